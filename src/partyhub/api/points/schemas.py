"""Points as they go over the wire (CHK-25)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Reason
from partyhub.domain.points.rule import MOST_AN_HOUR, MOST_STARS, WHOLE, PointRule, Rates
from partyhub.domain.points.views import RulesOf
from partyhub.domain.service_records.served import Source
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.points.rules import Wished

_RATES: dict[str, Any] = {
    "counts": True, "per_hour": {"greening": 10}, "shares": {"bulk": 50}, "stars": [10, 30],
    "ranking": False,
}  # fmt: skip
_A_RATE = Annotated[int, Field(ge=0, le=MOST_AN_HOUR)]
_A_SHARE = Annotated[int, Field(ge=0, le=WHOLE)]
_HOURS = Annotated[int, Field(ge=1, le=5000)]


class RatesIn(BaseModel):
    """Points an hour by kind of work; per cent by source, 100 where none is named."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_RATES]})

    counts: bool
    per_hour: dict[WorkType, _A_RATE] = Field(default_factory=dict)
    shares: dict[Source, _A_SHARE] = Field(default_factory=dict)
    stars: Annotated[list[_HOURS], Field(max_length=MOST_STARS)] = Field(
        default_factory=list, description="Hours of a year from which each star stands."
    )
    ranking: bool = False

    def rates(self) -> Rates:
        return Rates(
            counts=self.counts, per_hour=self.per_hour,
            shares={source.value: share for source, share in self.shares.items()},
            stars=tuple(self.stars), ranking=self.ranking,
        )  # fmt: skip


class PointRuleIn(RatesIn):
    """The next version; from tomorrow at the earliest."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [_RATES | {"since": "2027-01-01", "reason": "新年起试行"}]},
    )
    since: date
    reason: Reason

    def wished(self) -> Wished:
        return Wished(since=self.since, rates=self.rates(), reason=self.reason)


class RankingConsentIn(BaseModel):
    """Whether I stand in that community's order of members."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"consents": True}]})
    consents: bool


@dataclass(frozen=True, slots=True)
class RankingConsentOut:
    """What stands now."""

    consents: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRuleOut:
    """A version as it was made."""

    id: UUID
    version: int
    since: date
    counts: bool
    per_hour: dict[str, int]
    shares: dict[str, int]
    stars: Sequence[int]
    ranking: bool
    reason: str
    made_name: str
    made_at: datetime

    @classmethod
    def of(cls, rule: PointRule) -> "PointRuleOut":
        rates = rule.rates
        return cls(
            id=rule.id, version=rule.version, since=rule.since, counts=rates.counts,
            per_hour={kind.value: rate for kind, rate in rates.per_hour.items()},
            shares=dict(rates.shares), stars=list(rates.stars),
            ranking=rates.ranking, reason=rule.reason, made_name=rule.made_name,
            made_at=rule.made_at,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PointRulesOut:
    """What holds today, what comes, and all versions, the newest first."""

    community: OrgName
    now: PointRuleOut | None
    coming: PointRuleOut | None
    versions: Sequence[PointRuleOut]
    may_keep: bool

    @classmethod
    def of(cls, found: RulesOf) -> "PointRulesOut":
        return cls(
            found.community,
            None if found.now is None else PointRuleOut.of(found.now),
            None if found.coming is None else PointRuleOut.of(found.coming),
            [PointRuleOut.of(rule) for rule in found.versions],
            found.may_keep,
        )
