"""The members of a unit as a workbook in the template's shape; every person in it is told."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.orgs.org import Org
from partyhub.domain.rosters.export import EXPORT_HEADINGS, ExportedMember, exported_row
from partyhub.domain.rosters.ports import Workbooks
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Phones:
    """Masked, unless they are asked for in full and for a purpose."""

    full: bool = False
    purpose: str = ""


async def export_members(
    uow: UnitOfWork,
    actor: Actor,
    phones: Phones,
    *,
    unit_id: OrgId,
    workbooks: Workbooks,
    vault: Vault,
    now: datetime,
) -> bytes:
    """MEMBER_EXPORT at the unit; for whole phones MEMBER_REVEAL too, and a purpose."""
    async with uow:
        unit = await uow.orgs.get(unit_id)
        actor.require(Permission.MEMBER_EXPORT, at=unit.at())
        if phones.full:
            actor.require(Permission.MEMBER_REVEAL, at=unit.at())
            if not phones.purpose:
                raise Invalid("whole phones need a purpose", field="purpose")
        members = await uow.rosters.exported(unit.id)
        for member in members:
            if member.id != actor.member_id:
                uow.looked(Access.by(actor, MemberId(member.id), Look.EXPORT, now, phones.purpose))
        uow.record(_event(unit, actor, len(members), phones, now))
        await uow.commit(None)
    return await asyncio.to_thread(_written, unit, actor, members, phones, workbooks, vault, now)


def _written(
    unit: Org,
    actor: Actor,
    members: list[ExportedMember],
    phones: Phones,
    workbooks: Workbooks,
    vault: Vault,
    now: datetime,
) -> bytes:
    rows = (
        exported_row(serial, member, phone=_phone(member, phones, vault))
        for serial, member in enumerate(members, start=1)
    )
    title = f"{unit.name}党员花名册"
    return workbooks.roster(title, EXPORT_HEADINGS, rows, exporter=actor.display_name, at=now)


def _phone(member: ExportedMember, phones: Phones, vault: Vault) -> str:
    if not phones.full or member.phone_sealed is None:
        return member.phone_masked
    return vault.open(member.phone_sealed, aad=f"members|phone|{member.id}")


def _event(unit: Org, actor: Actor, count: int, phones: Phones, now: datetime) -> Event:
    return Event(
        action="member.export",
        subject=unit.id,
        by=actor.account_id,
        at=now,
        facts={"members": str(count), "phones": "full" if phones.full else "masked"},
    )
