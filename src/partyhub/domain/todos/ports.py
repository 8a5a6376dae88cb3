"""What the workbench asks of a database."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import TalkOwed, UnitOverdue


class Todos(Protocol):
    """What waits, beyond what pages and tallies of check-ins tell."""

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        """The units of the scope with overdue certificates, by name; a hundred at most."""
        ...

    async def talks_owed(self, branches: Sequence[UUID], *, limit: int) -> list[TalkOwed]:
        """Of these branches, who waits longest first."""
        ...
