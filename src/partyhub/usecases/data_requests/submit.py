"""A member asks for a correction, for the reason of a look, or to restrict or erase something."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.data_requests.ports import EvidenceFile
from partyhub.domain.data_requests.refusals import HeldAlready
from partyhub.domain.data_requests.request import (
    WORKING_DAYS,
    Asked,
    AskedLook,
    DataRequest,
    applies,
)
from partyhub.domain.data_requests.states import DataRequestField, DataRequestKind
from partyhub.domain.members.member import Member
from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import DataRequestId, MemberId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.data_requests.values import changes_of, held_in
from partyhub.usecases.promised import promised_by
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """As the member said it; `wanted` may be a whole phone."""

    kind: DataRequestKind
    field: DataRequestField | None
    wanted: str
    words: str
    look: int | None


@dataclass(frozen=True, slots=True)
class Room:
    """Where evidence goes, and how many bytes each unit may fill there."""

    files: FileStore
    quota: int


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request with the evidence that came with it."""

    request: DataRequest
    files: Sequence[EvidenceFile]


def seal_of(request_id: DataRequestId) -> str:
    """What ties a sealed phone to its request."""
    return f"data_requests|wanted|{request_id}"


async def submit_request(
    uow: UnitOfWork,
    actor: Actor,
    said: Said,
    received: Sequence[Received],
    *,
    room: Room,
    vault: Vault,
    now: datetime,
) -> OwnRequest:
    """NotFound for accounts of no member; RequestIncomplete, HeldAlready, RequestUnderWay."""
    async with uow:
        member = await _own(uow, actor)
        request_id = DataRequestId(new_id())
        asked = await _asked(uow, member, said, request_id, vault)
        request = DataRequest(
            id=request_id,
            member_id=member.id,
            asked=asked,
            submitted_at=now,
            due_at=await promised_by(uow, member.unit.id, working_days=WORKING_DAYS, now=now),
        )
        await uow.data_requests.add(request)
        files = [await _keep(uow, room, member, request, file, now) for file in received]
        uow.record(_event(request, actor, len(files), now))
        return await uow.commit(OwnRequest(request, files))


async def _own(uow: UnitOfWork, actor: Actor) -> Member:
    """Held, so that the record goes into no other one meanwhile; MemberMerged."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    scope = actor.scope(Permission.MEMBER_READ)
    whole = await uow.members.locked(actor.member_id, within=scope)
    whole.require_standing()
    return whole.member


async def _asked(
    uow: UnitOfWork, member: Member, said: Said, request_id: DataRequestId, vault: Vault
) -> Asked:
    correcting = said.kind is DataRequestKind.CORRECT
    explaining = said.kind is DataRequestKind.EXPLAIN and said.look is not None
    asked = Asked(
        kind=said.kind,
        field=said.field if correcting else None,
        wanted=said.wanted if correcting else "",
        words=said.words,
        look=await _look(uow, member.id, said.look or 0) if explaining else None,
    )
    asked.require_complete()
    if not applies(asked) or asked.field is None:
        return asked
    changes_of(asked.field, asked.wanted)
    if asked.field is DataRequestField.PHONE:
        return _of_a_phone(asked, member, request_id, vault)
    held = held_in(member.details, asked.field)
    if held == asked.wanted:
        raise HeldAlready("the record says so", field="wanted")
    return replace(asked, held=held)


def _of_a_phone(asked: Asked, member: Member, request_id: DataRequestId, vault: Vault) -> Asked:
    """Sealed for the request's own row, as every phone is (SP-03)."""
    if asked.wanted == open_phone(vault, member.id, member.phone):
        raise HeldAlready("the record says so", field="wanted")
    kept = sealed_phone(vault, asked.wanted, aad=seal_of(request_id))
    return replace(asked, wanted=kept.masked, sealed=kept.sealed, held=member.phone.masked)


async def _look(uow: UnitOfWork, member_id: MemberId, number: int) -> AskedLook:
    """NotFound unless it is a look at that very member."""
    found = await uow.access_log.of_member(member_id, before=number + 1, limit=1)
    for known, look in found:
        if known == number:
            return AskedLook(
                number=number, at=look.at, kind=look.kind, account_name=look.account_name,
                org_name=look.org_name, purpose=look.purpose,
            )  # fmt: skip
    raise NotFound("no such look", look=str(number))


async def _keep(
    uow: UnitOfWork,
    room: Room,
    member: Member,
    request: DataRequest,
    file: Received,
    now: datetime,
) -> EvidenceFile:
    """The quota first and the rename last, so that a refusal leaves nothing behind."""
    await uow.attachments.take_space(member.unit.id, file.size, quota=room.quota)
    await asyncio.to_thread(room.files.keep, file)
    kept = EvidenceFile(
        id=new_id(), request_id=request.id, stored=file.stored, name=file.name, media=file.media,
        size=file.size, digest=file.digest, at=now,
    )  # fmt: skip
    await uow.data_requests.attach(kept)
    return kept


def _event(request: DataRequest, actor: Actor, files: int, now: datetime) -> Event:
    return Event(
        action="data-request.submit",
        subject=request.id,
        by=actor.account_id,
        at=now,
        to_state=request.state,
        facts={
            "kind": request.asked.kind,
            "field": request.asked.field or "",
            "files": str(files),
        },
    )
