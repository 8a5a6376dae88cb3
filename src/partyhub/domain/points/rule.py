"""积分规则 (CHK-25): a community's versioned rule, from a day on; without one there are no points.

Never backdated, never edited: which version holds on a day that has come is settled for ever, so
an entry of service has one rule (ADR 0039).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from partyhub.domain.points.refusals import RuleBackdated
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, PointRuleId, ServiceRecordId

WHOLE: Final = 100
MOST_AN_HOUR: Final = 100
MOST_STARS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What a community wishes: points an hour by kind of work, and how much of them each source of
    an entry brings, in per cent. `stars`: hours of a year from which each star stands, ascending.
    What is not named brings nothing; `counts` false: no points at all.
    """

    counts: bool = False
    per_hour: Mapping[WorkType, int] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    stars: Sequence[int] = ()
    ranking: bool = False

    def checked(self) -> "Rates":
        """Invalid for what nobody could mean."""
        if not all(0 <= rate <= MOST_AN_HOUR for rate in self.per_hour.values()):
            raise Invalid("0 to 100 points an hour", field="per_hour")
        if not all(0 <= share <= WHOLE for share in self.shares.values()):
            raise Invalid("0 to 100 per cent", field="shares")
        rising = list(self.stars) == sorted(set(self.stars))
        if len(self.stars) > MOST_STARS or not rising or any(at < 1 for at in self.stars):
            raise Invalid("at most five, each higher than the one before", field="stars")
        if self.ranking and not self.counts:
            raise Invalid("without points there is no order of them", field="ranking")
        return self

    def points(self, hours: Decimal, category: WorkType, source: str) -> int:
        """Hours by rate by share, half a point up; of a reversal the same below zero."""
        rate = self.per_hour.get(category, 0) * self.shares.get(source, WHOLE)
        return int((hours * rate / WHOLE).quantize(Decimal(1), ROUND_HALF_UP))

    def star(self, hours: float) -> int | None:
        """How many stars that many hours of a year are; None where there are none."""
        return sum(hours >= at for at in self.stars) if self.stars else None

    def next_star_at(self, hours: float) -> int | None:
        return next((at for at in self.stars if hours < at), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRule:
    """One version; the newest of those that are in force on a day holds."""

    id: PointRuleId
    community_id: OrgId
    version: int
    since: date
    rates: Rates
    reason: str
    made_by: AccountId
    made_name: str
    made_at: datetime


def require_coming(since: date, today: date) -> None:
    """RuleBackdated unless it begins after today."""
    if since <= today:
        earliest = today + timedelta(days=1)
        raise RuleBackdated("from tomorrow at the earliest", earliest=earliest.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A confirmed entry of service, as far as points are about it; hours may be below zero."""

    record_id: ServiceRecordId
    member_id: MemberId
    community_id: OrgId
    served_on: date
    hours: Decimal
    category: WorkType
    source: str
