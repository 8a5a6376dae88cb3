"""The statements of activities; each organisation gives its first rows by its index."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    ScalarSelect,
    Subquery,
    Uuid,
    bindparam,
    func,
    literal_column,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.activities.table import activities, activity_seats, activity_themes
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.activities.views import ActivityShow

_A, _S = activities.c, activity_seats.c
COMMUNITY = orgs.alias("community")
_ID = bindparam("id", type_=Uuid)
_NOW = bindparam("now", type_=MOMENT)
_START, _END = bindparam("start", type_=MOMENT), bindparam("end", type_=MOMENT)
_LIMIT = bindparam("limit", type_=Integer)
WRITTEN = tuple(column.name for column in _A)
CHANGED = tuple(
    name for name in WRITTEN
    if name not in ("id", "org_id", "rule_id", "planned_at", "planned_by", "version")
)  # fmt: skip
_WHOLE = (
    select(
        activities,
        orgs.c.path.label("org_path"),
        orgs.c.name.label("org_name"),
        COMMUNITY.c.path.label("community_path"),
    )
    .join_from(activities, orgs, orgs.c.id == _A.org_id)
    .outerjoin(COMMUNITY, COMMUNITY.c.id == _A.community_id)
)
ADD = Statement(
    upsert(activities)
    .values({name: bindparam(name, type_=_A[name].type) for name in WRITTEN})
    .on_conflict_do_nothing(constraint="uq_activities_rule_id_begins_at")
    .returning(_A.id)
)
GET = Statement(_WHOLE.where(_A.id == _ID))
LOCK = Statement(_WHOLE.where(_A.id == _ID).with_for_update(of=activities))
SAVE = Statement(
    update(activities)
    .where(_A.id == _ID, _A.version == bindparam("read_version", type_=Integer))
    .values(
        {name: bindparam(f"new_{name}", type_=_A[name].type) for name in CHANGED}
        | {"version": _A.version + literal_column("1")}
    )
    .returning(_A.id)
)


def counted(activity_id: ColumnElement[Any], which: str) -> "ScalarSelect[int]":
    """How many of its seats are so."""
    return (
        select(func.count())
        .select_from(activity_seats)
        .where(_S.activity_id == activity_id, text(which))
        .scalar_subquery()
    )


def _is(condition: str) -> ColumnElement[bool]:
    """Written out, so that the partial index that names it is used."""
    return literal_column(condition, type_=Boolean)


TAKEN = "activity_seats.state = 'in'"
WAITING = "activity_seats.state = 'waiting'"
CAME = "activity_seats.attended_at IS NOT NULL"
_SHOWN: Mapping[ActivityShow, tuple[ColumnElement[bool], ...]] = {
    ActivityShow.COMING: (
        _is("activities.state IN ('planned', 'published')"),
        _A.ends_at > _NOW,
        _A.begins_at > _START,
    ),
    ActivityShow.OWED: (
        _is("activities.state IN ('published', 'recorded', 'inspected')"),
        _A.ends_at <= _NOW,
    ),
    ActivityShow.PAST: (_A.ends_at <= _NOW,),
    ActivityShow.BETWEEN: (_A.begins_at >= _START, _A.begins_at < _END),
}


def _first(show: ActivityShow, *, goes_on: bool, ledger: bool = False) -> "Subquery":
    """The page's rows, of which each organisation gave its first."""
    reach = orgs_in_scope().subquery("reach")
    key = (_A.begins_at, _A.id)
    shown = [*_SHOWN[show]]
    if ledger:
        shown.append(_is("activities.state <> 'cancelled'"))
    if goes_on:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        shown.append(tuple_(*key) < last if show is ActivityShow.PAST else tuple_(*key) > last)
    rows = select(activities).where(_A.org_id == reach.c.id, *shown)
    of_org = rows.order_by(*_order(show, *key)).limit(_LIMIT).lateral("of_org")
    joined = select(of_org).select_from(reach.join(of_org, literal_column("true")))
    return (
        joined.order_by(*_order(show, of_org.c.begins_at, of_org.c.id))
        .limit(_LIMIT)
        .subquery("page")
    )


def _order(show: ActivityShow, *key: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    return [column.desc() for column in key] if show is ActivityShow.PAST else list(key)


_THEME = func.coalesce(activity_themes.c.title, literal_column("''"))


@lru_cache(maxsize=8)
def page_statement(show: ActivityShow, *, goes_on: bool) -> Statement:
    """Lines in the order of `ActivityLine`, the organisation as two columns."""
    page = _first(show, goes_on=goes_on)
    r = page.c
    query = (
        select(
            r.id, r.org_id, orgs.c.name, r.title, _THEME, r.field, r.is_service, r.place,
            r.begins_at, r.ends_at, r.capacity, r.state,
            counted(r.id, TAKEN), counted(r.id, WAITING), counted(r.id, CAME),
        )
        .join_from(page, orgs, orgs.c.id == r.org_id)
        .outerjoin(activity_themes, activity_themes.c.id == r.theme_id)
    )  # fmt: skip
    return Statement(query.order_by(*_order(show, r.begins_at, r.id)))


@lru_cache(maxsize=2)
def ledger_statement(*, goes_on: bool) -> Statement:
    """Lines in the order of `LedgerLine`."""
    page = _first(ActivityShow.BETWEEN, goes_on=goes_on, ledger=True)
    r = page.c
    query = (
        select(
            r.id, r.org_id, orgs.c.name, r.title, _THEME, r.field, r.place, r.begins_at,
            r.ends_at, r.state, r.partners, r.plan, r.research, r.result, r.inspection, r.summary,
            r.experience, r.guests, r.is_training, counted(r.id, TAKEN), counted(r.id, CAME),
            r.occasion,
        )
        .join_from(page, orgs, orgs.c.id == r.org_id)
        .outerjoin(activity_themes, activity_themes.c.id == r.theme_id)
    )  # fmt: skip
    return Statement(query.order_by(r.begins_at, r.id))
