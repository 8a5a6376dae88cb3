"""What lists tell of surveys."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.paging import NameKey


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round, counted over the sheets in reach. `late`: due, and not all of them signed."""

    id: UUID
    org_id: UUID
    org_name: str
    year: int
    due_on: date
    note: str
    opened_at: datetime
    opened_by: str
    sheets: int
    signed: int
    waiting: int
    inflow: int
    merchants: int
    late: bool


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A community's or centre's sheet in the list of a round; listed by name, never ranked."""

    id: UUID
    org_id: UUID
    org_name: str
    state: str
    waiting: int
    inflow: int
    merchants: int
    surveyed_on: date | None
    nobody: bool
    signed_at: datetime | None
    signed_by: str
    late: bool


@dataclass(frozen=True, slots=True)
class FindLine:
    """One line. `member_id` only of who has a record in this system; `floating_id` of who stands
    on the register of floating members; `known_before`: found in the round before.
    """

    id: UUID
    kind: str
    name: str
    gender: str
    phone_masked: str
    has_phone: bool
    home_org: str
    origin: str
    workplace: str
    estate: str
    since: date | None
    permit: bool
    pledged: bool
    branch: str
    result: str
    surveyed_on: date | None
    surveyed_by: str
    note: str
    floating_id: UUID | None
    member_id: UUID | None
    known_before: bool
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFilter:
    """Of which round, and whether only those that are not signed."""

    round_id: UUID
    unsigned: bool
    after: NameKey
    limit: int
