"""Questions about rosters: which there are, how far one is, its rows, and the refused to mend."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.rosters.payload import Payload, aad, sheet_of, unpacked
from partyhub.domain.rosters.phones import mask_phone
from partyhub.domain.rosters.ports import Workbooks
from partyhub.domain.rosters.roster import KeptRow, Roster, RowOutcome, ShownChange
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId, RosterId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork

_ALL = 20_000  # more than a workbook may hold


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One row of a roster as the dry run shows it."""

    row_number: int
    outcome: RowOutcome
    name: str
    phone_masked: str
    changes: Sequence[ShownChange]
    faults: Sequence[RowFault]
    applied: bool


async def read_roster_sent(uow: UnitOfWork, actor: Actor, *, roster_id: RosterId) -> Roster:
    """How far it is; NotFound outside the actor's units."""
    async with uow.reading():
        return await uow.rosters.get(roster_id, within=actor.scope(Permission.MEMBER_IMPORT))


async def browse_rosters(
    uow: UnitOfWork, actor: Actor, *, unit_id: OrgId | None, before: UUID | None, limit: int
) -> list[Roster]:
    """Newest first; one more than `limit`, if there is one."""
    within = actor.require_any(Permission.MEMBER_IMPORT)
    async with uow.reading():
        return await uow.rosters.page(
            within=within, unit_id=unit_id, before=before, limit=limit + 1
        )


async def browse_rows(
    uow: UnitOfWork,
    actor: Actor,
    *,
    roster_id: RosterId,
    outcome: RowOutcome | None,
    after: int,
    limit: int,
    vault: Vault,
) -> list[RosterLine]:
    """In the order of the sheet; one more than `limit`, if there is one."""
    async with uow.reading():
        await uow.rosters.get(roster_id, within=actor.scope(Permission.MEMBER_IMPORT))
        rows = await uow.rosters.rows(roster_id, outcome=outcome, after=after, limit=limit + 1)
    return [_line(roster_id, row, vault) for row in rows]


async def refused_workbook(
    uow: UnitOfWork,
    actor: Actor,
    *,
    roster_id: RosterId,
    workbooks: Workbooks,
    vault: Vault,
    now: datetime,
) -> bytes:
    """The refused rows as they came, with what to mend; empty of rows if there are none."""
    async with uow.reading():
        roster = await uow.rosters.get(roster_id, within=actor.scope(Permission.MEMBER_IMPORT))
        rows = await uow.rosters.rows(roster_id, outcome=RowOutcome.REFUSE, after=0, limit=_ALL)

    def write() -> bytes:
        cells = {row.row_number: payload_of(roster_id, row, vault).cells for row in rows}
        faults = {row.row_number: row.faults for row in rows}
        by = actor.display_name
        return workbooks.refused(sheet_of(cells), roster.header, faults, exporter=by, at=now)

    return await asyncio.to_thread(write)


def payload_of(roster_id: RosterId, row: KeptRow, vault: Vault) -> Payload:
    return unpacked(vault.open(row.sealed, aad=aad(roster_id, row.row_number)))


def _line(roster_id: RosterId, row: KeptRow, vault: Vault) -> RosterLine:
    payload = payload_of(roster_id, row, vault)
    return RosterLine(
        row.row_number,
        row.outcome,
        row.name,
        mask_phone(payload.phone) if payload.phone else "",
        payload.changes,
        row.faults,
        row.applied,
    )
