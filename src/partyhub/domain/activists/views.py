"""What the register of activists shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from partyhub.domain.activists.activist import ActivistOutcome
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


class ActivistShow(StrEnum):
    """Those who stand, of these who is to be reviewed, those whose entry is closed, all."""

    STANDING = "standing"
    DUE = "due"
    ENDED = "ended"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ActivistLine:
    """One entry in the list; `outcome` is null while it stands, then `review_due_on`."""

    id: UUID
    name: str
    gender: Gender
    birth_month: str
    post: str
    branch: OrgName
    confirmed_on: date
    contact_one: str
    contact_two: str
    last_review_on: date | None
    review_due_on: date | None
    outcome: ActivistOutcome | None
    ended_on: date | None
    end_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistFilter:
    """Which entries as of which day, and where the page begins."""

    show: ActivistShow
    today: date
    after: NameKey = FIRST
    limit: int = 50
