"""A roster is sent: read, compared with the register, and kept row by row as a dry run."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Final

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.dry_run import DryRow, dry_run, estate_names
from partyhub.domain.rosters.payload import aad, packed
from partyhub.domain.rosters.ports import Workbooks
from partyhub.domain.rosters.reading import Reading, read_roster
from partyhub.domain.rosters.roster import Counts, KeptRow, Roster, RosterState, RowOutcome
from partyhub.domain.rosters.unit import Unit
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, RosterId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Sent:
    """The file as it came."""

    file_name: str
    data: bytes


async def plan_roster(
    uow: UnitOfWork,
    actor: Actor,
    sent: Sent,
    *,
    unit_id: OrgId,
    workbooks: Workbooks,
    vault: Vault,
    now: datetime,
    today: date,
) -> Roster:
    """WorkbookRefused or HeaderRefused for the whole file; MEMBER_IMPORT at the unit."""
    async with uow.reading():
        unit = await _unit(uow, actor, unit_id)
    sheet, reading = await asyncio.to_thread(_read, sent.data, workbooks, today)
    roster_id = RosterId(new_id())
    async with uow.reading():
        known = await uow.rosters.unit(unit.ref, unit.name, estate_names(reading))
    rows = await asyncio.to_thread(_planned, roster_id, sheet, reading, known, vault)
    roster = _roster(roster_id, unit, actor, sent, reading, rows, now)
    async with uow:
        await uow.rosters.add(roster)
        for start in range(0, len(rows), _AT_ONCE):
            await uow.rosters.add_rows(roster.id, rows[start : start + _AT_ONCE])
        uow.record(_event(roster))
        return await uow.commit(roster)


async def _unit(uow: UnitOfWork, actor: Actor, unit_id: OrgId) -> Org:
    unit = await uow.orgs.get(unit_id)
    actor.require(Permission.MEMBER_IMPORT, at=unit.at())
    unit.require_open()
    unit.require_kind(OrgKind.UNIT_ORG)
    return unit


def _read(data: bytes, workbooks: Workbooks, today: date) -> tuple[list[Row], Reading]:
    sheet = workbooks.read(data)
    return sheet, read_roster(sheet, today=today)


def _planned(
    roster_id: RosterId, sheet: Sequence[Row], reading: Reading, unit: Unit, vault: Vault
) -> list[KeptRow]:
    rows = dry_run(sheet, reading, unit, phone_index=vault.index)
    return [_sealed(roster_id, row, vault) for row in rows]


def _sealed(roster_id: RosterId, row: DryRow, vault: Vault) -> KeptRow:
    return KeptRow(
        row_number=row.row_number,
        outcome=row.outcome,
        name=row.name,
        sealed=vault.seal(packed(row.payload), aad=aad(roster_id, row.row_number)),
        faults=row.faults,
        member_id=row.member_id,
    )


def _roster(
    roster_id: RosterId,
    unit: Org,
    actor: Actor,
    sent: Sent,
    reading: Reading,
    rows: Sequence[KeptRow],
    now: datetime,
) -> Roster:
    return Roster(
        id=roster_id,
        unit=unit.ref,
        unit_name=unit.name,
        account_id=actor.account_id,
        account_name=actor.display_name,
        file_name=sent.file_name,
        state=RosterState.PLANNED,
        header=reading.header,
        total=len(rows),
        done=0,
        counts=Counts(**{o.value: sum(r.outcome is o for r in rows) for o in RowOutcome}),
        created_at=now,
    )


def _event(roster: Roster) -> Event:
    facts = {name: str(count) for name, count in asdict(roster.counts).items()}
    return Event(
        action="roster.plan",
        subject=roster.id,
        by=roster.account_id,
        at=roster.created_at,
        to_state=roster.state,
        facts={"unit": str(roster.unit.id), **facts},
    )
