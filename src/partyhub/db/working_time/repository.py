"""The working-day calendar on PostgreSQL."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from partyhub.db.gate import Gate, Row
from partyhub.db.violations import names
from partyhub.db.working_time import statements as s
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice, WorkCalendar
from partyhub.domain.working_time.entries import Entry, EntryKind, EntryLine
from partyhub.domain.working_time.hours import OpeningHours, Period, Periods
from partyhub.domain.working_time.layers import calendar_of
from partyhub.domain.working_time.refusals import NoticeKnown

names({"uq_calendar_notices_year_reference": NoticeKnown})
_LAST_SEQ = 2**62


class SqlWorkCalendars:
    """Entries are inserted and read, nothing else."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def between(self, org_id: OrgId | None, first: date, last: date) -> WorkCalendar:
        rows = await self._gate.rows(s.BETWEEN, org_id=org_id, first=first, last=last)
        if org_id is not None and not any(row[1] >= 0 for row in rows):
            raise NotFound("no such organisation", org=str(org_id))
        return _calendar(rows)

    async def hold(self) -> None:
        await self._gate.run(s.HOLD)

    async def announced(self) -> frozenset[int]:
        return frozenset(row[0] for row in await self._gate.rows(s.ANNOUNCED))

    async def add(self, entry: Entry) -> Entry:
        values = {name: getattr(entry, name) for name in s.ENTRY}
        kept = replace(entry, seq=await self._gate.value(s.ADD, **values))
        key = {"notice_id": kept.id, "org_id": kept.org_id, "seq": kept.seq}
        await self._gate.run(
            s.ADD_RULES,
            **key,
            day=[rule.day for rule in kept.rules],
            kind=[rule.kind for rule in kept.rules],
            name=[rule.name for rule in kept.rules],
            periods=[_joined(rule.periods) for rule in kept.rules],
        )
        if kept.hours is not None:
            periods = _written(kept.hours.periods)
            await self._gate.run(
                s.ADD_HOURS, **key, valid_from=kept.hours.valid_from, periods=periods
            )
        return kept

    async def entries(
        self, org_id: OrgId | None, *, year: int | None, before: int | None, limit: int
    ) -> list[EntryLine]:
        rows = await self._gate.rows(
            s.ENTRIES, org_id=org_id, year=year, before=before or _LAST_SEQ, limit=limit
        )
        return [EntryLine(r[0], r[1], EntryKind(r[2]), *r[3:]) for r in map(tuple, rows)]


def _calendar(rows: Sequence[Row]) -> WorkCalendar:
    """What stands nearer comes later, and what is newer comes later still."""
    ordered = sorted(rows, key=lambda row: (row[1], row[2] or 0))
    ruled = [row for row in ordered if row[0] == "rule"]
    spells = sorted((r for r in rows if r[0] == "hours"), key=lambda r: (r[1], r[3], r[2]))
    return calendar_of(
        max((row[2] or 0 for row in rows), default=0),
        notices=[
            Notice(row[3].year, row[5], tuple(_rule(r) for r in ruled if r[2] == row[2]))
            for row in ordered
            if row[0] == "notice"
        ],
        local=[_rule(row) for row in ruled if row[1] >= 0],
        hours=tuple(OpeningHours(row[3], _read(row[6])) for row in spells),
    )


def _rule(row: Row) -> DayRule:
    own = None if row[6] is None else _read(row[6])
    return DayRule(row[3], DayKind(row[4]), row[5], own)


def _read(words: Iterable[str]) -> Periods:
    """`08:30-12:00` as a period."""
    halves = (word.split("-") for word in words)
    return tuple(Period(time.fromisoformat(a), time.fromisoformat(b)) for a, b in halves)


def _written(periods: Periods) -> list[str]:
    return [f"{each.opens:%H:%M}-{each.closes:%H:%M}" for each in periods]


def _joined(periods: Periods | None) -> str | None:
    return None if periods is None else " ".join(_written(periods))
