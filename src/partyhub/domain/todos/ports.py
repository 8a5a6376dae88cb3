"""What the workbench asks of a database."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.todos.kinds import (
    ClaimsWaiting,
    SheetOwed,
    TalkOwed,
    TodoKind,
    TransfersWaiting,
    UnitOverdue,
)


class Todos(Protocol):
    """What waits, beyond what pages and tallies of check-ins tell."""

    async def overdue_by_unit(self, *, within: Scope) -> list[UnitOverdue]:
        """The units of the scope with overdue certificates, by name; a hundred at most."""
        ...

    async def talks_owed(self, branches: Sequence[UUID], *, limit: int) -> list[TalkOwed]:
        """Of these branches, who waits longest first."""
        ...

    async def sheets_owed(self, *, within: Scope, due_before: date, limit: int) -> list[SheetOwed]:
        """Sheets of surveys that are not signed, what is due first at the top."""
        ...

    async def streets_without_survey(self, year: int, *, within: Scope) -> list[UnitOverdue]:
        """Streets that have not opened the survey of that year, by name; each counts one."""
        ...

    async def transfers_waiting(
        self, at: Mapping[TodoKind, Sequence[UUID]]
    ) -> list[TransfersWaiting]:
        """Of each kind, at these organisations; kinds with none are left out."""
        ...

    async def claims_waiting(self, seats: Sequence[UUID], *, counters: Scope) -> ClaimsWaiting:
        """At these organisations; what is to be told, also at counters of that reach."""
        ...
