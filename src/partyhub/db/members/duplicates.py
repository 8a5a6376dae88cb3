"""Finds whose records may be of one person; made of the domain's table (`likeness.RULES`).

Equals are found by index (phone, name, identity number); only then the table judges them.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Subquery,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates_table import member_duplicates, member_merges
from partyhub.db.members.identity_table import member_identities
from partyhub.db.members.table import members
from partyhub.domain.duplicates.likeness import RULES, Likeness, Match

_W, _L = members.alias("written"), members.alias("like_it")
_WI, _LI = member_identities.alias("its_number"), member_identities.alias("like_number")
_D = member_duplicates.c
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_BLANK: ColumnElement[str] = literal_column("''")
_NONE: ColumnElement[str] = literal_column("'none'")
_UNDECIDED = _D.decision == _BLANK
_FIELDS: dict[str, tuple[ColumnElement[Any], ColumnElement[Any]]] = {
    "identity": (_WI.c["index"], _LI.c["index"]),
    "name": (_W.c.name, _L.c.name),
    "birth_month": (func.nullif(_W.c.birth_month, _BLANK), func.nullif(_L.c.birth_month, _BLANK)),
    "phone": (_W.c.phone_index, _L.c.phone_index),
}


def _is(field: str, match: Match) -> ColumnElement[bool]:
    one, other = _FIELDS[field]
    if match is Match.UNKNOWN:
        return or_(one.is_(None), other.is_(None))
    return one == other if match is Match.SAME else one != other


def _says(likeness: Likeness) -> ColumnElement[str]:
    return literal_column(f"'{likeness}'")


JUDGED = case(
    *((and_(*(_is(f, m) for f, m in needs.items())), _says(found)) for needs, found in RULES),
    else_=_NONE,
)
"""The domain's table as an expression over two members and their identity numbers."""


def _candidates() -> Subquery:
    """Pairs of a written member and another one that share what an index finds."""
    both = select(_W.c.id.label("written_id"), _L.c.id.label("like_id")).where(
        _W.c.id == any_(_IDS), _L.c.id != _W.c.id
    )
    of_number = select(_WI.c.member_id, _LI.c.member_id).where(
        _WI.c.member_id == any_(_IDS),
        _LI.c["index"] == _WI.c["index"],
        _LI.c.member_id != _WI.c.member_id,
    )
    of_phone = both.where(_L.c.phone_index == _W.c.phone_index, _L.c.name == _W.c.name)
    of_month = both.where(
        _L.c.name_sort == _W.c.name_sort,
        _L.c.name == _W.c.name,
        _L.c.birth_month == _W.c.birth_month,
        _W.c.birth_month != _BLANK,
    )
    return union(of_phone, of_month, of_number).subquery("candidates")


def _pairs() -> Subquery:
    """Those that the table names; a record that went into another is in none."""
    found = _candidates()
    query = (
        select(
            func.least(found.c.written_id, found.c.like_id).label("one_id"),
            func.greatest(found.c.written_id, found.c.like_id).label("other_id"),
            JUDGED.label("likeness"),
        )
        .select_from(found)
        .join(_W, _W.c.id == found.c.written_id)
        .join(_L, _L.c.id == found.c.like_id)
        .outerjoin(_WI, _WI.c.member_id == _W.c.id)
        .outerjoin(_LI, _LI.c.member_id == _L.c.id)
        .where(
            or_(_W.c.left_on.is_(None), _L.c.left_on.is_(None)),
            ~exists().where(member_merges.c.merged_id.in_((_W.c.id, _L.c.id))),
        )
    )
    judged = query.subquery("judged")
    return select(judged).distinct().where(judged.c.likeness != _NONE).subquery("pairs")


def _gone() -> Statement:
    now = _pairs()
    still = exists().where(now.c.one_id == _D.one_id, now.c.other_id == _D.other_id)
    return Statement(
        update(member_duplicates)
        .where(
            or_(_D.one_id == any_(_IDS), _D.other_id == any_(_IDS)),
            _UNDECIDED,
            _D.likeness != _NONE,
            ~still,
        )
        .values(likeness=_NONE)
    )


def _found() -> Statement:
    now = _pairs()
    known = exists().where(
        _D.one_id == now.c.one_id,
        _D.other_id == now.c.other_id,
        or_(_D.likeness == now.c.likeness, _D.decision != _BLANK),
    )
    rows = select(
        func.gen_random_uuid(), now.c.one_id, now.c.other_id, now.c.likeness, func.now()
    ).where(~known)
    into = upsert(member_duplicates).from_select(
        ["id", "one_id", "other_id", "likeness", "found_at"], rows
    )
    return Statement(
        into.on_conflict_do_update(
            index_elements=[_D.one_id, _D.other_id],
            set_={"likeness": into.excluded.likeness},
            where=_UNDECIDED,
        )
    )


GONE, FOUND = _gone(), _found()


async def find_duplicates(gate: Gate, ids: Sequence[UUID]) -> None:
    """After these were written: pairs that are none any more go, new ones are kept."""
    await gate.run(GONE, ids=list(ids))
    await gate.run(FOUND, ids=list(ids))


def records_of(member: ColumnElement[Any]) -> "CompoundSelect[Any]":
    """The ids of a member's record and of those that went into it."""
    merged = select(member_merges.c.merged_id).where(member_merges.c.kept_id == member)
    return union(select(member.label("id")), merged)
