"""The repository of rosters on PostgreSQL."""

from partyhub.db.gate import Gate


class SqlRosters:
    """All rosters."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
