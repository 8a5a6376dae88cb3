"""Pages of members as statements, one per shape of question, kept once they are composed.

Within the whole tree the plain index serves; of some statuses or categories each pair gives its
first rows by their index. Within subtrees each branch does, and these are merged. A search goes by
the GIN index; whoever reaches only a few organisations asks for the keys of these branches, so that
nobody else's people are met on the way. Nothing is ever counted.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Subquery,
    Text,
    Uuid,
    any_,
    bindparam,
    column,
    func,
    literal_column,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.selectable import LateralFromClause

from partyhub.db.columns import SORTED
from partyhub.db.gate import Row, Statement
from partyhub.db.members.statements import BRANCH, UNIT, account_state, check_in_state
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.search import matches
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.members.views import MemberLine
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.org import OrgName

_M = members.c
_LIMIT = bindparam("limit", type_=Integer)
_STATUSES = bindparam("statuses", type_=ARRAY(Text))
_CATEGORIES = bindparam("categories", type_=ARRAY(Text))
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_KEPT = (
    _M.id, _M.name, _M.gender, _M.status, _M.category, _M.unit_id, _M.branch_id, _M.post,
    _M.phone_masked, _M.residence_estate, _M.name_sort,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    everything: bool
    asked: bool
    kinds: bool
    few: bool = False


@lru_cache(maxsize=16)
def page_statement(shape: Shape) -> Statement:
    """One page; names, check-in and account are joined to the few rows that are left."""
    rows = _rows(shape)
    r = rows.c
    return Statement(
        select(
            r.id, r.name, r.gender, r.status, r.category, r.unit_id, UNIT.c.name, r.branch_id,
            BRANCH.c.name, r.post, r.phone_masked, r.residence_estate, check_in_state(r.id),
            account_state(r.id), r.name_sort,
        )
        .join_from(rows, UNIT, UNIT.c.id == r.unit_id)
        .join(BRANCH, BRANCH.c.id == r.branch_id)
        .order_by(r.name_sort, r.id)
    )  # fmt: skip


def _rows(shape: Shape) -> Subquery:
    if shape.asked:
        return _plain(shape)
    if not shape.everything:
        return _merged(shape)
    return _of_each_kind() if shape.kinds else _plain(shape)


def _first_rows(shape: Shape, *conditions: ColumnElement[bool]) -> "Select[Any]":
    if shape.kinds:
        conditions += (_M.status == any_(_STATUSES), _M.category == any_(_CATEGORIES))
    return _ordered(*conditions)


def _ordered(*conditions: ColumnElement[bool]) -> "Select[Any]":
    query = select(*_KEPT).where(
        *conditions, _M.left_on.is_(None), tuple_(_M.name_sort, _M.id) > _AFTER
    )
    return query.order_by(_M.name_sort, _M.id).limit(_LIMIT)


def _plain(shape: Shape) -> Subquery:
    keys: ColumnElement[Any] = (
        func.keys_of_branch(_M.branch_id, _M.search) if shape.few else _M.search
    )
    conditions = [matches(keys)] if shape.asked else []
    if shape.few:
        conditions.append(_M.branch_id == any_(bindparam("branches", type_=ARRAY(Uuid))))
    elif not shape.everything:
        conditions.append(_M.branch_id.in_(orgs_in_scope()))
    return _first_rows(shape, *conditions).subquery("page")


def _merged(shape: Shape) -> Subquery:
    reach = orgs_in_scope().subquery("reach")
    first = _first_rows(shape, _M.branch_id == reach.c.id).lateral("of_branch")
    return _first_of(reach, first)


def _of_each_kind() -> Subquery:
    """Each pair of a status and a category has an index of its own in the order of names."""
    statuses, categories = (
        func.unnest(given).table_valued(column("code", Text), name=name).render_derived()
        for name, given in (("statuses", _STATUSES), ("categories", _CATEGORIES))
    )
    kinds = (
        select(statuses.c.code.label("status"), categories.c.code.label("category"))
        .select_from(statuses.join(categories, literal_column("true")))
        .subquery("kinds")
    )
    first = _ordered(_M.status == kinds.c.status, _M.category == kinds.c.category)
    return _first_of(kinds, first.lateral("of_kind"))


def _first_of(outer: FromClause, first: LateralFromClause) -> Subquery:
    return (
        select(first)
        .select_from(outer.join(first, literal_column("true")))
        .order_by(first.c.name_sort, first.c.id)
        .limit(_LIMIT)
        .subquery("page")
    )


def line_of(row: Row) -> tuple[MemberLine, str]:
    line = MemberLine(
        row[0],
        row[1],
        Gender(row[2]),
        MemberStatus(row[3]),
        MemberCategory(row[4]),
        OrgName(row[5], row[6]),
        OrgName(row[7], row[8]),
        *tuple(row)[9:14],
    )
    return line, row[14]
