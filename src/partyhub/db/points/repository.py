"""Points on PostgreSQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate, Row
from partyhub.db.points import statements as s
from partyhub.db.violations import names
from partyhub.domain.points.entry import PointEntry
from partyhub.domain.points.refusals import PointsGiven
from partyhub.domain.points.rule import Counted, PointRule, Rates
from partyhub.domain.points.views import (
    CommunitySum,
    PointLine,
    RankingConsent,
    RankLine,
    ServedGroup,
)
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import StaleVersion
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceRecordId, new_id
from partyhub.domain.shared.org import OrgName

names(
    {
        "uq_point_entries_record_id": PointsGiven,
        "uq_point_entries_reverses_id": PointsGiven,
        "uq_point_rules_community_id_version": StaleVersion,
    }
)
_MOST_RANKED, _ALL = 50, 100_000
_OWN = ("id", "community_id", "version", "since", "reason", "made_by", "made_name", "made_at")
_COUNTED = (
    "record_id", "member_id", "community_id", "served_on", "hours", "category", "source",
)  # fmt: skip
_ENTRY = ("id", "rule_id", "per_hour", "share", "points", "at", "reverses_id")


class SqlPoints:
    """Rules, entries and consents."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add_rule(self, rule: PointRule) -> None:
        rates = rule.rates
        await self._gate.run(
            s.ADD_RULE, **{f"new_{name}": getattr(rule, name) for name in _OWN},
            new_counts=rates.counts,
            new_per_hour={kind.value: rate for kind, rate in rates.per_hour.items()},
            new_shares=dict(rates.shares), new_stars=list(rates.stars), new_ranking=rates.ranking,
        )  # fmt: skip

    async def rules(self, community_id: OrgId) -> list[PointRule]:
        return [_rule(row) for row in await self._gate.rows(s.RULES, community_id=community_id)]

    async def rule_on(self, community_id: OrgId, day: date) -> PointRule | None:
        row = await self._gate.row(s.RULE_ON, community_id=community_id, day=day)
        return None if row is None else _rule(row)

    async def add(self, entry: PointEntry) -> None:
        counted = {f"new_{name}": getattr(entry.counted, name) for name in _COUNTED}
        own = {f"new_{name}": getattr(entry, name) for name in _ENTRY}
        await self._gate.run(s.ADD, **counted, **own)

    async def of_record(self, record_id: ServiceRecordId) -> PointEntry | None:
        row = await self._gate.row(s.OF_RECORD, record_id=record_id)
        if row is None:
            return None
        counted = {name: row[name] for name in _COUNTED} | {"category": WorkType(row["category"])}
        return PointEntry(counted=Counted(**counted), **{name: row[name] for name in _ENTRY})

    async def sums(self, member_id: MemberId, year: int) -> list[CommunitySum]:
        rows = await self._gate.rows(s.SUMS, member_id=member_id, **_year(year))
        return [CommunitySum(OrgName(r[0], r[1]), int(r[2]), float(r[3]), r[4]) for r in rows]

    async def lines(
        self, member_id: MemberId, year: int, after: tuple[date, UUID], *, limit: int
    ) -> list[PointLine]:
        rows = await self._gate.rows(
            s.LINES, member_id=member_id, since=date(year, 1, 1), after_on=after[0],
            after_id=after[1], limit=limit,
        )  # fmt: skip
        return [_line(row) for row in rows]

    async def of_member(self, member_id: MemberId) -> list[PointLine]:
        asked = {"since": date.min, "after_on": date.max, "after_id": UUID(int=0)}
        rows = await self._gate.rows(s.LINES, member_id=member_id, limit=_ALL, **asked)
        return [_line(row) for row in rows]

    async def consents_of(self, member_id: MemberId) -> list[RankingConsent]:
        rows = await self._gate.rows(s.CONSENTS, member_id=member_id)
        return [RankingConsent(OrgName(r[0], r[1]), r[2], r[3]) for r in rows]

    async def consent(self, member_id: MemberId, community_id: OrgId, at: datetime) -> None:
        if not await self.consented(member_id, community_id):
            whose = {"member_id": member_id, "community_id": community_id}
            await self._gate.run(s.CONSENT, id=new_id(), at=at, **whose)

    async def withdraw(self, member_id: MemberId, community_id: OrgId, at: datetime) -> None:
        await self._gate.run(s.WITHDRAW, member_id=member_id, community_id=community_id, at=at)

    async def consented(self, member_id: MemberId, community_id: OrgId) -> bool:
        whose = {"member_id": member_id, "community_id": community_id}
        return bool(await self._gate.value(s.CONSENTED, **whose))

    async def ranking(self, community_id: OrgId, year: int) -> list[RankLine]:
        asked = {"community_id": community_id, "limit": _MOST_RANKED, **_year(year)}
        rows = await self._gate.rows(s.RANKING, **asked)
        return [RankLine(int(row[0]), row[1], int(row[2])) for row in rows]

    async def served(self, community_id: OrgId, since: date, until: date) -> Sequence[ServedGroup]:
        rows = await self._gate.rows(s.SERVED, community_id=community_id, since=since, until=until)
        return [ServedGroup(WorkType(r[0]), r[1], float(r[2]), r[3], int(r[4])) for r in rows]


def _year(year: int) -> dict[str, Any]:
    return {"since": date(year, 1, 1), "until": date(year, 12, 31)}


def _rule(row: Row) -> PointRule:
    rates = Rates(
        counts=row["counts"], shares=row["shares"], stars=tuple(row["stars"]),
        per_hour={WorkType(kind): rate for kind, rate in row["per_hour"].items()},
        ranking=row["ranking"],
    )  # fmt: skip
    return PointRule(rates=rates, **{name: row[name] for name in _OWN})


def _line(row: Row) -> PointLine:
    return PointLine(
        id=row["id"], community=OrgName(row["community_id"], row["community"]),
        on=row["served_on"], content=row["content"], category=WorkType(row["category"]),
        source=row["source"], hours=float(row["hours"]), per_hour=row["per_hour"],
        share=row["share"], points=row["points"], rule_version=row["version"],
        reversal=row["reverses_id"] is not None,
    )  # fmt: skip
