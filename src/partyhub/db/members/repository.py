"""The repository of members on PostgreSQL."""

from partyhub.db.gate import Gate


class SqlMembers:
    """All members."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
