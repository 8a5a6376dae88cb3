"""Pages of check-ins as statements, one per shape of question, kept once they are composed.

Within the whole tree the plain index serves. Within subtrees each organisation gives its first
rows by its own index, and these are merged: no page reads more than a page per organisation.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Subquery,
    Uuid,
    bindparam,
    func,
    select,
    tuple_,
    union,
)

from partyhub.db.check_ins.filters import FILTERS
from partyhub.db.check_ins.statements import ARRIVED, COMMUNITY, OWN, UNIT
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs, teams
from partyhub.domain.check_ins.views import CheckInOrder
from partyhub.domain.orgs.org import OrgKind

_C = check_ins.c
_LIMIT = bindparam("limit", type_=Integer)
_KEYS: dict[CheckInOrder, tuple[Column[Any], Any]] = {
    CheckInOrder.RECENT: (_C.changed_at, MOMENT),
    CheckInOrder.WAITING: (_C.changed_at, MOMENT),
    CheckInOrder.NAME: (_C.name_sort, SORTED),
}
_KEPT = (
    _C.id, _C.member_id, _C.name, _C.name_sort, _C.phone_masked, _C.unit_id, _C.community_id,
    _C.state, _C.receipt, _C.certificate_no, _C.issued_on, _C.due_on, _C.checked_in_on,
    _C.returned_at, _C.team_id, _C.duty, _C.changed_at, _C.version,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    order: CheckInOrder
    filters: frozenset[str]
    after: bool
    everything: bool
    own: bool


@lru_cache(maxsize=512)
def page_statement(shape: Shape) -> Statement:
    """One page, the names of organisations and team joined to the few rows that are left."""
    rows = _all_rows(shape) if shape.everything else _merged_rows(shape)
    names = (rows.c.id, UNIT.c.name, COMMUNITY.c.name, teams.c.name)
    kept = {c.name: c for c in rows.c}
    line = (
        kept["id"], kept["member_id"], kept["name"], kept["phone_masked"], kept["unit_id"],
        names[1], kept["community_id"], names[2], kept["state"], kept["receipt"],
        func.coalesce(kept["certificate_no"], ""), kept["issued_on"], kept["due_on"],
        kept["checked_in_on"], kept["returned_at"], func.coalesce(names[3], ""), kept["duty"],
        kept["changed_at"], kept["version"], kept["name_sort"],
    )  # fmt: skip
    page = (
        select(*line)
        .join_from(rows, UNIT, UNIT.c.id == rows.c.unit_id)
        .join(COMMUNITY, COMMUNITY.c.id == rows.c.community_id)
        .outerjoin(teams, teams.c.id == rows.c.team_id)
    )
    return Statement(_ordered(page, shape, rows))


def _ordered(query: "Select[Any]", shape: Shape, source: FromClause) -> "Select[Any]":
    key = source.c[_KEYS[shape.order][0].name]
    if shape.order is CheckInOrder.RECENT:
        return query.order_by(key.desc(), source.c.id.desc()).limit(_LIMIT)
    return query.order_by(key, source.c.id).limit(_LIMIT)


def _first_rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    """The first rows of one index under the shape's filters and after its key."""
    query = select(*_KEPT).where(*conditions, *(FILTERS[name] for name in sorted(shape.filters)))
    if shape.after:
        key, kind = _KEYS[shape.order]
        here = tuple_(key, _C.id)
        last = tuple_(bindparam("after_key", type_=kind), bindparam("after_id", type_=Uuid))
        query = query.where(here < last if shape.order is CheckInOrder.RECENT else here > last)
    return _ordered(query, shape, check_ins)


def _all_rows(shape: Shape) -> Subquery:
    return _first_rows(shape).subquery("page")


def _merged_rows(shape: Shape) -> Subquery:
    arms: list[Select[Any]] = []
    sides = (
        (OrgKind.UNIT_ORG, _C.unit_id, ()),
        (OrgKind.COMMUNITY_ORG, _C.community_id, (ARRIVED,)),
    )
    reach = orgs_in_scope().add_columns(orgs.c.kind).cte("scoped").prefix_with("MATERIALIZED")
    for kind, side, more in sides:
        first = _first_rows(shape, side == reach.c.id, *more).lateral(f"of_{kind}")
        arms.append(select(first).select_from(reach.join(first, reach.c.kind == kind)))
    if shape.own:
        arms.append(select(_first_rows(shape, OWN).subquery("own_rows")))
    merged = union(*arms).subquery("merged")
    return _ordered(select(merged), shape, merged).subquery("page")
