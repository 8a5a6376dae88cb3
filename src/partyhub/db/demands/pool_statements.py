"""The pool by rank, each rank by the index of what is offered; a member's own parts; helpers."""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    cast,
    column,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    text,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.demands.around_tables import HELD_NOW, STANDS, demand_takes
from partyhub.db.demands.table import OFFERED, service_demands
from partyhub.db.gate import Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.members.statements import UNIT
from partyhub.db.members.table import members
from partyhub.db.orgs.table import orgs, teams

_D, _T, _C, _M = service_demands.c, demand_takes.c, check_ins.c, members.c
_MEMBER = bindparam("member_id", type_=Uuid)
_HERE = bindparam("community_id", type_=Uuid)
_PRESENT = _C.state.in_([literal_column("'checked_in'"), literal_column("'assigned'")])
_LIMIT = bindparam("limit", type_=Integer)
SEAT = Statement(
    select(
        _M.name, _C.id.label("check_in_id"), orgs.c.id.label("org_id"), orgs.c.path,
        orgs.c.name.label("org_name"), _C.team_id, _M.specialties, _C.holder, _M.available_times,
    )
    .join_from(check_ins, orgs, orgs.c.id == _C.community_id)
    .join(members, _M.id == _MEMBER)
    .where(_C.member_id.in_(records_of(_MEMBER)), _PRESENT)
    .order_by(_C.changed_at.desc())
    .limit(literal_column("1"))
)  # fmt: skip


def _mine(states: str) -> ColumnElement[bool]:
    return exists().where(
        _T.demand_id == _D.id, _T.member_id.in_(records_of(_MEMBER)), text(states)
    )


_ASKED = _mine("demand_takes.state = 'asked'")


def _unseen(name: str, kind: Any) -> ColumnElement[Any]:
    """A value that the planner doesn't look at, or it would plan this anew at each request."""
    return cast(select(bindparam(name, type_=kind)).scalar_subquery(), kind)


_FIELDS, _TIMES = (_unseen(name, ARRAY(Text)) for name in ("fields", "times"))
_FIELD = _D.field == any_(_FIELDS)
_ANY_TIME: ColumnElement[int] = func.cardinality(_TIMES)
_TIME = and_(_D.slots.overlap(_TIMES), literal_column("0") < _ANY_TIME)
"""Who named no time is not looked for one through the whole pool."""
_RANKS = (_TIME, not_(_TIME), and_(not_(_FIELD), _TIME), and_(not_(_FIELD), not_(_TIME)))
_OF_THE_FIELDS = 2
"""So many ranks are of the member's fields, each read by the index of what is offered in it."""


_LINE = (
    _D.id, _D.number, _D.kind, _D.field, _D.what, _D.area, _D.wanted_from, _D.wanted_until,
    _D.places, _D.taken, _D.to_kind, _D.ordered_at, _D.expires_on, _D.manner,
)  # fmt: skip
_FOR_ME = or_(
    _D.to_kind == literal_column("'pool'"),
    _D.to_team_id == bindparam("team_id", type_=Uuid),
    _ASKED,
)


def _offered(rank: int, *, goes_on: bool) -> Select[Any]:
    """At that rank, the oldest first: what the community offers and the member has no part in."""
    named: ColumnElement[int] = literal_column(str(rank), Integer)
    query = select(*_LINE, named.label("rank"), _ASKED.label("asked")).where(
        _D.community_id == _HERE,
        text(OFFERED),
        _D.expires_on >= _unseen("today", Date),
        _RANKS[rank],
        _FOR_ME,
        not_(_mine("demand_takes.state IN ('taken', 'told', 'settled')")),
    )
    if goes_on:
        query = query.where(tuple_(_D.ordered_at, _D.id) > _last_of(named))
    return query.order_by(_D.ordered_at, _D.id)


