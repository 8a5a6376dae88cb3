"""Communities' goals on PostgreSQL: what holds, and what is done of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Date,
    Float,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    cast,
    column,
    exists,
    func,
    insert,
    literal_column,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY, distinct_on

from partyhub.db.activities.table import activities
from partyhub.db.co_building.tables import joint_meetings
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.demands.table import DONE, service_demands
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.service_goals.table import service_goals
from partyhub.db.service_records.table import service_records
from partyhub.db.violations import names
from partyhub.domain.service_goals.goal import (
    CommunityGoals,
    GoalLine,
    GoalMeasure,
    ServiceGoal,
)
from partyhub.domain.service_goals.refusals import GoalChanged
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey

names({"pk_service_goals": GoalChanged})
_G = service_goals.c
_YEAR = bindparam("year", type_=Integer)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_FROM, _UNTIL = (bindparam(name, type_=MOMENT) for name in ("from_at", "until_at"))
_SINCE, _BEFORE = (bindparam(name, type_=Date) for name in ("since", "before"))
_ADD = Statement(
    insert(service_goals).values({c.name: bindparam(c.name, type_=c.type) for c in _G})
)
_PLACE = (bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
COMMUNITIES = Statement(
    select(orgs.c.id, orgs.c.name, orgs.c.name_sort)
    .where(
        orgs.c.kind == literal_column("'community_org'"),
        orgs.c.id.in_(orgs_in_scope()),
        exists().where(_G.community_id == orgs.c.id, _G.year == _YEAR),
        tuple_(orgs.c.name_sort, orgs.c.id) > tuple_(*_PLACE),
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(bindparam("limit", type_=Integer))
)
HOLDING = Statement(
    select(service_goals)
    .where(_G.community_id == any_(_IDS), _G.year == _YEAR)
    .order_by(_G.community_id, _G.measure, _G.number.desc())
    .ext(distinct_on(_G.community_id, _G.measure))
)
HISTORY = Statement(
    select(service_goals, orgs.c.path, orgs.c.name)
    .join_from(service_goals, orgs, orgs.c.id == _G.community_id)
    .where(
        _G.community_id == bindparam("community_id", type_=Uuid),
        _G.year == _YEAR,
        _G.measure == bindparam("measure", type_=Text),
    )
    .order_by(_G.number)
)


def _done() -> Statement:
    """What each community did in the year, by measure; each count by an index of its own."""
    asked = func.unnest(_IDS).table_valued(column("id", Uuid), name="asked").render_derived()
    place = asked.c.id
    a, d, s, m = activities.c, service_demands.c, service_records.c, joint_meetings.c
    held = select(func.count()).where(
        a.org_id == place, a.begins_at >= _FROM, a.begins_at < _UNTIL, a.recorded_at.is_not(None)
    )
    ended = select(func.count()).where(
        d.community_id == place, text(DONE), d.closed_at >= _FROM, d.closed_at < _UNTIL
    )
    served = select(cast(func.coalesce(func.sum(s.hours), 0), Float)).where(
        s.community_id == place,
        s.state == literal_column("'confirmed'"),
        s.served_on >= _SINCE,
        s.served_on < _BEFORE,
    )
    met = select(func.count()).where(
        m.community_id == place, m.held_on >= _SINCE, m.held_on < _BEFORE
    )
    counts = (query.scalar_subquery() for query in (held, ended, served, met))
    return Statement(select(place, *counts))


DONE_THERE = _done()


class SqlServiceGoals:
    """The goals of all communities."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, goal: ServiceGoal) -> None:
        own = {c.name: getattr(goal, c.name) for c in _G if c.name != "community_id"}
        await self._gate.run(_ADD, community_id=goal.community.id, **own)

    async def page(
        self, year: int, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[CommunityGoals, str]]:
        place = {"after_key": after.name_sort, "after_id": after.id, "limit": limit}
        found = await self._gate.rows(COMMUNITIES, year=year, roots=list(within.roots), **place)
        ids = [row[0] for row in found]
        goals = await self._gate.rows(HOLDING, ids=ids, year=year)
        done = await self._done(ids, year)
        return [(CommunityGoals(row[0], row[1], _of(row[0], goals, done)), row[2]) for row in found]

    async def history(
        self, community_id: OrgId, year: int, measure: GoalMeasure
    ) -> list[ServiceGoal]:
        asked = {"community_id": community_id, "year": year, "measure": measure}
        return [_goal(row) for row in await self._gate.rows(HISTORY, **asked)]

    async def _done(self, ids: Sequence[UUID], year: int) -> dict[tuple[UUID, GoalMeasure], float]:
        since, before = date(year, 1, 1), date(year + 1, 1, 1)
        binds: dict[str, Any] = {
            "ids": list(ids), "since": since, "before": before, "from_at": first_moment(since),
            "until_at": first_moment(before),
        }  # fmt: skip
        rows = await self._gate.rows(DONE_THERE, **binds)
        at = list(zip(GoalMeasure, range(1, 5), strict=True))
        return {(row[0], measure): float(row[n]) for row in rows for measure, n in at}


def _of(
    community: UUID, goals: Sequence[Row], done: dict[tuple[UUID, GoalMeasure], float]
) -> list[GoalLine]:
    known = {GoalMeasure(row["measure"]): row for row in goals if row["community_id"] == community}
    return [
        GoalLine(
            measure=measure, target=row["target"], done=done[community, measure],
            note=row["note"], number=row["number"], set_at=row["set_at"], set_by=row["set_by"],
        )
        for measure in GoalMeasure
        if (row := known.get(measure)) is not None
    ]  # fmt: skip


def _goal(row: Row) -> ServiceGoal:
    same = ("year", "target", "note", "number", "set_at", "set_by")
    return ServiceGoal(
        **{name: row[name] for name in same}, measure=GoalMeasure(row["measure"]),
        community=OrgRef(row["community_id"], row["path"]), community_name=row["name"],
    )  # fmt: skip
