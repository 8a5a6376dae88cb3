"""What the list of probationary members shows: no phones, no birth month."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from partyhub.domain.probations.kinds import ProbationStanding
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.org import OrgName


class ProbationShow(StrEnum):
    """All probationary members, those whose period is over soon, those whose period is over."""

    ALL = "all"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbationerLine:
    """A probationary member; `since` is null while the day of joining is unknown, then so is
    `due_on`. `extended_by` is the reference of the decision on the extension, if there was one.
    """

    id: UUID
    name: str
    gender: Gender
    unit: OrgName
    branch: OrgName
    post: str
    since: date | None
    due_on: date | None
    extended_until: date | None
    extended_by: str
    standing: ProbationStanding


@dataclass(frozen=True, slots=True)
class ProbationerKey:
    """Where a page begins: the list goes by the day of joining, unknown ones first."""

    since: date | None
    id: UUID


FIRST_OF_ALL = ProbationerKey(None, UUID(int=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbationFilter:
    """`due_by`: only whose period is over by that day."""

    today: date
    due_by: date | None = None
    after: ProbationerKey = FIRST_OF_ALL
    limit: int = 50


@dataclass(frozen=True, slots=True)
class BranchProbations:
    """How many of a branch are due, and the first of their days."""

    branch_id: UUID
    branch_name: str
    count: int
    earliest_due_on: date
