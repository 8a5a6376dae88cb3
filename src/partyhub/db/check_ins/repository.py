"""The repository of check_ins on PostgreSQL."""

from partyhub.db.gate import Gate


class SqlCheckIns:
    """All check_ins."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
