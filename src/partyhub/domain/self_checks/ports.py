"""What self-checks need from a database, and from printing."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.self_checks.gathered import Gathered
from partyhub.domain.self_checks.self_check import SelfCheck
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import SelfCheckId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey


@dataclass(frozen=True, slots=True)
class SelfCheckLine:
    """An organisation that owes a self-check of a year: `id` is the organisation's. `state` is
    empty while none was begun.
    """

    id: UUID
    name: str
    kind: str
    check_id: UUID | None
    state: str
    unexplained: int
    as_of: date | None
    signed_at: datetime | None
    signed_by: str
    due_on: date
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheckFilter:
    """Of which year, and whether only those that are not signed."""

    year: int
    unsigned: bool
    after: NameKey
    limit: int


class SelfChecks(Protocol):
    """All self-checks, and what they count."""

    async def get(self, check_id: SelfCheckId, *, within: Scope) -> SelfCheck:
        """NotFound out of reach."""
        ...

    async def locked(self, check_id: SelfCheckId, *, within: Scope) -> SelfCheck:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def add(self, check: SelfCheck) -> None:
        """SelfCheckExists for a second one of that organisation and year."""
        ...

    async def save(self, check: SelfCheck) -> SelfCheck:
        """With its version after it; StaleVersion."""
        ...

    async def gather(self, org: OrgRef, *, whole: bool, year: int, as_of: date) -> Gathered:
        """What stands in its registers; `whole`: those of all below are its own as well."""
        ...

    async def page(
        self, wanted: SelfCheckFilter, *, within: Scope, today: date
    ) -> list[tuple[SelfCheckLine, str]]:
        """Every organisation that owes one, by name, with its sort key."""
        ...


class SelfCheckPrinter(Protocol):
    """Prints on A4; it blocks, so it belongs in a thread."""

    def print_self_check(self, check: SelfCheck) -> bytes: ...
