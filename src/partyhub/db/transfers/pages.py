"""Pages of transfers: each side of each organisation in reach gives its first rows by an index,
and these are merged, so that no page reads more than a page per organisation.
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
    select,
    true,
    tuple_,
    union,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches
from partyhub.db.transfers.statements import REACHED_TARGET
from partyhub.db.transfers.table import IS_OPEN, SIDES, transfers

_T = transfers.c
_LIMIT = bindparam("limit", type_=Integer)
LINE = (
    _T.id, _T.member_id, _T.person["name"].astext.label("name"), _T.direction, _T.channel,
    _T.state, _T.receipt, _T.source_name, _T.target_name, _T.letter_no, _T.valid_until,
    _T.assigned_on, _T.changed_at, _T.version,
)  # fmt: skip
_OF_TARGET = frozenset({"target_branch_id", "target_committee_id", "assigned_id"})
FILTERS: dict[str, ColumnElement[bool]] = {
    "state": _T.state == bindparam("state", type_=Text),
    "direction": _T.direction == bindparam("direction", type_=Text),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    after: bool
    asked: bool = False
    open_only: bool = False


@lru_cache(maxsize=64)
def page_statement(shape: Shape) -> Statement:
    """One page, those that changed last first."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    asked = [_of_side(shape, side, reach.c.id, reach) for side in SIDES]
    rows = union(*asked).subquery("page")
    c = rows.c
    return Statement(select(rows).order_by(c.changed_at.desc(), c.id.desc()).limit(_LIMIT))


def _of_side(shape: Shape, side: str, org_id: ColumnElement[Any], reach: Any) -> "Select[Any]":
    conditions = [_T[side] == org_id, *(FILTERS[name] for name in sorted(shape.filters))]
    if side in _OF_TARGET:
        conditions.append(REACHED_TARGET)
    if shape.open_only:
        conditions.append(IS_OPEN)  # type: ignore[arg-type] # a condition in the index's own words
    if shape.asked:
        conditions.append(matches(_T.search))
    query = select(*LINE).where(*conditions)
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_T.changed_at, _T.id) < last)
    first = query.order_by(_T.changed_at.desc(), _T.id.desc()).limit(_LIMIT).lateral(f"by_{side}")
    return select(first).select_from(reach.join(first, true()))
