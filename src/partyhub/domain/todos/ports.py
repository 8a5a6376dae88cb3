"""What the workbench asks of a database."""

from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import UnitOverdue


class Todos(Protocol):
    """What waits, beyond what pages and tallies of check-ins tell."""

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        """The units of the scope with overdue certificates, by name; a hundred at most."""
        ...
