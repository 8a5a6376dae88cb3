"""The working-day calendar on PostgreSQL."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import starmap
from typing import NamedTuple
from uuid import UUID

from partyhub.db.gate import Gate, Row
from partyhub.db.locks import HOLD
from partyhub.db.violations import names
from partyhub.db.working_time import statements as s
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice, WorkCalendar
from partyhub.domain.working_time.entries import Entry, EntryKind, EntryLine
from partyhub.domain.working_time.hours import Extra, ExtraKind, OpeningHours, Period, Periods
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
        if org_id is not None and not any(row[0] == "org" for row in rows):
            raise NotFound("no such organisation", org=str(org_id))
        return _calendar(rows)

    async def hold(self) -> None:
        await self._gate.run(HOLD, key="working time")

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
            await self._gate.run(
                s.ADD_HOURS,
                **key,
                valid_from=kept.hours.valid_from,
                periods=_written(kept.hours.periods),
                extra=[f"{e.kind}={_written((e.period,))[0]}" for e in kept.hours.extra],
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
    of: dict[str, list[_Found]] = {}
    for found in starmap(_Found, rows):
        of.setdefault(found.tag, []).append(found)
    near = {found.org_id: found.near for found in of.get("org", ())}
    ruled = sorted(of.get("rule", ()), key=lambda found: (near.get(found.org_id, 0), found.seq))
    spells = sorted(
        of.get("hours", ()), key=lambda found: (near[found.org_id], found.day, found.seq)
    )
    return calendar_of(
        max(found.seq for each in of.values() for found in each),
        notices=[
            Notice(out.day.year, out.name, tuple(r.rule for r in ruled if r.seq == out.seq))
            for out in sorted(of.get("notice", ()), key=lambda found: found.seq)
        ],
        local=[found.rule for found in ruled if found.org_id is not None],
        hours=tuple(
            OpeningHours(found.day, _read(found.periods or ()), _extra(found.name))
            for found in spells
        ),
    )


class _Found(NamedTuple):
    """A row of the one statement; what a tag doesn't need is None."""

    tag: str
    org_id: UUID | None
    near: int
    seq: int
    day: date
    kind: str
    name: str
    periods: Sequence[str] | None

    @property
    def rule(self) -> DayRule:
        own = None if self.periods is None else _read(self.periods)
        return DayRule(self.day, DayKind(self.kind), self.name, own)


def _read(words: Iterable[str]) -> Periods:
    """`08:30-12:00` as a period."""
    halves = (word.split("-") for word in words)
    return tuple(Period(time.fromisoformat(a), time.fromisoformat(b)) for a, b in halves)


def _extra(words: str) -> tuple[Extra, ...]:
    """`night=19:00-21:30` as an extra period; several apart by spaces."""
    pairs = (word.split("=") for word in words.split())
    return tuple(Extra(ExtraKind(kind), _read([period])[0]) for kind, period in pairs)


def _written(periods: Periods) -> list[str]:
    return [f"{each.opens:%H:%M}-{each.closes:%H:%M}" for each in periods]


def _joined(periods: Periods | None) -> str | None:
    return None if periods is None else " ".join(_written(periods))
