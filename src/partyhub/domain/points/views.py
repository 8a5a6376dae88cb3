"""What members and the community's desk see of points; nobody's but one's own, by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.points.rule import PointRule
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName


@dataclass(frozen=True, slots=True)
class PointLine:
    """Why there are so many: what was done, hours by rate by share, under which version."""

    id: UUID
    community: OrgName
    on: date
    content: str
    category: WorkType
    source: str
    hours: float
    per_hour: int
    share: int
    points: int
    rule_version: int
    reversal: bool


@dataclass(frozen=True, slots=True)
class OwnPoints:
    """A year at one community. `star` is null where it gives none, `next_star_at` are hours."""

    community: OrgName
    points: int
    hours: float
    star: int | None
    next_star_at: int | None
    ranking: bool
    consented: bool


@dataclass(frozen=True, slots=True)
class CommunitySum:
    """What counts of a person in a year at one community."""

    community: OrgName
    points: int
    hours: float
    consented: bool


@dataclass(frozen=True, slots=True)
class RankingConsent:
    """Since when, and until when, somebody wished to stand in a community's order."""

    community: OrgName
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class RankLine:
    """Somebody who wishes to stand in it; equals share a place."""

    place: int
    name: str
    points: int


@dataclass(frozen=True, slots=True)
class ServedGroup:
    """Confirmed entries of one kind, source and length: how a rule is tried out."""

    category: WorkType
    source: str
    hours: float
    entries: int
    points: int


@dataclass(frozen=True, slots=True)
class TrialLine:
    """What a month brought by kind of work, and what it would have brought."""

    category: WorkType
    hours: float
    entries: int
    points: int
    would: int


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule tried out on a month that is over; nothing is kept."""

    since: date
    until: date
    lines: Sequence[TrialLine]
    points: int
    would: int


@dataclass(frozen=True, slots=True)
class RulesOf:
    """A community's versions, the newest first; `now` holds today, `coming` later."""

    community: OrgName
    now: PointRule | None
    coming: PointRule | None
    versions: Sequence[PointRule]
    may_keep: bool
