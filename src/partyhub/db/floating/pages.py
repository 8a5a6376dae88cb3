"""Pages of floating members: each side of each organisation in reach gives its first rows by an
index, and these are merged, so that no page reads more than a page per organisation.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Text,
    Uuid,
    bindparam,
    case,
    literal_column,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import distinct_on

from partyhub.db.columns import MOMENT
from partyhub.db.floating.belonging import GONE
from partyhub.db.floating.table import SIDES, floating_members
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import matches
from partyhub.domain.floating.states import STANDING

_F = floating_members.c
_LIMIT = bindparam("limit", type_=Integer)
_STANDS: list[ColumnElement[str]] = [literal_column(f"'{state}'") for state in sorted(STANDING)]
_PAST = _F.state.in_(_STANDS) & (_F.until < bindparam("today", type_=Date))
_PERMIT_OUT = (
    (_F.state == literal_column("'ended'"))
    & (_F.permit_no != literal_column("''"))
    & _F.returned_on.is_(None)
)
_KEEPER = select(orgs.c.name).where(orgs.c.id == _F.keeper_id).scalar_subquery()
_MEMBER = case((GONE, None), else_=_F.member_id)
_LINE: list[ColumnElement[Any]] = [
    _F.id, _MEMBER.label("member_id"), _F.person["name"].astext.label("name"), _F.direction,
    _F.state, _KEEPER.label("keeper_name"), _F.person["home_org"].astext.label("home_org"),
    _F.place, _F.host, _F.since, _F.until, _F.contact,
    _F.person["phone_masked"].astext.label("phone_masked"), _F.permit_no, _F.permit_on,
    _F.pledged_on, _F.entries, _F.ended_on, _F.returned_on, _F.why, _PAST.label("past"),
    _PERMIT_OUT.label("permit_out"), _F.registered_at, _F.changed_at, _F.version,
]  # fmt: skip
_FILTERS: dict[str, ColumnElement[bool]] = {
    "direction": _F.direction == bindparam("direction", type_=Text),
    "state": _F.state == bindparam("state", type_=Text),
    "past": _PAST,
    "permit_out": _PERMIT_OUT,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    after: bool
    asked: bool = False


@lru_cache(maxsize=64)
def page_statement(shape: Shape) -> Statement:
    """One page, those that changed last first."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    asked = [_of_side(shape, side, reach) for side in SIDES]
    rows = union_all(*asked).subquery("page")
    c = rows.c
    return Statement(
        select(rows)
        .ext(distinct_on(c.changed_at, c.id))
        .order_by(c.changed_at.desc(), c.id.desc())
        .limit(_LIMIT)
    )


def _of_side(shape: Shape, side: str, reach: Any) -> "Select[Any]":
    conditions = [_F[side] == reach.c.id, *(_FILTERS[name] for name in sorted(shape.filters))]
    if shape.asked:
        conditions.append(matches(_F.search))
    query = select(*_LINE).where(*conditions)
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(_F.changed_at, _F.id) < last)
    first = query.order_by(_F.changed_at.desc(), _F.id.desc()).limit(_LIMIT).lateral(f"by_{side}")
    return select(first).select_from(reach.join(first, true()))
