"""Pages of letters by side, and what waits: each organisation of the scope by its own index."""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Date,
    Integer,
    Subquery,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    text,
    tuple_,
)

from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.participation_letters.statements import ABOVE, HOME, UNIT, L, V
from partyhub.db.participation_letters.table import letter_versions, participation_letters
from partyhub.domain.shared.org import Side

_LIMIT = bindparam("limit", type_=Integer)
_DAYS = {name: bindparam(name, type_=Date) for name in ("begins", "ends")}
_OWN = {Side.UNIT: L.unit_id, Side.COMMUNITY: L.community_id, Side.TARGET: L.superior_id}
_WAITS = {
    Side.UNIT: "state IN ('drafted', 'reviewed')",
    Side.COMMUNITY: "state IN ('drafted', 'reviewed')",
    Side.TARGET: "state = 'issued'",
}


def _figure(name: str) -> Any:
    return cast(V.figures[name].astext, Integer)


def _first_letters(side: Side, *, of_period: bool, of_state: bool) -> Subquery:
    """The first of the scope by the unit's name, before anything else is joined to them."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    query = select(participation_letters).where(_OWN[side] == reach.c.id)
    if side is Side.TARGET:
        query = query.where(text("issued_number > 0"))
    if of_period:
        query = query.where(L.begins == _DAYS["begins"], L.ends == _DAYS["ends"])
    if of_state:
        query = query.where(L.state == bindparam("state", type_=Text))
    found = query.offset(literal_column("0")).lateral("of_org")
    after = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
    first = (
        select(found, UNIT.c.name.label("unit_name"), UNIT.c.name_sort)
        .join_from(reach, found, literal_column("true"))
        .join(UNIT, UNIT.c.id == found.c.unit_id)
        .where(tuple_(UNIT.c.name_sort, found.c.id) > after)
    )
    return first.order_by(UNIT.c.name_sort, found.c.id).limit(_LIMIT).subquery("page")


@lru_cache(maxsize=12)
def page_statement(side: Side, *, of_period: bool, of_state: bool) -> Statement:
    """By the unit's name; a superior sees the newest version that was issued."""
    p = _first_letters(side, of_period=of_period, of_state=of_state).c
    shown = p.issued_number if side is Side.TARGET else p.number
    query = (
        select(
            p.id, p.unit_id, p.unit_name, HOME.c.id, HOME.c.name, ABOVE.c.id, ABOVE.c.name,
            p.begins, p.ends, p.state, V.number, _figure("services"), _figure("people"),
            V.drafted_at, V.answered_at, func.coalesce(V.letter_no, literal_column("''")),
            V.received_at, p.name_sort,
        )
        .join(letter_versions, and_(V.letter_id == p.id, V.number == shown))
        .join(HOME, HOME.c.id == p.community_id)
        .join(ABOVE, ABOVE.c.id == p.superior_id)
    )  # fmt: skip
    return Statement(query.order_by(p.name_sort, p.id))


@lru_cache(maxsize=3)
def waiting_statement(side: Side) -> Statement:
    """Of a unit what it has not answered yet."""
    reach = orgs_in_scope().cte("reach").prefix_with("MATERIALIZED")
    query = (
        select(orgs.c.id, orgs.c.name, L.state, func.count())
        .join_from(reach, participation_letters, _OWN[side] == reach.c.id)
        .join(orgs, orgs.c.id == reach.c.id)
        .where(text(_WAITS[side]))
        .group_by(orgs.c.id, L.state)
        .order_by(orgs.c.name_sort, orgs.c.id)
        .limit(literal_column("100"))
    )
    if side is Side.UNIT:
        unanswered = and_(V.letter_id == L.id, V.number == L.number, V.answered_at.is_(None))
        query = query.join(letter_versions, unanswered)
    return Statement(query)