def _last_of(rank: ColumnElement[int]) -> Any:
    """Where the page before ended, if it ended at that rank; otherwise before all of them."""
    here = rank == bindparam("after_rank", type_=Integer)
    start: ColumnElement[Any] = literal_column("'-infinity'::timestamptz")
    at = case((here, bindparam("after_at", type_=MOMENT)), else_=start)
    return tuple_(at, bindparam("after_id", type_=Uuid))


def _by_field(rank: int, *, goes_on: bool) -> Select[Any]:
    wished = func.unnest(_FIELDS).table_valued(column("field", Text), name="wished")
    mine = wished.render_derived()
    offered = _offered(rank, goes_on=goes_on).where(_D.field == mine.c.field).limit(_LIMIT)
    found = offered.lateral("found")
    order = (found.c.ordered_at, found.c.id)
    return select(found).select_from(mine.join(found, true())).order_by(*order)


def _pool(*, goes_on: bool) -> Statement:
    """Each rank gives only what the ranks before it left room for."""
    parts: list[CTE] = []
    for rank in range(len(_RANKS)):
        made = _by_field if rank < _OF_THE_FIELDS else _offered
        room: ColumnElement[int] = _LIMIT
        for part in parts:
            room = room - select(func.count()).select_from(part).scalar_subquery()
        if goes_on:
            over = bindparam("after_rank", type_=Integer) > literal_column(str(rank))
            room = case((over, literal_column("0")), else_=room)
        parts.append(made(rank, goes_on=goes_on).limit(room).cte(f"r{rank}"))
    every = union_all(*(select(part) for part in parts)).subquery("every")
    order = (every.c.rank, every.c.ordered_at, every.c.id)
    return Statement(select(every).order_by(*order))


POOL_BEGINS, POOL_GOES_ON = _pool(goes_on=False), _pool(goes_on=True)
OF_MEMBER = Statement(
    select(
        _D.id, _D.number, orgs.c.name.label("community_name"), _D.kind, _D.field, _D.what, _D.area,
        _D.wanted_from, _D.wanted_until, _D.state.label("demand_state"), _T.id.label("take_id"),
        _T.state, _T.since, _T.begins_at, _T.ends_at, _T.result, _T.ended_at, _T.reason,
        _D.manner,
    )
    .join_from(demand_takes, service_demands, _D.id == _T.demand_id)
    .join(orgs, orgs.c.id == _D.community_id)
    .where(_T.member_id.in_(records_of(_MEMBER)))
    .order_by(_T.since.desc(), _T.id.desc())
    .limit(literal_column("200"))
)  # fmt: skip
_open_parts = (
    select(func.count())
    .where(_T.member_id == _M.id, text(HELD_NOW.replace("state", "demand_takes.state")))
    .select_from(demand_takes)
    .scalar_subquery()
)
_STANDS = text(STANDS.replace("state", "demand_takes.state"))


@lru_cache(maxsize=2)
def helpers_statement(*, fitting: bool) -> Statement:
    """Who has checked in there and has no part in it yet, by name."""
    after = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
    has_part = exists().where(
        _T.demand_id == bindparam("demand_id", type_=Uuid), _T.member_id == _M.id, _STANDS
    )
    query = (
        select(
            _M.id, _M.name, UNIT.c.name, teams.c.name, _M.specialties, _M.available_times,
            _open_parts, _C.name_sort,
        )
        .join_from(check_ins, members, _M.id == _C.member_id)
        .join(UNIT, UNIT.c.id == _M.unit_id)
        .outerjoin(teams, teams.c.id == _C.team_id)
        .where(_C.community_id == _HERE, _PRESENT, tuple_(_C.name_sort, _M.id) > after)
        .where(not_(has_part))
    )  # fmt: skip
    if fitting:
        field = bindparam("field", type_=Text)
        claimed = _C.holder["claimed_work_types"].has_key(field)
        query = query.where(or_(field == any_(_M.specialties), claimed))
        query = query.where(_M.available_times.overlap(bindparam("slots", type_=ARRAY(Text))))
    return Statement(query.order_by(_C.name_sort, _M.id).limit(_LIMIT))
