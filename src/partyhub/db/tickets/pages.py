"""Pages of tickets as statements, one per shape of question, kept once they are composed.

One's own desk is read by its own index. Within a reach each department gives its first rows by
its index, and these are merged: no page reads more than a page per department.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    func,
    literal_column,
    not_,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import matches
from partyhub.db.tickets.attention import CONDITIONS
from partyhub.db.tickets.statements import DEPARTMENT, ME, NOT_KEPT_FROM, shown_at
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.views import Desk, TicketOrder

_T = tickets.c
_ANSWERING: list[ColumnElement[str]] = [
    literal_column(f"'{kind}'")
    for kind in (OrgKind.CENTRE, OrgKind.DEPARTMENT, OrgKind.COMMUNITY_ORG)
]
_LIMIT = bindparam("limit", type_=Integer)
_CLIENT = case(
    (
        and_(_T.kind == literal_column("'complaint'"), not_(_T.anonymous)),
        func.left(_T.client_name, literal_column("1")).concat(literal_column("'**'")),
    ),
    else_=_T.client_name,
).label("client_name")
"""As `masked_name` says it of who complains (SP-06)."""
_KEPT = (
    _T.id, _T.number, _T.item_name, _T.kind, _T.channel, _CLIENT, _T.phone_masked,
    _T.state, _T.owner_id, _T.owner_name, _T.department_id, _T.offered_to, _T.flags, _T.act_by,
    _T.due_at, _T.warn_at, _T.provisional, _T.bounces, _T.contacts, _T.registered_at,
    _T.changed_at, _T.version, _T.centre_id, _T.runs_on, _T.sign_by, _T.silent_at,
    _T.answer_owed_since, _T.late_papers,
)  # fmt: skip
DESKS: dict[Desk, ColumnElement[bool]] = {
    Desk.MINE: _T.owner_id == ME,
    Desk.OFFERED: _T.offered_to == ME,
    Desk.FIRST: _T.first_contact_id == ME,
}
FILTERS: dict[str, ColumnElement[bool]] = {
    "states": _T.state == any_(bindparam("states", type_=ARRAY(Text))),
    "kind": _T.kind == bindparam("kind", type_=Text),
    "channel": _T.channel == bindparam("channel", type_=Text),
    "department_id": _T.department_id == bindparam("department_id", type_=Uuid),
    "flag": bindparam("flag", type_=Text) == any_(_T.flags),
    "due_before": (_T.due_at < bindparam("due_before", type_=MOMENT)) & _T.stopped_at.is_(None),
    "asked": matches(_T.search),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    order: TicketOrder
    filters: frozenset[str]
    after: bool
    desk: Desk | None
    attention: Attention | None = None


@lru_cache(maxsize=512)
def page_statement(shape: Shape) -> Statement:
    """One page, the department's name joined to the few rows that are left."""
    if shape.desk is not None:
        rows = _first_rows(shape, DESKS[shape.desk]).subquery("page")
    else:
        rows = _merged_rows(shape).subquery("page")
    columns = list(rows.c)
    at = [c.name for c in columns].index("department_id") + 1
    columns.insert(at, DEPARTMENT.c.name)
    named = select(*columns).join_from(rows, DEPARTMENT, DEPARTMENT.c.id == rows.c.department_id)
    return Statement(_ordered(named, shape, rows.c))


def _ordered(query: "Select[Any]", shape: Shape, columns: Any) -> "Select[Any]":
    if shape.order is TicketOrder.RECENT:
        return query.order_by(columns.changed_at.desc(), columns.id.desc()).limit(_LIMIT)
    return query.order_by(columns.act_by, columns.id).limit(_LIMIT)


def _first_rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    """The first rows of one index under the shape's filters and after its key."""
    recent = shape.order is TicketOrder.RECENT
    narrowed = (FILTERS[name] for name in sorted(shape.filters))
    query = select(*_KEPT).where(*conditions, NOT_KEPT_FROM, *narrowed)
    if shape.attention is not None:
        query = query.where(CONDITIONS[shape.attention])
    if not recent:
        query = query.where(OPEN_NOW)
    if shape.after:
        here = tuple_(_T.changed_at if recent else _T.act_by, _T.id)
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(here < last if recent else here > last)
    return _ordered(query, shape, _T)


def _merged_rows(shape: Shape) -> "Select[Any]":
    answering = orgs_in_scope().add_columns(orgs.c.path).where(orgs.c.kind.in_(_ANSWERING))
    reach = answering.cte("scoped").prefix_with("MATERIALIZED")
    here = _T.department_id == reach.c.id
    first = _first_rows(shape, here, shown_at(reach.c.path)).lateral("first")
    return _ordered(select(first).select_from(reach.join(first, true())), shape, first.c)
