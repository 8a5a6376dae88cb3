"""Pages of case reports as statements, one per shape of question.

Within a reach each organisation gives its first rows by its index, and these are merged: no page
reads more than a page per organisation, whichever side it stands on.
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
    bindparam,
    func,
    select,
    true,
    tuple_,
    union,
)

from partyhub.db.case_reports import statements as s
from partyhub.db.case_reports.table import case_reports
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.table import tickets
from partyhub.domain.case_reports.views import Box

_R, _T = case_reports.c, tickets.c
_NOW, _LIMIT = bindparam("now", type_=MOMENT), bindparam("limit", type_=Integer)
FILTERS: dict[str, ColumnElement[bool]] = {
    "state": bindparam("state", type_=Text) == s.STATE,
    "late": func.coalesce(s.WAY.c.sent_at, _NOW) > _R.due_at,
    "kind": _R.kind == bindparam("kind", type_=Text),
    "ticket_id": _R.ticket_id == bindparam("ticket_id", type_=Uuid),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    after: bool
    box: Box | None


@lru_cache(maxsize=128)
def page_statement(shape: Shape) -> Statement:
    """One page, the centre's name joined to the few rows that are left."""
    sides = {Box.OURS: _ours, Box.RECEIVED: _received}
    asked = [side(shape) for box, side in sides.items() if shape.box in (None, box)]
    rows = (union(*asked) if len(asked) > 1 else asked[0]).subquery("page")
    columns: list[Any] = list(rows.c)
    columns.insert(s.BEFORE_CENTRE, s.CENTRE.c.name)
    named = select(*columns).join_from(rows, s.CENTRE, s.CENTRE.c.id == rows.c.centre_id)
    return Statement(named.order_by(rows.c.written_at.desc(), rows.c.id.desc()).limit(_LIMIT))


def _rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    """The first rows of one organisation's index, under the shape's filters and after its key."""
    query = (
        select(*s.KEPT)
        .select_from(case_reports.join(s.WAY, true()).outerjoin(tickets, _T.id == _R.ticket_id))
        .where(*conditions, s.NOT_KEPT, *(FILTERS[name] for name in sorted(shape.filters)))
    )
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_R.written_at, _R.id) < last)
    return query.order_by(_R.written_at.desc(), _R.id.desc()).limit(_LIMIT)


def _ours(shape: Shape) -> "Select[Any]":
    reach = orgs_in_scope().add_columns(orgs.c.path).cte("ours").prefix_with("MATERIALIZED")
    first = _rows(shape, _R.org_id == reach.c.id, s.shown_at(reach.c.path)).lateral("own")
    return select(first).select_from(reach.join(first, true()))


def _received(shape: Shape) -> "Select[Any]":
    above = orgs_in_scope("addressed").where(orgs.c.kind.in_(s.SUPERIOR_KINDS))
    reach = above.cte("theirs").prefix_with("MATERIALIZED")
    first = _rows(shape, _R.to_org_id == reach.c.id, s.SENT).lateral("come")
    return select(first).select_from(reach.join(first, true()))
