"""Pages of pairs, and records like somebody who is being entered; one statement per shape.

Pairs are few beside the members: they are walked by their own index, the latest first, and their
members joined by key. Nothing is ever counted.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    literal_column,
    or_,
    select,
    tuple_,
    union,
)
from sqlalchemy.dialects.postgresql import BYTEA

from partyhub.db.columns import MOMENT, SORTED
from partyhub.db.gate import Row, Statement
from partyhub.db.members.duplicates_table import (
    IS_DECIDED,
    IS_OPEN,
    member_duplicates,
    member_merges,
)
from partyhub.db.members.table import members
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.domain.duplicates.likeness import Likeness
from partyhub.domain.duplicates.pair import Decision
from partyhub.domain.duplicates.views import PairLine, PairSide, Similar
from partyhub.domain.shared.org import OrgName

_D = member_duplicates.c
_LIMIT = bindparam("limit", type_=Integer)
_BLANK: ColumnElement[str] = literal_column("''")
_WIDTH = 9  # columns of one side


class _Side:
    """A member with the names of where they belong."""

    def __init__(self, name: str) -> None:
        self.member = members.alias(name)
        self.unit, self.branch = orgs.alias(f"{name}_unit"), orgs.alias(f"{name}_branch")

    @property
    def columns(self) -> list[ColumnElement[Any]]:
        m = self.member.c
        return [
            m.id, m.name, m.birth_month, m.phone_masked, self.unit.c.id, self.unit.c.name,
            self.branch.c.id, self.branch.c.name, m.left_on,
        ]  # fmt: skip

    def joined(self, to: Any, key: ColumnElement[Any]) -> Any:
        m = self.member.c
        return (
            to.join(self.member, m.id == key)
            .join(self.unit, self.unit.c.id == m.unit_id)
            .join(self.branch, self.branch.c.id == m.branch_id)
        )


_ONE, _OTHER = _Side("one"), _Side("other")
_REST = (
    _D.id, _D.likeness, _D.found_at, _D.decision, _D.decided_at, _D.decided_by, _D.reason,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What a question consists of; its values are bound later."""

    everything: bool
    decided: bool
    further: bool


@lru_cache(maxsize=8)
def page_statement(shape: Shape) -> Statement:
    """One page of pairs of which both are in reach."""
    moment = _D.decided_at if shape.decided else _D.found_at
    whole = _OTHER.joined(_ONE.joined(member_duplicates, _D.one_id), _D.other_id)
    query = (
        select(*_ONE.columns, *_OTHER.columns, *_REST)
        .select_from(whole)
        .where(IS_DECIDED if shape.decided else IS_OPEN)
    )
    if shape.further:
        after = (bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
        query = query.where(tuple_(moment, _D.id) < tuple_(*after))
    if not shape.everything:
        for side in (_ONE, _OTHER):
            query = query.where(side.member.c.branch_id.in_(orgs_in_scope()))
    return Statement(query.order_by(moment.desc(), _D.id.desc()).limit(_LIMIT))


def _similar() -> Statement:
    """Two ways in, each by an index; records that went into another are left out."""
    name = bindparam("name", type_=Text)
    month, phone = bindparam("birth_month", type_=Text), bindparam("phone", type_=BYTEA)
    of_phone = select(members.c.id).where(members.c.phone_index == phone, members.c.name == name)
    of_month = select(members.c.id).where(
        members.c.name_sort == bindparam("name_sort", type_=SORTED),
        members.c.name == name,
        members.c.birth_month == month,
        month != _BLANK,
    )
    found = union(of_phone, of_month).subquery("found")
    m = _ONE.member.c
    merged = exists().where(member_merges.c.merged_id == m.id)
    return Statement(
        select(
            *_ONE.columns,
            and_(m.birth_month != _BLANK, month != _BLANK),
            m.birth_month == month,
            and_(m.phone_index.is_not(None), phone.is_not(None)),
            m.phone_index.is_not_distinct_from(phone),
        )
        .select_from(_ONE.joined(found, found.c.id))
        .where(m.branch_id.in_(orgs_in_scope()), ~merged)
        .order_by(or_(m.left_on.is_not(None)), m.id)
        .limit(_LIMIT)
    )


SIMILAR = _similar()


def side_of(row: Row, start: int = 0) -> PairSide:
    member_id, name, month, phone, *belongs, left_on = tuple(row)[start : start + _WIDTH]
    unit, branch = OrgName(*belongs[:2]), OrgName(*belongs[2:])
    return PairSide(member_id, name, month, phone, unit, branch, left_on)


def line_of(row: Row) -> PairLine:
    pair_id, likeness, found_at, decision, *decided = tuple(row)[2 * _WIDTH :]
    return PairLine(
        pair_id, side_of(row), side_of(row, _WIDTH), Likeness(likeness), found_at,
        Decision(decision), *decided,
    )  # fmt: skip


def similar_of(row: Row) -> Similar:
    both_months, same_month, both_phones, same_phone = tuple(row)[_WIDTH:]
    return Similar(
        side_of(row),
        bool(same_month) if both_months else None,
        bool(same_phone) if both_phones else None,
    )
