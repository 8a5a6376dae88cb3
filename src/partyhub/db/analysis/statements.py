"""Counting over tickets: each question is one statement that reads its period once.

Rows are found by `ix_tickets_department_id_registered_at_id` and its sister of stopped clocks,
and grouped in several ways at once (GROUPING SETS).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    Integer,
    Label,
    Text,
    case,
    cast,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.analysis.conditions import FIGURES, ORDINARY, SINCE, UNTIL
from partyhub.db.gate import Statement
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import estates
from partyhub.db.service_items.table import service_items
from partyhub.db.tickets.clocks_table import ticket_clocks
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.statements import NOT_KEPT_FROM
from partyhub.db.tickets.table import tickets

_T, _C, _R = tickets.c, ticket_clocks.c, ticket_ratings.c
_CHINA: ColumnElement[str] = literal_column("'Asia/Shanghai'")
_BY = ("item", "channel", "state", "department", "community", "category", "step")


def _step(unit: str, at: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.date_trunc(literal_column(f"'{unit}'"), func.timezone(_CHINA, at))


_PERSON = func.coalesce(func.encode(_T.phone_index, literal_column("'hex'")), _T.client_name)


def _count(where: ColumnElement[bool] | None, name: str) -> Label[int]:
    counted = func.count() if where is None else func.count().filter(where)
    return cast(counted, Integer).label(name)


def _people(rows: CTE, where: ColumnElement[bool] | None, name: str, *, wanted: bool) -> Label[int]:
    if not wanted:
        return literal_column("0", Integer).label(name)
    people = func.count(rows.c.person.distinct())
    return cast(people if where is None else people.filter(where), Integer).label(name)


def _sets(rows: CTE, names: Iterable[str]) -> Any:
    """Together, and by each of the names alone."""
    return func.grouping_sets(tuple_(), *(tuple_(rows.c[name]) for name in names))


def _which(rows: CTE, names: Iterable[str]) -> Label[str]:
    """By what a row of the answer is grouped; empty for all together."""
    ways = [(func.grouping(rows.c[name]) == literal_column("0"), name) for name in names]
    named = case(*((is_it, literal_column(f"'{name}'", Text)) for is_it, name in ways),
                 else_=literal_column("''", Text))  # fmt: skip
    return named.label("by")


def _key(rows: CTE, names: Iterable[str]) -> Label[str]:
    texts = [cast(rows.c[name], Text) for name in names]
    return func.coalesce(*texts, literal_column("''", Text)).label("key")


@lru_cache
def requests(unit: str, *, people: bool) -> Statement:
    """Rows of by, key, total, people, the figures, and the sum of bounces."""
    rows = _registered(unit)
    figures = [_count(rows.c[name], name) for name in FIGURES]
    bounces = cast(func.coalesce(func.sum(rows.c.bounces), literal_column("0")), Integer)
    return Statement(
        select(
            _which(rows, _BY),
            _key(rows, _BY),
            _count(None, "total"),
            _people(rows, None, "people", wanted=people),
            *figures,
            bounces.label("bounces"),
        ).group_by(_sets(rows, _BY))
    )


def _registered(unit: str) -> CTE:
    return (
        select(
            _T.item_id.label("item"),
            _T.channel,
            _T.state,
            _T.department_id.label("department"),
            estates.c.community_id.label("community"),
            service_items.c.category,
            _step(unit, _T.registered_at).label("step"),
            _T.bounces,
            _PERSON.label("person"),
            *(condition.label(name) for name, condition in FIGURES.items()),
        )
        .join(service_items, service_items.c.id == _T.item_id)
        .outerjoin(members, members.c.id == _T.member_id)
        .outerjoin(estates, estates.c.id == members.c.estate_id)
        .where(
            ORDINARY,
            _T.department_id.in_(orgs_in_scope()),
            _T.registered_at >= SINCE,
            _T.registered_at < UNTIL,
        )
        .cte("rows")
    )


@lru_cache
def promises(unit: str, *, people: bool) -> Statement:
    """Rows of by, key, stopped, kept, people (all, kept, late), median and 90th percentile."""
    names = ("item", "department", "step")
    rows = _stopped(unit, people=people)
    kept = rows.c.kept
    shares = literal_column("ARRAY[0.5, 0.9]", ARRAY(Float))
    shown = func.percentile_cont(shares).within_group(rows.c.net_minutes)
    return Statement(
        select(
            _which(rows, names),
            _key(rows, names),
            _count(None, "stopped"),
            _count(kept, "kept"),
            _people(rows, None, "people", wanted=people),
            _people(rows, kept, "kept_people", wanted=people),
            _people(rows, ~kept, "late_people", wanted=people),
            shown.label("minutes"),
        ).group_by(_sets(rows, names))
    )


def _stopped(unit: str, *, people: bool) -> CTE:
    columns = [
        _C.item_id.label("item"), _C.department_id.label("department"),
        _step(unit, _C.stopped_at).label("step"), _C.kept, _C.net_minutes,
    ]  # fmt: skip
    query = select(*columns, _PERSON.label("person")) if people else select(*columns)
    if people:
        query = query.join_from(ticket_clocks, tickets, _T.id == _C.ticket_id)
    return query.where(
        _C.kind != literal_column("'complaint'"),
        _C.kept.is_not(None),
        _C.department_id.in_(orgs_in_scope()),
        _C.stopped_at >= SINCE,
        _C.stopped_at < UNTIL,
    ).cte("rows")


BEFORE = Statement(
    select(_T.item_id, _count(None, "total"))
    .where(
        ORDINARY,
        _T.department_id.in_(orgs_in_scope()),
        _T.registered_at >= SINCE,
        _T.registered_at < UNTIL,
    )
    .group_by(_T.item_id)
)
COMPLAINTS = Statement(
    select(_count(~ORDINARY, "complaints")).where(
        _T.department_id.in_(orgs_in_scope()),
        _T.registered_at >= SINCE,
        _T.registered_at < UNTIL,
        NOT_KEPT_FROM,
        or_(not_(_T.overseen), _T.department_id.not_in(orgs_in_scope("complaints"))),
    )
)
"""Whom a complaint is about does not count it, and a centre not those about who directs it."""
RATINGS = Statement(
    select(
        _count(None, "ratings"),
        cast(func.count(_PERSON.distinct()), Integer).label("people"),
        cast(func.avg(_R.stars), Float).label("mean"),
        *(_count(_R.stars == literal_column(str(n)), f"stars_{n}") for n in range(1, 6)),
    )
    .join_from(ticket_ratings, tickets, _T.id == _R.ticket_id)
    .where(
        ORDINARY,
        _T.department_id.in_(orgs_in_scope()),
        _R.at >= SINCE,
        _R.at < UNTIL,
    )
)
