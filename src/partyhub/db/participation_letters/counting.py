"""Whom letters concern, and what is counted of a unit and a community in a period."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Uuid,
    and_,
    bindparam,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.co_building.tables import (
    co_offers,
    joint_meeting_units,
    joint_meetings,
    meeting_decisions,
    partner_pairs,
    unit_services,
)
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.participation_letters.table import participation_letters

_P, _S, _O = partner_pairs.c, unit_services.c, co_offers.c
_J, _U, _D, _L = (
    joint_meetings.c,
    joint_meeting_units.c,
    meeting_decisions.c,
    participation_letters.c,
)
_J, _U, _D = joint_meetings.c, joint_meeting_units.c, meeting_decisions.c
_L = participation_letters.c
BEGINS, ENDS = bindparam("begins", type_=Date), bindparam("ends", type_=Date)
LIMIT = bindparam("limit", type_=Integer)
_UNIT, _HOME = orgs.alias("unit"), orgs.alias("community")
MOST_LINES = 12
_homes = orgs_in_scope().cte("homes").prefix_with("MATERIALIZED")
_CONFIRMED = _S.state == literal_column("'confirmed'")


def _pairs() -> "CompoundSelect[Any]":
    """Paired on a day of the period, or with something confirmed, offered or met about in it."""
    paired = select(_P.unit_id, _P.community_id).join(_homes, _homes.c.id == _P.community_id)
    served = select(_S.unit_id, _S.community_id).join(_homes, _homes.c.id == _S.community_id)
    offered = select(_O.unit_id, _O.community_id).join(_homes, _homes.c.id == _O.community_id)
    met = (
        select(_U.unit_id, _J.community_id)
        .join_from(joint_meetings, _homes, _homes.c.id == _J.community_id)
        .join(joint_meeting_units, _U.meeting_id == _J.id)
    )
    return union(
        paired.where(_P.since <= ENDS, or_(_P.until.is_(None), _P.until >= BEGINS)),
        served.where(_S.served_on.between(BEGINS, ENDS), _CONFIRMED),
        offered.where(_O.told_on.between(BEGINS, ENDS), _O.told_side == literal_column("'unit'")),
        met.where(_J.held_on.between(BEGINS, ENDS)),
    )


_pair = _pairs().subquery("pair")
_LETTER: ColumnElement[bool] = exists().where(
    _L.unit_id == _pair.c.unit_id,
    _L.community_id == _pair.c.community_id,
    _L.begins == BEGINS,
    _L.ends == ENDS,
)
_CONCERNED = (
    select(
        _UNIT.c.id, _UNIT.c.path, _HOME.c.id.label("community_id"),
        _HOME.c.path.label("community_path"), _UNIT.c.parent_id,
    )
    .join_from(_pair, _UNIT, _UNIT.c.id == _pair.c.unit_id)
    .join(_HOME, _HOME.c.id == _pair.c.community_id)
    .where(_UNIT.c.closed_on.is_(None), _UNIT.c.parent_id.is_not(None))
)  # fmt: skip
CONCERNED = Statement(select(func.count()).select_from(_CONCERNED.subquery()))
WITHOUT_LETTER = Statement(
    _CONCERNED.where(~_LETTER).order_by(_UNIT.c.name_sort, _UNIT.c.id, _HOME.c.id).limit(LIMIT)
)
_given = func.unnest(
    bindparam("units", type_=ARRAY(Uuid)), bindparam("communities", type_=ARRAY(Uuid))
).table_valued(column("unit_id", Uuid), column("community_id", Uuid), name="asked")
ASKED = _given.render_derived()
_U1, _C1 = ASKED.c.unit_id, ASKED.c.community_id


def _count(what: Any, *where: Any, of: Any = None) -> Any:
    counted = func.count() if of is None else func.coalesce(func.sum(of), literal_column("0"))
    return select(counted).select_from(what).where(*where).scalar_subquery()


_services = (
    _S.unit_id == _U1, _S.community_id == _C1, _S.served_on.between(BEGINS, ENDS), _CONFIRMED,
)  # fmt: skip
_offers = (_O.unit_id == _U1, _O.community_id == _C1, _O.told_on.between(BEGINS, ENDS))
_came = _O.state.in_([literal_column("'matched'"), literal_column("'done'")])
_by_unit = _O.told_side == literal_column("'unit'")
_meetings = and_(_J.community_id == _C1, _J.held_on.between(BEGINS, ENDS))
_there = joint_meetings.join(joint_meeting_units, _U.meeting_id == _J.id)
_decided = joint_meetings.join(meeting_decisions, _D.meeting_id == _J.id)
FIGURES = (
    "services", "people", "offers", "offers_met", "needs_met", "meetings_held",
    "meetings_attended", "decisions", "decisions_done",
)  # fmt: skip
COUNTS = Statement(
    select(
        _U1, _C1,
        _count(unit_services, *_services), _count(unit_services, *_services, of=_S.people),
        _count(co_offers, *_offers, _by_unit), _count(co_offers, *_offers, _by_unit, _came),
        _count(co_offers, *_offers, ~_by_unit, _came),
        _count(joint_meetings, _meetings), _count(_there, _meetings, _U.unit_id == _U1),
        _count(_decided, _meetings, _D.org_id == _U1),
        _count(_decided, _meetings, _D.org_id == _U1, _D.done_on.is_not(None)),
    ).select_from(ASKED)
)  # fmt: skip
_line = (
    select(_S.served_on, _S.what, _S.people, _S.id)
    .where(*_services)
    .order_by(_S.served_on, _S.id)
    .limit(literal_column(str(MOST_LINES)))
    .lateral("line")
)
LINES = Statement(
    select(_U1, _C1, _line.c.served_on, _line.c.what, _line.c.people)
    .join_from(ASKED, _line, literal_column("true"))
    .order_by(_line.c.served_on, _line.c.id)
)
