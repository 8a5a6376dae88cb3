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
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.service_records.table import service_records
from partyhub.domain.service_records.figures import ServedThere, ServiceBranch, ServiceMonth
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import moment_after
from partyhub.domain.shared.ids import OrgId

_S = service_records.c
_LAST = "~"
_KINDS = "'superior_org_department', 'street_committee', 'community_org'"
_SERVED_AT: ColumnElement[bool] = literal_column(f"line.kind IN ({_KINDS})")
CONFIRMED: ColumnElement[bool] = literal_column("service_records.state = 'confirmed'")
_HOURS = cast(func.coalesce(func.sum(_S.hours), 0), Float)
_ENTRIES = cast(func.coalesce(func.sum(case((_S.reverses_id.is_(None), 1), else_=-1)), 0), Integer)
"""A reversal takes off the entry that it names."""


def _by_then() -> tuple[ColumnElement[bool], ...]:
    """Of the year up to the day, as decided by its end."""
    return (
        CONFIRMED,
        _S.served_on >= bindparam("since", type_=Date),
        _S.served_on <= bindparam("on", type_=Date),
        _S.decided_at < bindparam("until", type_=MOMENT),
    )


_MONTH = func.to_char(_S.served_on, literal_column("'YYYY-MM'"))
MONTHS = Statement(
    select(_MONTH, _S.source, _HOURS, _ENTRIES)
    .where(_S.community_id.in_(orgs_in_scope()), *_by_then())
    .group_by(_MONTH, _S.source)
    .order_by(_MONTH, _S.source)
)


def _branches(*, below: bool) -> Statement:
    line, place = orgs.alias("line"), orgs.alias("place")
    counted = (
        select(_HOURS.label("hours"), _ENTRIES.label("entries"))
        .join_from(place, service_records, _S.community_id == place.c.id)
        .where(place.c.path >= line.c.path, place.c.path < line.c.path.concat(_LAST), *_by_then())
        .lateral("counted")
    )
    roots = any_(bindparam("roots", type_=ARRAY(Uuid)))
    query: Select[Any] = (
        select(line.c.id, line.c.name, line.c.kind, counted.c.hours, counted.c.entries)
        .select_from(line.join(counted, true()))
        .where((line.c.parent_id if below else line.c.id) == roots, _SERVED_AT)
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
    counted = (
        select(_ENTRIES.label("entries"), _HOURS.label("hours"))
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
    """Sums over confirmed entries, reversals included; nothing else keeps hours (ADR 0032)."""

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
    return {"since": date(on.year, 1, 1), "on": on, "until": moment_after(on)}
