"""Pages of the catalogue as statements, one per shape of question, kept once composed."""

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
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import matches
from partyhub.db.service_items.table import service_items
from partyhub.domain.service_items.item import ItemState

_I = service_items.c
_own, _owner = service_items.alias("own"), orgs.alias("own_org")
_PUBLISHED: ColumnElement[str] = literal_column(f"'{ItemState.PUBLISHED}'")
_OWNERS = bindparam("owners", type_=ARRAY(SORTED))
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_OVERRIDDEN = exists().where(
    and_(
        _own.c.code == _I.code,
        _own.c.state == _PUBLISHED,
        _own.c.owner_id == _owner.c.id,
        _owner.c.path == any_(_OWNERS),
        func.length(_owner.c.path) > func.length(orgs.c.path),
    )
)
"""A lower organisation publishes an item of the same code: its own wins."""
FILTERS: dict[str, ColumnElement[bool]] = {
    "asked": matches(_I.search),
    "kind": _I.kind == bindparam("kind", type_=Text),
    "category": _I.category == bindparam("category", type_=Text),
    "categories": _I.category == any_(bindparam("categories", type_=ARRAY(Text))),
    "department": _I.department == bindparam("department", type_=Text),
    "states": _I.state == any_(bindparam("states", type_=ARRAY(Text))),
    "owners": and_(orgs.c.path == any_(_OWNERS), ~_OVERRIDDEN),
}
_LINE = (
    _I.id, _I.code, _I.name, _I.kind, _I.category, _I.department, _I.state, _I.number,
    _I.draft.is_not(None).label("has_draft"), _I.owner_id, orgs.c.name.label("owner_name"),
    _I.changed_at, _I.name_sort,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; `public` sees what is published and nothing else."""

    filters: frozenset[str]
    public: bool


@lru_cache(maxsize=64)
def page_statement(shape: Shape) -> Statement:
    return Statement(
        _lines(shape)
        .where(*(FILTERS[name] for name in sorted(shape.filters)))
        .where(tuple_(_I.name_sort, _I.id) > _AFTER)
        .order_by(_I.name_sort, _I.id)
        .limit(bindparam("limit", type_=Integer))
    )


def _lines(shape: Shape) -> "Select[Any]":
    lines = select(*_LINE).join(orgs, orgs.c.id == _I.owner_id)
    if shape.public:
        return lines.where(_I.state == _PUBLISHED)
    return lines.where(or_(_I.number > literal_column("0"), _I.owner_id.in_(orgs_in_scope())))
