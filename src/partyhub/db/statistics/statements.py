"""The statements of statistics: check-ins are counted per organisation first, then per subtree."""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    ColumnElement,
    Date,
    FromClause,
    Subquery,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by

from partyhub.db.check_ins.filters import readable
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs, teams
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.org import CheckInSide, Side

_C = check_ins.c
_SIDES = {Side.UNIT: _C.unit_id, Side.COMMUNITY: _C.community_id}
_ROOTS = bindparam("branches", type_=ARRAY(Uuid))
_BELOW = bindparam("below", type_=Boolean)
_HOW_MANY = func.count().label("n")


def _is(column: ColumnElement[Any], *values: str) -> ColumnElement[bool]:
    return column.in_([literal_column(f"'{value}'") for value in values])


_PRESENT = _is(_C.state, "checked_in", "assigned")
FIGURES: dict[str, ColumnElement[bool]] = {
    "total": _C.id.is_not(None),
    "enrolled": _is(_C.state, "enrolled"),
    "certificate_issued": _is(_C.state, "certificate_issued"),
    "overdue": _is(_C.state, "overdue"),
    "checked_in": _PRESENT,
    "assigned": _is(_C.state, "assigned"),
    "ended": _is(_C.state, "ended"),
    "voided": _is(_C.state, "voided"),
    "receipts_issued": _is(_C.receipt, "issued"),
    "receipts_returned": _is(_C.receipt, "returned"),
}
_HAS_CHECK_INS = orgs.c.kind != literal_column(f"'{OrgKind.CENTRE}'")
_BRANCH = select(orgs).where(
    or_(
        and_(_BELOW, orgs.c.parent_id == any_(_ROOTS), _HAS_CHECK_INS),
        and_(~_BELOW, orgs.c.id == any_(_ROOTS)),
    )
)


def _reach(*, everything: bool) -> tuple[ColumnElement[bool], ...]:
    return () if everything else (readable(),)


def _inside(low: FromClause, top: FromClause) -> ColumnElement[bool]:
    return low.c.path.op("^@", is_comparison=True)(top.c.path)


def _figures_per_org(side: CheckInSide, *, everything: bool) -> Subquery:
    figures = (func.count().filter(which).label(name) for name, which in FIGURES.items())
    since, until = bindparam("since", type_=MOMENT), bindparam("until", type_=MOMENT)
    org_id = _SIDES[side]
    return (
        select(org_id.label("org_id"), *figures)
        .where(
            *_reach(everything=everything),
            or_(since.is_(None), _C.volunteered_at >= since),
            or_(until.is_(None), _C.volunteered_at < until),
        )
        .group_by(org_id)
        .subquery("figures")
    )


@lru_cache
def counts(side: CheckInSide, *, everything: bool) -> Statement:
    """One row for each branch: id, kind, name, then the figures in the order of `FIGURES`."""
    figures, low = _figures_per_org(side, everything=everything), orgs.alias("low")
    top = _BRANCH.subquery("top")
    sums = [_sum(figures.c[name]) for name in FIGURES]
    counted = low.join(figures, figures.c.org_id == low.c.id)
    return Statement(
        select(top.c.id, top.c.kind, top.c.name, *sums)
        .join_from(top, counted, _inside(low, top), isouter=True)
        .group_by(top.c.id, top.c.kind, top.c.name, top.c.name_sort, top.c.closed_on)
        .having(or_(top.c.closed_on.is_(None), func.count(figures.c.org_id) > literal_column("0")))
        .order_by(top.c.kind, top.c.name_sort, top.c.id)
    )


@lru_cache
def months(side: CheckInSide, *, everything: bool) -> Statement:
    """One row for each month since the bind `since`: month, issued, checked in, returned."""
    low, top = orgs.alias("low"), _BRANCH.subquery("top")
    within = select(low.c.id).join_from(top, low, _inside(low, top))
    local = func.timezone(literal_column("'Asia/Shanghai'"), _C.returned_at)
    steps = {"issued": _C.issued_on, "arrived": _C.checked_in_on, "returned": cast(local, Date)}
    since = bindparam("since", type_=Date)
    arms = [
        select(literal_column(f"'{name}'", Text).label("step"), day.label("day"), _HOW_MANY)
        .where(day >= since, _SIDES[side].in_(within), *_reach(everything=everything))
        .group_by(day)
        for name, day in steps.items()
    ]
    days = union_all(*arms).subquery("days")
    month = func.to_char(days.c.day, literal_column("'YYYY-MM'"))
    figures = (_sum(days.c.n, where=_is(days.c.step, name)) for name in steps)
    return Statement(select(month, *figures).group_by(month).order_by(month))


def _sum(column: ColumnElement[Any], where: ColumnElement[bool] | None = None) -> Any:
    """A sum that is 0 over nothing; PostgreSQL's own would be null, and numeric."""
    total = func.sum(column) if where is None else func.sum(column).filter(where)
    return cast(func.coalesce(total, literal_column("0")), BigInteger)


@lru_cache
def overview(*, everything: bool) -> Statement:
    """One row for each open community under the branches, with whoever is there now."""
    community, unit = orgs.alias("community"), orgs.alias("unit")
    there = _there_by_unit(everything=everything)
    figures = (
        _sum(there.c.n).label("checked_in"),
        _sum(there.c.assigned).label("assigned"),
        _open_teams(community).label("teams"),
        _listed(unit.c.id, unit).label("unit_ids"),
        _listed(unit.c.name, unit).label("unit_names"),
    )
    named = (
        community.c.id.label("community_id"), community.c.name.label("community_name"),
        community.c.contact_name, community.c.contact_phone,
    )  # fmt: skip
    from_units = there.join(unit, unit.c.id == there.c.unit_id)
    return Statement(
        select(*named, *figures)
        .outerjoin_from(community, from_units, there.c.community_id == community.c.id)
        .where(*_open_communities(community))
        .group_by(community.c.id)
        .order_by(community.c.name_sort, community.c.id)
    )


def _open_communities(community: FromClause) -> tuple[ColumnElement[bool], ...]:
    """Each once, even if one branch stands under another."""
    top, low = orgs.alias("top"), orgs.alias("low")
    under = select(low.c.id).join_from(top, low, _inside(low, top)).where(top.c.id == any_(_ROOTS))
    is_community = _is(community.c.kind, "community_org")
    return community.c.id.in_(under), is_community, community.c.closed_on.is_(None)


def _there_by_unit(*, everything: bool) -> Subquery:
    assigned = func.count().filter(FIGURES["assigned"]).label("assigned")
    return (
        select(_C.community_id, _C.unit_id, _HOW_MANY, assigned)
        .where(_PRESENT, *_reach(everything=everything))
        .group_by(_C.community_id, _C.unit_id)
        .subquery("there")
    )


def _open_teams(community: FromClause) -> ColumnElement[int]:
    own = teams.c.community_id == community.c.id
    open_ones = select(func.count()).where(own, teams.c.closed_on.is_(None))
    return open_ones.scalar_subquery()


def _listed(column: ColumnElement[Any], unit: FromClause) -> ColumnElement[Any]:
    """The values of a group in the units' order; an empty list if there is none."""
    values = func.array_agg(aggregate_order_by(column, unit.c.name_sort, unit.c.id))
    empty = cast(literal_column("'{}'"), ARRAY(column.type))
    return func.coalesce(values.filter(unit.c.id.is_not(None)), empty)
