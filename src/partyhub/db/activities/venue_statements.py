"""The statements of places for activities, and of what streets expect of a year."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    Uuid,
    and_,
    any_,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.activities.table import activities
from partyhub.db.activities.venues_table import activity_venues, activity_years
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs

_V, _Y, _A = activity_venues.c, activity_years.c, activities.c
_ID = bindparam("id", type_=Uuid)
_YEAR = bindparam("year", type_=Integer)
_LIMIT = bindparam("limit", type_=Integer)
_NOW = bindparam("now", type_=MOMENT)
_START, _END = bindparam("start", type_=MOMENT), bindparam("end", type_=MOMENT)
_ABOVE = any_(bindparam("above", type_=ARRAY(SORTED)))
_PARENT = orgs.alias("parent")
VENUE = tuple(column.name for column in _V)
YEAR = tuple(column.name for column in _Y)
_AT_CENTRE = orgs.c.kind == literal_column("'centre'")
ADD_VENUE = Statement(
    insert(activity_venues).values({name: bindparam(name, type_=_V[name].type) for name in VENUE})
)
_VENUES = select(
    activity_venues,
    orgs.c.path.label("org_path"),
    orgs.c.name.label("org_name"),
    _AT_CENTRE.label("at_centre"),
).join_from(activity_venues, orgs, orgs.c.id == _V.org_id)
GET_VENUE = Statement(_VENUES.where(_V.id == _ID))
LOCK_VENUE = Statement(_VENUES.where(_V.id == _ID).with_for_update(of=activity_venues))
CLOSE_VENUE = Statement(
    update(activity_venues)
    .where(_V.id == _ID)
    .values(closed_on=bindparam("new_closed_on", type_=_V.closed_on.type))
)
OPEN_VENUES = Statement(
    _VENUES.outerjoin(_PARENT, _PARENT.c.id == orgs.c.parent_id)
    .where(
        text("activity_venues.closed_on IS NULL"),
        or_(
            _V.org_id.in_(orgs_in_scope()),
            orgs.c.path == _ABOVE,
            and_(_AT_CENTRE, _PARENT.c.path == _ABOVE),
        ),
    )
    .order_by(orgs.c.name_sort, _V.name, _V.id)
    .limit(_LIMIT)
)
_DURING: ColumnElement[Any] = literal_column("tstzrange(activities.begins_at, activities.ends_at)")
USED = Statement(
    select(_A.id, _A.title, orgs.c.id, orgs.c.name, _A.begins_at, _A.ends_at, _A.state)
    .join_from(activities, orgs, orgs.c.id == _A.org_id)
    .where(
        _A.venue_id == _ID,
        text("activities.venue_id IS NOT NULL AND activities.state <> 'cancelled'"),
        _DURING.op("&&")(func.tstzrange(_START, _END)),
    )
    .order_by(_A.begins_at)
    .limit(_LIMIT)
)
_put = upsert(activity_years).values({name: bindparam(name, type_=_Y[name].type) for name in YEAR})
_SET = ("minimum", "method", "orgs", "set_at", "set_by")
PUT_YEAR = Statement(
    _put.on_conflict_do_update(
        constraint="pk_activity_years", set_={name: _put.excluded[name] for name in _SET}
    )
)
_STREET = orgs.alias("street")
YEARS = Statement(
    select(
        _STREET.c.id, _STREET.c.name, _Y.year, _Y.minimum, _Y.method,
        orgs.c.id.label("named_id"), orgs.c.name.label("named_name"),
    )
    .join_from(activity_years, _STREET, _STREET.c.id == _Y.street_id)
    .outerjoin(orgs, orgs.c.id == any_(_Y.orgs))
    .where(_Y.year == _YEAR, or_(_Y.street_id.in_(orgs_in_scope()), _STREET.c.path == _ABOVE))
    .order_by(_STREET.c.path, orgs.c.name_sort, orgs.c.id)
    .limit(_LIMIT)
)  # fmt: skip
_centre = orgs.alias("centre")
_THERE = exists().where(
    _V.id == _A.venue_id, _centre.c.id == _V.org_id, _centre.c.kind == literal_column("'centre'")
)


def _how_many(*which: ColumnElement[bool]) -> "ScalarSelect[int]":
    """Of the organisation's activities of that year at a centre."""
    of_year = (_A.org_id == orgs.c.id, _A.begins_at >= _START, _A.begins_at < _END)
    counted = select(func.count()).select_from(activities).where(*of_year, _THERE, *which)
    return counted.scalar_subquery()


_HELD = _how_many(_A.state == any_(literal_column("ARRAY['recorded', 'inspected', 'closed']")))
_OWED = _how_many(_A.state == literal_column("'published'"), _A.ends_at <= _NOW)
_OPEN: ColumnElement[Any] = literal_column("ARRAY['planned', 'published']")
_AHEAD = _how_many(_A.state == any_(_OPEN), _A.ends_at > _NOW)
GAPS = Statement(
    select(
        orgs.c.id, orgs.c.name, _Y.minimum, _HELD, _OWED, _AHEAD, orgs.c.name_sort,
    )
    .join_from(activity_years, orgs, orgs.c.id == any_(_Y.orgs))
    .where(
        _Y.year == _YEAR, orgs.c.id.in_(orgs_in_scope()), orgs.c.closed_on.is_(None),
        _Y.minimum > _HELD,
        tuple_(orgs.c.name_sort, orgs.c.id)
        > tuple_(bindparam("after_sort", type_=SORTED), bindparam("after_id", type_=Uuid)),
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(_LIMIT)
)  # fmt: skip
