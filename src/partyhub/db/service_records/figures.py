"""What confirmed service adds up to, by month, by organisation, by member (CHK-20, CHK-32)."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Float,
    Integer,
    Select,
    Subquery,
    Uuid,
    any_,
    bindparam,
    case,
    cast,
    column,
    func,
    literal_column,
    select,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, TIMESTAMP

from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.service_records.sums_table import service_sums
from partyhub.db.service_records.table import service_records
from partyhub.domain.service_records.figures import ServedThere, ServiceBranch, ServiceMonth
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import OrgId

_S, _P = service_records.c, service_sums.c
_LAST = "~"
_KINDS = "'superior_org_department', 'street_committee', 'community_org'"
_SERVED_AT: ColumnElement[bool] = literal_column(f"line.kind IN ({_KINDS})")
CONFIRMED: ColumnElement[bool] = literal_column("service_records.state = 'confirmed'")
_SINCE, _MONTH, _ON = (bindparam(name, type_=Date) for name in ("since", "month", "on"))
_ENTRY = case((_S.reverses_id.is_(None), 1), else_=-1)
"""A reversal takes off the entry that it names."""
_DECIDED = cast(func.timezone(literal_column("'Asia/Shanghai'"), _S.decided_at), Date)
_COUNTS_FROM = func.greatest(_S.served_on, _DECIDED)


def _sum(hours: ColumnElement[Any], entries: ColumnElement[Any]) -> tuple[Any, Any]:
    """Zeros over nothing."""
    whole, many = func.coalesce(func.sum(hours), 0), func.coalesce(func.sum(entries), 0)
    return cast(whole, Float), cast(many, Integer)


def _counted(communities: "Select[tuple[UUID]]") -> Subquery:
    """What counts at the end of the day `on` of its year: the months before it from their sums,
    its own month from the entries (ADR 0045).
    """
    before = select(
        _P.community_id, _P.served_month.label("month"), _P.source, _P.hours, _P.entries,
    ).where(
        _P.community_id.in_(communities), _P.counts_from >= _SINCE, _P.counts_from < _MONTH,
        _P.served_month >= _SINCE,
    )  # fmt: skip
    month = cast(func.date_trunc(literal_column("'month'"), cast(_S.served_on, TIMESTAMP)), Date)
    within = select(_S.community_id, month, _S.source, _S.hours, _ENTRY).where(
        _S.community_id.in_(communities), CONFIRMED, _COUNTS_FROM >= _MONTH, _COUNTS_FROM <= _ON,
        _S.served_on >= _SINCE,
    )  # fmt: skip
    return union_all(before, within).subquery("counted")


def _months() -> Statement:
    counted = _counted(orgs_in_scope()).c
    month = func.to_char(counted.month, literal_column("'YYYY-MM'"))
    return Statement(
        select(month, counted.source, *_sum(counted.hours, counted.entries))
        .group_by(month, counted.source)
        .order_by(month, counted.source)
    )


MONTHS = _months()


def _branches(*, below: bool) -> Statement:
    line, place = orgs.alias("line"), orgs.alias("place")
    roots = any_(bindparam("roots", type_=ARRAY(Uuid)))
    inside = (place.c.path >= line.c.path) & (place.c.path < line.c.path.concat(_LAST))
    asked = ((line.c.parent_id if below else line.c.id) == roots, _SERVED_AT)
    counted = _counted(select(place.c.id).join_from(line, place, inside).where(*asked))
    by_community = (
        select(
            counted.c.community_id,
            func.sum(counted.c.hours).label("hours"),
            func.sum(counted.c.entries).label("entries"),
        )
        .group_by(counted.c.community_id)
        .subquery("by_community")
    )
    sums = by_community.c
    query: Select[Any] = (
        select(line.c.id, line.c.name, line.c.kind, *_sum(sums.hours, sums.entries))
        .select_from(
            line.join(place, inside).outerjoin(by_community, sums.community_id == place.c.id)
        )
        .where(*asked)
        .group_by(line.c.id)
        .order_by(line.c.name_sort, line.c.id)
    )
    return Statement(query)


BRANCHES = {below: _branches(below=below) for below in (True, False)}


def _served_there() -> Statement:
    ids = (bindparam(name, type_=ARRAY(Uuid)) for name in ("members", "communities"))
    pair = func.unnest(*ids).table_valued(
        column("member_id", Uuid), column("community_id", Uuid), name="pair"
    )
    pairs = pair.render_derived()
    hours, entries = _sum(_S.hours, _ENTRY)
    counted = (
        select(entries.label("entries"), hours.label("hours"))
        .where(
            _S.member_id.in_(records_of(pairs.c.member_id)),
            _S.community_id == pairs.c.community_id,
            CONFIRMED,
        )
        .lateral("counted")
    )
    line = (pairs.c.member_id, pairs.c.community_id, counted.c.entries, counted.c.hours)
    return Statement(select(*line).select_from(pairs.join(counted, true())))


SERVED_THERE = _served_there()


class SqlServiceFigures:
    """Sums over confirmed entries, reversals included; no hand keeps hours (ADR 0032, 0045)."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def served_there(self, pairs: Sequence[tuple[UUID, UUID]]) -> list[ServedThere]:
        binds = {"members": [m for m, _ in pairs], "communities": [c for _, c in pairs]}
        return await self._gate.made(ServedThere, SERVED_THERE, **binds)

    async def months(self, on: date, *, within: Scope) -> list[ServiceMonth]:
        return await self._gate.made(
            ServiceMonth, MONTHS, roots=list(within.roots), **_days(on)
        )  # fmt: skip

    async def branches(
        self, roots: Sequence[OrgId], on: date, *, below: bool
    ) -> list[ServiceBranch]:
        statement = BRANCHES[below]
        return await self._gate.made(ServiceBranch, statement, roots=list(roots), **_days(on))


def _days(on: date) -> dict[str, Any]:
    return {"since": date(on.year, 1, 1), "month": on.replace(day=1), "on": on}
