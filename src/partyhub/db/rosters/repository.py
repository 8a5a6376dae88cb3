"""Rosters on PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.locks import HOLD, TRY_HOLD
from partyhub.db.rosters import statements as s
from partyhub.db.rosters.units import Units
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.roster import (
    Counts,
    KeptRow,
    Roster,
    RosterState,
    RowOutcome,
)
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, RosterId
from partyhub.domain.shared.org import OrgRef

_NEWEST: Final = UUID(int=(1 << 128) - 1)
_PLAIN = (
    "id", "unit_name", "account_id", "account_name", "file_name", "total", "done", "created_at",
    "finished_at", "version",
)  # fmt: skip


class SqlRosters(Units):
    """All rosters; what they are compared with stands in `units`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, roster: Roster) -> None:
        names = ("id", "account_id", "file_name", "state", "total", "done", "created_at")
        given = {name: getattr(roster, name) for name in names}
        kept = {"header": _header(roster.header), "counts": asdict(roster.counts)}
        await self._gate.run(s.ADD, unit_id=roster.unit.id, **given, **kept)

    async def add_rows(self, roster_id: RosterId, rows: Sequence[KeptRow]) -> None:
        await self._gate.run(
            s.ADD_ROWS,
            roster_id=roster_id,
            row_number=[row.row_number for row in rows],
            outcome=[row.outcome for row in rows],
            name=[row.name for row in rows],
            sealed=[row.sealed for row in rows],
            faults=[_listed(row.faults) for row in rows],
            member_id=[row.member_id for row in rows],
        )

    async def get(self, roster_id: RosterId, *, within: Scope) -> Roster:
        return await self._one(s.GET, roster_id, within)

    async def locked(self, roster_id: RosterId, *, within: Scope) -> Roster:
        return await self._one(s.LOCK, roster_id, within)

    async def page(
        self, *, within: Scope, unit_id: OrgId | None, before: UUID | None, limit: int
    ) -> list[Roster]:
        wanted = {"unit_id": unit_id, "before": before or _NEWEST, "limit": limit}
        rows = await self._gate.rows(s.PAGE, roots=list(within.roots), **wanted)
        return [_roster(row) for row in rows]

    async def rows(
        self, roster_id: RosterId, *, outcome: RowOutcome | None, after: int, limit: int
    ) -> list[KeptRow]:
        wanted = {"outcome": outcome, "after": after, "limit": limit}
        return [_row(r) for r in await self._gate.rows(s.ROWS, roster_id=roster_id, **wanted)]

    async def save(self, roster: Roster) -> Roster:
        names = ("id", "state", "account_id", "done", "finished_at")
        given = {name: getattr(roster, name) for name in names}
        version = await self._gate.value(s.SAVE, counts=asdict(roster.counts), **given)
        return replace(roster, version=version)

    async def claim(self, roster_id: RosterId) -> Roster | None:
        if not await self._gate.value(TRY_HOLD, key=f"step of roster {roster_id}"):
            return None
        row = await self._gate.row(s.CLAIM, id=roster_id)
        return None if row is None else _roster(row)

    async def unfinished(self) -> list[Roster]:
        return [_roster(row) for row in await self._gate.rows(s.UNFINISHED)]

    async def waiting(self, roster_id: RosterId, *, limit: int) -> list[KeptRow]:
        rows = await self._gate.rows(s.WAITING, roster_id=roster_id, limit=limit)
        return [_row(row) for row in rows]

    async def mark(
        self, roster_id: RosterId, applied: Sequence[int], refused: Mapping[int, RowFault]
    ) -> None:
        await self._gate.run(s.MARK, roster_id=roster_id, numbers=list(applied))
        if refused:
            faults = [_listed((fault,)) for fault in refused.values()]
            await self._gate.run(
                s.REFUSE, roster_id=roster_id, row_number=list(refused), faults=faults
            )

    async def drop_rows(self, roster_id: RosterId, *, keep_refused: bool) -> None:
        await self._gate.run(s.DROP_ROWS, roster_id=roster_id, all=not keep_refused)

    async def forget(self, *, before: datetime, now: datetime) -> None:
        await self._gate.run(s.LET_GO, before=before, now=now)
        await self._gate.run(s.FORGET, before=before)

    async def hold_unit(self, unit_id: OrgId) -> None:
        await self._gate.run(HOLD, key=f"members of unit {unit_id}")

    async def _one(self, statement: Statement, roster_id: RosterId, within: Scope) -> Roster:
        row = await self._gate.row(statement, id=roster_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such roster", roster=str(roster_id))
        return _roster(row)


def _listed(things: Sequence[Any]) -> dict[str, Any]:
    """In an object: asyncpg takes a list inside an array for another dimension."""
    return {"items": [asdict(thing) for thing in things]}


def _header(header: Header) -> dict[str, Any]:
    columns = {str(column): place for column, place in header.columns.items()}
    return {**asdict(header), "columns": columns}


def _roster(row: Row) -> Roster:
    header = row["header"]
    return Roster(
        **{name: row[name] for name in _PLAIN},
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        state=RosterState(row["state"]),
        counts=Counts(**row["counts"]),
        header=Header(
            header["row_number"],
            dict(header["columns"]),
            tuple(header["headings"]),
            tuple(header["unknown"]),
        ),
    )


def _row(row: Row) -> KeptRow:
    return KeptRow(
        row_number=row["row_number"],
        outcome=RowOutcome(row["outcome"]),
        name=row["name"],
        sealed=row["sealed"],
        faults=tuple(RowFault(**fault) for fault in row["faults"]["items"]),
        member_id=row["member_id"],
        applied=row["applied"],
    )
