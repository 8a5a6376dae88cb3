"""The community confirms an entry, does not confirm it, or takes a confirmed one back (CHK-13)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.refusals import TwoPlaces
from partyhub.domain.service_records.served import Proof, Teller
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ServiceRecordId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.crediting import credited
from partyhub.usecases.serving import is_one_person, teller
from partyhub.usecases.uow import UnitOfWork


async def confirm_record(
    uow: UnitOfWork, actor: Actor, record_id: ServiceRecordId, *, why: str, now: datetime
) -> ServiceRecord:
    """WhyNeeded for a marked one without a reason; TwoPlaces beside another that counts, be it
    under a record that was merged; OwnRecord for who told it or served.
    """
    async with uow:
        before, by = await _held(uow, actor, record_id)
        after = before.confirmed(Proof.COMMUNITY, by, now, why)
        if await uow.service_records.elsewhere(before):
            raise TwoPlaces("confirmed service at the same time stands already")
        await uow.service_records.decide(after)
        await credited(uow, after, now)
        uow.record(_event("confirm", actor, after, now))
        return await uow.commit(after)


async def refuse_record(
    uow: UnitOfWork, actor: Actor, record_id: ServiceRecordId, *, why: str, now: datetime
) -> ServiceRecord:
    """With its reason, which the member reads."""
    async with uow:
        before, by = await _held(uow, actor, record_id)
        after = before.refused(by, now, why)
        await uow.service_records.decide(after)
        uow.record(_event("refuse", actor, after, now))
        return await uow.commit(after)


async def take_back_record(
    uow: UnitOfWork, actor: Actor, record_id: ServiceRecordId, *, why: str, now: datetime
) -> ServiceRecord:
    """An entry below zero that names the one it takes back; that one stays as it was written."""
    async with uow:
        before, by = await _held(uow, actor, record_id)
        reversal = before.taken_back(by, now, why)
        await uow.service_records.take_back(reversal)
        await credited(uow, reversal, now)
        uow.record(_event("take-back", actor, reversal, now))
        return await uow.commit(reversal)


async def _held(
    uow: UnitOfWork, actor: Actor, record_id: ServiceRecordId
) -> tuple[ServiceRecord, Teller]:
    """NotFound out of reach, then NotAllowed. Who decides is the member as well if any record
    of theirs, merged ones too, is that member's.
    """
    record = await uow.service_records.locked(record_id)
    place = Place((record.served.community.path,))
    if not actor.scope(Permission.SERVICE_RECORD_READ).covers(place):
        raise NotFound("no such service record", record=str(record_id))
    actor.require(Permission.SERVICE_RECORD_CONFIRM, at=place)
    by, served_by = teller(actor), record.served.member_id
    if await is_one_person(uow, by.member_id, served_by):
        by = replace(by, member_id=served_by)
    return record, by


def _event(action: str, actor: Actor, record: ServiceRecord, now: datetime) -> Event:
    facts = {"record": str(record.reverses_id or record.id), "hours": f"{record.hours}"}
    return Event(
        action=f"service-record.{action}", subject=record.served.member_id, by=actor.account_id,
        at=now, note=record.why, to_state=record.state, facts=facts,
    )  # fmt: skip
