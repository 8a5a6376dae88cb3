"""What lists of duplicates show: phones masked, and only pairs whose reader reaches both."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.pair import Decision
from partyhub.domain.shared.org import OrgName


@dataclass(frozen=True, slots=True)
class PairSide:
    """One record of a pair; `left_on` is set if the person is no longer a member here."""

    member_id: UUID
    name: str
    birth_month: str
    phone_masked: str
    unit: OrgName
    branch: OrgName
    left_on: date | None


@dataclass(frozen=True, slots=True)
class PairLine:
    """One pair in a list; of a decided one by whom, when and why."""

    id: UUID
    one: PairSide
    other: PairSide
    likeness: Likeness
    found_at: datetime
    decision: Decision
    decided_at: datetime | None
    decided_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class PairFilter:
    """Open pairs, or with `decided` those that somebody has decided upon."""

    decided: bool = False
    after: tuple[datetime, UUID] | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that may be of the person who is being entered."""

    side: PairSide
    same_birth_month: bool | None
    same_phone: bool | None


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where a record belonged; `until` None: it still does."""

    branch: OrgName
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Merged:
    """One record that went into another: which, when, by whom and why."""

    merged_id: UUID
    merged_name: str
    kept_id: UUID
    kept_name: str
    external_id: str
    fields: tuple[str, ...]
    at: datetime
    by: str
    reason: str
