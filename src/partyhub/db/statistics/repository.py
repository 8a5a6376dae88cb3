"""The repository of statistics on PostgreSQL."""

from partyhub.db.gate import Gate


class SqlStatistics:
    """All statistics."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
