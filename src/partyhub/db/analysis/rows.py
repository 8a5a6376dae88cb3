"""The rows behind a figure: each department gives its latest by its index, and these are merged."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Text,
    Uuid,
    any_,
    bindparam,
    exists,
    literal_column,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.analysis.conditions import FIGURES, ORDINARY, SINCE, UNTIL
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import estates, orgs
from partyhub.db.service_items.table import service_items
from partyhub.db.tickets.clocks_table import ticket_clocks
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.statements import DEPARTMENT
from partyhub.db.tickets.table import tickets
from partyhub.domain.analysis.views import Cohort, Figure, cohort_of

_T, _C, _R = tickets.c, ticket_clocks.c, ticket_ratings.c
_LIMIT = bindparam("limit", type_=Integer)
_COMMUNITY = select(estates.c.community_id).join_from(
    members, estates, estates.c.id == members.c.estate_id
).where(members.c.id == _T.member_id)  # fmt: skip
_OF_CATEGORY = exists().where(
    service_items.c.id == _T.item_id,
    service_items.c.category == bindparam("category", type_=Text),
)
NARROWED: dict[str, ColumnElement[bool]] = {
    "item_id": _T.item_id == bindparam("item_id", type_=Uuid),
    "category": _OF_CATEGORY,
    "channel": _T.channel == bindparam("channel", type_=Text),
    "state": _T.state == bindparam("state", type_=Text),
    "community_id": _COMMUNITY.scalar_subquery() == bindparam("community_id", type_=Uuid),
    "no_community": _COMMUNITY.scalar_subquery().is_(None),
    "stars": _R.stars == bindparam("stars", type_=Integer),
}
_OF_CLOCK = {
    Figure.STOPPED: _C.kept.is_not(None),
    Figure.KEPT: _C.kept,
    Figure.LATE: ~_C.kept,
}


@dataclass(frozen=True, slots=True)
class RowShape:
    """What is asked; its values are bound later."""

    figure: Figure
    narrowed: frozenset[str]
    after: bool


@lru_cache(maxsize=256)
def rows_statement(shape: RowShape) -> Statement:
    """One page, the latest first."""
    reach = orgs_in_scope().cte("scoped").prefix_with("MATERIALIZED")
    first = _of(shape, reach).lateral("first")
    rows = select(first).select_from(reach.join(first, true()))
    page = _ordered(rows, first.c.at, first.c.id).subquery("page")
    found = page.c
    named = (
        select(
            found.id, found.number, found.item_name, found.channel, found.state,
            found.department_id, DEPARTMENT.c.name, found.registered_at, found.at, found.due_at,
            found.net_minutes, found.kept, found.stars,
        )
        .join_from(page, DEPARTMENT, DEPARTMENT.c.id == found.department_id)
        .order_by(found.at.desc(), found.id.desc())
    )  # fmt: skip
    return Statement(named)


def _of(shape: RowShape, reach: FromClause) -> "Select[Any]":
    cohort = cohort_of(shape.figure)
    build = {
        Cohort.REGISTERED: _registered,
        Cohort.STOPPED: _stopped,
        Cohort.RATED: _rated,
    }[cohort]
    query, at = build(shape.figure, reach)
    query = query.where(ORDINARY, at >= SINCE, at < UNTIL)
    query = query.where(*(NARROWED[name] for name in sorted(shape.narrowed)))
    if shape.after:
        last = (bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(at, _T.id) < tuple_(*last))
    return _ordered(query, at, _T.id)


def _kept(
    at: ColumnElement[Any],
    department: ColumnElement[Any],
    net: ColumnElement[Any],
    kept: ColumnElement[Any],
    stars: ColumnElement[Any],
) -> "Select[Any]":
    return select(
        _T.id, _T.number, _T.item_name, _T.channel, _T.state, department.label("department_id"),
        _T.registered_at, at.label("at"), _T.due_at, net.label("net_minutes"), kept.label("kept"),
        stars.label("stars"),
    )  # fmt: skip


_NO_FLAG: ColumnElement[Any] = literal_column("NULL::boolean", Boolean)
_NO_NUMBER: ColumnElement[Any] = literal_column("NULL::integer", Integer)


def _registered(figure: Figure, reach: FromClause) -> tuple["Select[Any]", ColumnElement[Any]]:
    query = _kept(_T.registered_at, _T.department_id, _T.net_minutes, _NO_FLAG, _NO_NUMBER)
    query = query.where(_T.department_id == reach.c.id)
    if figure is not Figure.TOTAL:
        query = query.where(FIGURES[figure])
    return query, _T.registered_at


def _stopped(figure: Figure, reach: FromClause) -> tuple["Select[Any]", ColumnElement[Any]]:
    query = _kept(_C.stopped_at, _C.department_id, _C.net_minutes, _C.kept, _NO_NUMBER)
    query = query.join_from(ticket_clocks, tickets, _T.id == _C.ticket_id)
    here = _C.department_id == reach.c.id
    return query.where(here, _OF_CLOCK[figure]), _C.stopped_at


def _rated(_: Figure, reach: FromClause) -> tuple["Select[Any]", ColumnElement[Any]]:
    query = _kept(_R.at, _T.department_id, _T.net_minutes, _NO_FLAG, _R.stars)
    query = query.join_from(ticket_ratings, tickets, _T.id == _R.ticket_id)
    return query.where(_T.department_id == reach.c.id), _R.at


def _ordered(query: "Select[Any]", at: ColumnElement[Any], key: Any) -> "Select[Any]":
    return query.order_by(at.desc(), key.desc()).limit(_LIMIT)


_IDS = any_(bindparam("ids", type_=ARRAY(Uuid)))
ITEM_NAMES = Statement(
    select(service_items.c.id, service_items.c.name, service_items.c.category)
    .where(service_items.c.id == _IDS)
    .order_by(service_items.c.code, service_items.c.id)
)
ORG_NAMES = Statement(select(orgs.c.id, orgs.c.name).where(orgs.c.id == _IDS).order_by(orgs.c.path))
