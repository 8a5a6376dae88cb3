"""What rosters and cards of duties show: no phones, no birth month."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


class DutyShow(StrEnum):
    """All postless members, those without a post, those with one."""

    ALL = "all"
    WITHOUT = "without"
    WITH = "with"


@dataclass(frozen=True, slots=True)
class PostLine:
    """An open post, and how many have it."""

    id: UUID
    org: OrgName
    title: str
    duties: str
    holders: int


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A postless member with a post, or without one: then `duty_id` is null."""

    id: UUID
    member_id: UUID
    name: str
    unit: OrgName
    branch: OrgName
    duty_id: UUID | None
    post: str
    duties: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty as the member and the printed card tell it."""

    id: UUID
    member_id: UUID
    name: str
    branch_name: str
    org_name: str
    post: str
    duties: str
    since: date
    until: date
    assigned_by: str
    ended_on: date | None
    end_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFilter:
    """Members who are postless on the day `on`, which was over at `until`: None of today, whose
    roster also tells what begins later.
    """

    on: date
    until: datetime | None
    show: DutyShow = DutyShow.ALL
    after: NameKey = FIRST
    limit: int = 50
