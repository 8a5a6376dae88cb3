"""社区服务档案 (CHK-15, LG-06): what a unit keeps of a member's service, by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFilter:
    """Of which year; `slips`: the reader may know of feedback slips."""

    year: int
    slips: bool
    after: NameKey = FIRST
    limit: int = 50


@dataclass(frozen=True, slots=True)
class ServiceFileLine:
    """A member who has checked in somewhere; `hours` are what counts in the year, by whomever it
    was confirmed. `slip`: the state of the year's feedback slip once it was sent.
    """

    id: UUID
    name: str
    unit: OrgName
    branch: OrgName
    community: str
    check_in: str
    checked_in_on: date | None
    hours: float
    entries: int
    last_served_on: date | None
    slip: str


@dataclass(frozen=True, slots=True)
class ServedCheckIn:
    """A check-in of the member's present unit."""

    id: UUID
    community: str
    state: str
    checked_in_on: date | None
    ended_on: date | None
    team: str
    duty: str


@dataclass(frozen=True, slots=True)
class FileYear:
    """What counts in a year, by how it was confirmed."""

    year: int
    proof: str
    entries: int
    hours: float


@dataclass(frozen=True, slots=True)
class FileCertificate:
    """A certificate of service that a community issued."""

    id: UUID
    number: str
    community: str
    issued_on: date
    hours: float


@dataclass(frozen=True, slots=True)
class FileSlip:
    """A slip that the unit was sent; what it says is consulted with a purpose (CHK-16)."""

    id: UUID
    year: int
    community: str
    state: str
    sealed_at: datetime | None
    received_at: datetime | None
    consulted: int


@dataclass(frozen=True, slots=True)
class FileDecision:
    """A commendation, or criticism and education: the decision only, and the member's answer
    (CHK-17).
    """

    id: UUID
    year: int
    kind: str
    decided_on: date
    reference: str
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFile:
    """The file of one member; slips and decisions are empty for who may not know of them."""

    member_id: UUID
    name: str
    unit: str
    branch: str
    check_ins: Sequence[ServedCheckIn]
    years: Sequence[FileYear]
    certificates: Sequence[FileCertificate]
    slips: Sequence[FileSlip]
    decisions: Sequence[FileDecision]
