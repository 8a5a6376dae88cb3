"""The community's list of pairs by what is waited for, by key, never counted, never ranked."""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Subquery,
    Text,
    TextClause,
    Uuid,
    bindparam,
    func,
    literal_column,
    select,
    text,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Row, Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.pairing_support.parts_table import support_plans, support_visits, supporters
from partyhub.db.pairing_support.table import OPEN, support_households, support_pairs
from partyhub.db.service_records.table import service_records
from partyhub.domain.pairing_support.household import household_code
from partyhub.domain.pairing_support.states import HouseholdKind, PairState, PairWay
from partyhub.domain.pairing_support.views import PairShow, SupportPairLine
from partyhub.domain.shared.org import OrgName

_P, _S, _V, _L = support_pairs.c, supporters.c, support_visits.c, support_plans.c
_OPEN = text(f"support_pairs.{OPEN}")
_ACTIVE = _P.state == literal_column("'active'")
_last_visit = (
    select(func.max(_V.begins_at))
    .join_from(support_visits, service_records, service_records.c.id == _V.record_id)
    .where(_V.pair_id == _P.id, service_records.c.state != literal_column("'refused'"))
    .correlate(support_pairs)
    .scalar_subquery()
)
_BEFORE = bindparam("before", type_=MOMENT)
_YEAR = bindparam("year_before", type_=Date)
_SHOWN: dict[PairShow, tuple[ColumnElement[bool] | TextClause, ...]] = {
    PairShow.ALL: (),
    PairShow.OPEN: (_OPEN,),
    PairShow.TO_START: (_OPEN, ~_ACTIVE),
    PairShow.UNVISITED: (
        _OPEN, _ACTIVE,
        func.coalesce(_last_visit, func.timezone("Asia/Shanghai", _P.started_on)) < _BEFORE,
    ),
    PairShow.TO_REVIEW: (_OPEN, _ACTIVE, func.coalesce(_P.reviewed_on, _P.started_on) <= _YEAR),
    PairShow.OVER: (text("support_pairs.state IN ('ended', 'withdrawn')"),),
}  # fmt: skip
LATEST_FIRST = frozenset({PairShow.ALL, PairShow.OPEN, PairShow.OVER})
_SAME = (
    "id", "area", "proposed_at", "started_on", "reviewed_on", "ended_on", "begins_on", "ends_on",
    "visits",
)  # fmt: skip


@lru_cache(maxsize=32)
def page_statement(show: PairShow, *, goes_on: bool) -> Statement:
    """What waits longest first; open and past ones the latest first. What belongs to a pair is
    read of those on the page alone.
    """
    down = show in LATEST_FIRST
    query = select(*_P).where(_P.community_id.in_(orgs_in_scope()), *_SHOWN[show])
    key: tuple[Any, ...] = (_P.proposed_at, _P.id)
    if goes_on:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(*key) < last if down else tuple_(*key) > last)
    order = [column.desc() if down else column for column in key]
    page = query.order_by(*order).limit(bindparam("limit", type_=Integer)).subquery("page")
    own = (page.c.proposed_at, page.c.id)
    return Statement(_told(page).order_by(*(one.desc() if down else one for one in own)))


def _told(page: Subquery) -> Select[Any]:
    """The page's pairs, with whom and what belongs to them."""
    names = (
        select(func.array_agg(members.c.name, type_=ARRAY(Text)))
        .join_from(supporters, members, members.c.id == _S.member_id)
        .where(_S.pair_id == page.c.id, _S.until.is_(None))
        .scalar_subquery()
    )
    visits = (
        select(func.count().label("visits"), func.max(_V.begins_at).label("last"))
        .join_from(support_visits, service_records, service_records.c.id == _V.record_id)
        .where(_V.pair_id == page.c.id, service_records.c.state != literal_column("'refused'"))
        .lateral("told")
    )
    plan = _latest_plan(page)
    return (
        select(page, orgs.c.name.label("org_name"), support_households.c.running,
               names.label("names"), plan.c.begins_on, plan.c.ends_on, plan.c.content, visits)
        .join_from(page, support_households, support_households.c.id == page.c.household_id)
        .join(orgs, orgs.c.id == page.c.community_id)
        .join(visits, true())
        .outerjoin(plan, true())
    )  # fmt: skip


def _latest_plan(page: Subquery) -> LateralFromClause:
    latest = select(_L.begins_on, _L.ends_on, _L.content).where(_L.pair_id == page.c.id)
    return latest.order_by(_L.version.desc()).limit(literal_column("1")).lateral("plan")


def line_of(row: Row) -> SupportPairLine:
    return SupportPairLine(
        **{name: row[name] for name in _SAME},
        community=OrgName(row["community_id"], row["org_name"]),
        household_code=household_code(row["running"]),
        kind=HouseholdKind(row["kind"]),
        way=PairWay(row["way"]),
        state=PairState(row["state"]),
        supporters=sorted(row["names"] or ()),
        content=row["content"] or "",
        last_visit_at=row["last"],
    )
