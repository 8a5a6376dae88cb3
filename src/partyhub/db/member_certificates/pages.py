"""Pages of certificates: each organisation in reach gives its first rows by an index."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Text,
    Uuid,
    bindparam,
    case,
    literal_column,
    null,
    select,
    true,
    tuple_,
)

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.member_certificates.table import member_certificates
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import matches

_C = member_certificates.c
_LIMIT = bindparam("limit", type_=Integer)
_LIMITED = _C.valid_days > literal_column("0")
_UNTIL = case((_LIMITED, _C.issued_on + _C.valid_days), else_=null())
_EXPIRED = (
    (_C.state == literal_column("'standing'"))
    & _LIMITED
    & (_C.issued_on + _C.valid_days < bindparam("today", type_=Date))
)
_KEEPER = select(orgs.c.name).where(orgs.c.id == _C.keeper_id).scalar_subquery()
_LINE: list[ColumnElement[Any]] = [
    _C.id, _C.member_id, _C.person["name"].astext.label("name"), _C.direction, _C.state,
    _C.number, _C.party, _C.issuer_name, _C.purpose, _C.issued_on, _UNTIL.label("valid_until"),
    _C.received_on, _C.kept_at, _C.voided_on, _C.why, _KEEPER.label("keeper_name"), _C.by_name,
    _EXPIRED.label("expired"), _C.registered_at, _C.changed_at, _C.version,
]  # fmt: skip
_FILTERS: dict[str, ColumnElement[bool]] = {
    "direction": _C.direction == bindparam("direction", type_=Text),
    "state": _C.state == bindparam("state", type_=Text),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    filters: frozenset[str]
    after: bool
    asked: bool = False


@lru_cache(maxsize=16)
def page_statement(shape: Shape) -> Statement:
    """One page, those that changed last first."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    conditions = [_C.keeper_id == reach.c.id, *(_FILTERS[n] for n in sorted(shape.filters))]
    if shape.asked:
        conditions.append(matches(_C.search))
    if shape.after:
        last = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        conditions.append(tuple_(_C.changed_at, _C.id) < last)
    query = select(*_LINE).where(*conditions)
    first = query.order_by(_C.changed_at.desc(), _C.id.desc()).limit(_LIMIT).lateral("first_rows")
    rows = select(first).select_from(reach.join(first, true()))
    return Statement(rows.order_by(first.c.changed_at.desc(), first.c.id.desc()).limit(_LIMIT))
