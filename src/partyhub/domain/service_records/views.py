"""What cards of service and the community's desk show; each audience has a line of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from partyhub.domain.service_records.served import Proof, RecordState, ServiceMark, Source
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName

BEGINNING: Final = datetime.fromisoformat("1900-01-01T00:00:00+00:00")
END: Final = datetime.fromisoformat("2999-12-31T00:00:00+00:00")


class RecordShow(StrEnum):
    """What waits, longest first; what was decided, the latest first."""

    WAITING = "waiting"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class RecordLine:
    """An entry as the member and the community see it. `mine`: the reader told it, or served by
    it, and so does not decide it.
    """

    id: UUID
    member_id: UUID
    name: str
    unit: OrgName
    community: OrgName
    check_in_id: UUID | None
    team: str
    source: Source
    on: date
    begins_at: datetime
    ends_at: datetime
    hours: float
    category: WorkType
    content: str
    place: str
    organiser: str
    beneficiary_code: str
    note: str
    flags: Sequence[ServiceMark]
    state: RecordState
    proof: Proof | None
    told_name: str
    told_at: datetime
    decided_name: str
    decided_at: datetime | None
    why: str
    reverses_id: UUID | None
    reversed_at: datetime | None
    mine: bool


@dataclass(frozen=True, slots=True)
class UnitRecordLine:
    """A confirmed entry as the member's unit sees it: nothing of whom it was done for (SP-17)."""

    id: UUID
    community: OrgName
    source: Source
    on: date
    begins_at: datetime
    ends_at: datetime
    hours: float
    category: WorkType
    content: str
    proof: Proof | None
    decided_name: str
    reverses_id: UUID | None
    reversed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ServiceSum:
    """What a year's card adds up to: confirmed hours, reversals taken off; what waits; what was
    not confirmed.
    """

    hours: float
    entries: int
    waiting: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskKey:
    """Where a page of the desk begins: after that moment and entry."""

    at: datetime
    id: UUID

    @classmethod
    def first(cls, show: RecordShow) -> "DeskKey":
        waiting = show is RecordShow.WAITING
        return cls(at=BEGINNING, id=UUID(int=0)) if waiting else cls(at=END, id=UUID(int=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardKey:
    """Which year of a card, and after which day and entry; the latest stand first."""

    year: int
    on: date
    id: UUID

    @classmethod
    def first(cls, year: int) -> "CardKey":
        return cls(year=year, on=date(year, 12, 31), id=UUID(int=2**128 - 1))

    @property
    def since(self) -> date:
        return date(self.year, 1, 1)
