"""The community's list of orders, by what is waited for, by key, never counted."""

from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    TextClause,
    Uuid,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    text,
    tuple_,
)

from partyhub.db.columns import MOMENT
from partyhub.db.demands.around_tables import demand_takes
from partyhub.db.demands.table import OFFERED, OPEN, service_demands, service_residents
from partyhub.db.gate import Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.demands.people import Resident
from partyhub.domain.demands.states import (
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
)
from partyhub.domain.demands.views import DemandLine, DemandShow
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import ResidentId
from partyhub.domain.shared.org import OrgName

LATELY: Final = timedelta(days=7)
_D, _R, _T = service_demands.c, service_residents.c, demand_takes.c
_TOLD = (_T.demand_id == _D.id) & (_T.state == literal_column("'told'"))
_told = select(func.count()).where(_TOLD).select_from(demand_takes).scalar_subquery()
_WAITS = func.coalesce(_D.dispatched_at, _D.ordered_at)
_SHOWN: dict[DemandShow, tuple[ColumnElement[bool] | TextClause, ...]] = {
    DemandShow.ALL: (),
    DemandShow.ORDERED: (text(OPEN), _D.state == literal_column("'ordered'")),
    DemandShow.UNTAKEN: (text(OFFERED),),
    DemandShow.UNDER_WAY: (text(OPEN), _D.state == literal_column("'accepted'")),
    DemandShow.TOLD: (text(OPEN), exists().where(_TOLD)),
    DemandShow.DONE: (text("service_demands.state IN ('done', 'rated')"),),
    DemandShow.CLOSED: (text("service_demands.state IN ('declined', 'expired', 'withdrawn')"),),
}
_LATEST_FIRST = frozenset({DemandShow.ALL, DemandShow.DONE, DemandShow.CLOSED})
_LINE = (
    select(
        _D.id, _D.number, orgs.c.id.label("org_id"), orgs.c.name.label("org_name"), _R.running,
        _D.kind, _D.field, _D.what, _D.area, _D.wanted_from, _D.wanted_until, _D.places, _D.taken,
        _told.label("told"), _D.state, _D.channel, _D.to_kind, _D.ordered_at,
        _WAITS.label("waits_since"), _D.expires_on, _D.manner,
    )
    .join_from(service_demands, service_residents, _R.id == _D.resident_id)
    .join(orgs, orgs.c.id == _D.community_id)
)  # fmt: skip
_SAME = (
    "id", "number", "what", "area", "wanted_from", "wanted_until", "places", "taken", "told",
    "ordered_at", "waits_since", "expires_on",
)  # fmt: skip


@lru_cache(maxsize=128)
def page_statement(
    show: DemandShow, *, field: bool, kind: bool, untaken: bool, goes_on: bool
) -> Statement:
    """What waits longest first; what is over the latest first."""
    down = show in _LATEST_FIRST
    query = _LINE.where(_D.community_id.in_(orgs_in_scope()), *_SHOWN[show])
    if field:
        query = query.where(_D.field == bindparam("field"))
    if kind:
        query = query.where(_D.kind == bindparam("kind"))
    if untaken:
        query = query.where(text(OFFERED), _D.dispatched_at < bindparam("before", type_=MOMENT))
    key: tuple[Any, ...] = (_D.ordered_at, _D.id)
    if goes_on:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(*key) < last if down else tuple_(*key) > last)
    order = [column.desc() if down else column for column in key]
    return Statement(query.order_by(*order).limit(bindparam("limit", type_=Integer)))


def line_of(row: Row) -> DemandLine:
    return DemandLine(
        **{name: row[name] for name in _SAME},
        community=OrgName(row["org_id"], row["org_name"]),
        resident_code=Resident(ResidentId(row["id"]), row["running"]).code,
        kind=DemandKind(row["kind"]),
        field=WorkType(row["field"]),
        manner=DemandManner(row["manner"]),
        state=DemandState(row["state"]),
        channel=OrderChannel(row["channel"]),
        to=None if row["to_kind"] is None else DemandTarget(row["to_kind"]),
    )


def _count(condition: str, *, since: bool = False) -> Any:
    """Of the scope's orders that a partial index holds."""
    query = (
        select(func.count())
        .where(text(condition), _D.community_id.in_(orgs_in_scope()))
        .select_from(service_demands)
    )
    if since:
        query = query.where(_D.closed_at > bindparam("since", type_=MOMENT))
    return query.scalar_subquery()


_TO_CONFIRM = f"{OPEN} AND EXISTS (SELECT FROM demand_takes t WHERE t.state = 'told' AND t.demand_id = service_demands.id)"  # noqa: E501
TALLY = Statement(
    select(
        _count(f"{OPEN} AND state = 'ordered'"),
        _count(OFFERED),
        _count(_TO_CONFIRM),
        _count("state = 'expired'", since=True),
    )
)
