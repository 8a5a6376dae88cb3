"""What lacks as a half-year ends: noted once, and open as long as it lacks (NT-23)."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from partyhub.db.co_building.tables import (
    half_year_gaps,
    joint_meetings,
    partner_pairs,
    unit_services,
)
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.domain.co_building.half import HalfMatter

G = half_year_gaps.c
_P, _S, _J = partner_pairs.c, unit_services.c, joint_meetings.c
_BEGINS, _ENDS = bindparam("begins", type_=Date), bindparam("ends", type_=Date)
_CONFIRMED = _S.state == literal_column("'confirmed'")
_TOLD = _S.state == literal_column("'told'")


def _served(begins: Any, ends: Any, unit: Any) -> ColumnElement[bool]:
    return exists().where(_S.unit_id == unit, _S.served_on.between(begins, ends), _CONFIRMED)


def _met(begins: Any, ends: Any, community: Any) -> ColumnElement[bool]:
    return exists().where(_J.community_id == community, _J.held_on.between(begins, ends))


def _paired(ends: Any, unit: Any) -> ColumnElement[bool]:
    return exists().where(
        _P.unit_id == unit, _P.since <= ends, or_(_P.until.is_(None), _P.until >= ends)
    )


_LACKING: dict[HalfMatter, ColumnElement[bool]] = {
    HalfMatter.HALF_SERVICE: and_(_paired(_ENDS, orgs.c.id), ~_served(_BEGINS, _ENDS, orgs.c.id)),
    HalfMatter.HALF_MEETING: and_(
        orgs.c.kind == literal_column("'community_org'"),
        exists().where(_P.community_id == orgs.c.id, _P.until.is_(None)),
        ~_met(_BEGINS, _ENDS, orgs.c.id),
    ),
}
"""A unit without a partner owes nothing; nor does a community without partner units."""


def _noted(matter: HalfMatter) -> Statement:
    word = literal_column(f"'{matter}'", Text)
    known = exists().where(G.org_id == orgs.c.id, G.matter == word, G.begins == _BEGINS)
    new = select(
        func.gen_random_uuid(), orgs.c.id, word, _BEGINS, _ENDS,
        bindparam("due_at", type_=MOMENT), bindparam("now", type_=MOMENT),
    ).where(orgs.c.closed_on.is_(None), _LACKING[matter], ~known)  # fmt: skip
    names = ["id", "org_id", "matter", "begins", "ends", "due_at", "noted_at"]
    added = upsert(half_year_gaps).from_select(names, new)
    return Statement(added.on_conflict_do_nothing().returning(G.id))


NOTE = {matter: _noted(matter) for matter in HalfMatter}
STILL_LACKS: dict[HalfMatter, ColumnElement[bool]] = {
    HalfMatter.HALF_SERVICE: and_(_paired(G.ends, G.org_id), ~_served(G.begins, G.ends, G.org_id)),
    HalfMatter.HALF_MEETING: ~_met(G.begins, G.ends, G.org_id),
}
"""Of a row of `half_year_gaps`."""


def still_lacking(matter: HalfMatter) -> "Select[Any]":
    """Rows of one matter with the path of whom it is about."""
    return (
        select(G.id, G.due_at, orgs.c.path)
        .join_from(half_year_gaps, orgs, orgs.c.id == G.org_id)
        .where(G.matter == literal_column(f"'{matter}'"), STILL_LACKS[matter])
    )


COUNTED = case(
    (
        G.matter == literal_column("'half_service'"),
        select(func.count())
        .select_from(unit_services)
        .where(_S.unit_id == G.org_id, _S.served_on.between(G.begins, G.ends), _TOLD)
        .scalar_subquery(),
    ),
    else_=select(func.count())
    .select_from(partner_pairs)
    .where(_P.community_id == G.org_id, _P.until.is_(None))
    .scalar_subquery(),
)
"""Of a unit what waits to be confirmed; of a community how many partner units it has."""
