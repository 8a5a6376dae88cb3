"""Who keeps the record takes a request up and settles it; a correction is written at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.data_requests.refusals import OtherWayToSettle, RequestIncomplete
from partyhub.domain.data_requests.request import DataRequest, applies, stepped
from partyhub.domain.data_requests.states import DataRequestAction, DataRequestField
from partyhub.domain.members.member import Member
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import DataRequestId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.data_requests.desk import WholeRequest, whole_of
from partyhub.usecases.data_requests.submit import seal_of
from partyhub.usecases.data_requests.values import changes_of
from partyhub.usecases.uow import UnitOfWork

_ANYWHERE = Scope(("/",))
_A = DataRequestAction


@dataclass(frozen=True, slots=True)
class Tools:
    """What a correction needs: a phone is sealed anew, a name is read anew."""

    vault: Vault
    pinyin: Pinyin


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """`text` says what was done, or why not."""

    action: DataRequestAction
    text: str
    read_version: int


async def take_request_step(
    uow: UnitOfWork,
    actor: Actor,
    step: Settling,
    *,
    request_id: DataRequestId,
    tools: Tools,
    now: datetime,
) -> WholeRequest:
    """404 for who doesn't keep the record today, then 403 for one's own, then the rest."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_EDIT)
        placed = await uow.data_requests.locked(request_id, within=scope)
        request = placed.request
        after, event = stepped(request, step.action, by=actor, at=now, text=step.text)
        require_current(step.read_version, request.version)
        _require_way(request, step)
        if step.action is _A.CORRECT:
            await _correct(uow, actor, request, tools, now)
        if step.action is _A.REFUSE:
            after = replace(after, complain_to=await _above(uow, request))
        await uow.data_requests.save(after)
        uow.record(event)
        saved = replace(placed, request=replace(after, version=request.version + 1))
        return await uow.commit(await whole_of(uow, actor, saved))


def _require_way(request: DataRequest, step: Settling) -> None:
    """A named field is corrected, all else is answered; a refusal and an answer have words."""
    if step.action in (_A.CORRECT, _A.ANSWER):
        wanted = _A.CORRECT if applies(request.asked) else _A.ANSWER
        if step.action is not wanted:
            raise OtherWayToSettle("settle it the other way", action=wanted)
    if step.action in (_A.ANSWER, _A.REFUSE) and not step.text.strip():
        raise RequestIncomplete("say what was done, or why not", field="text")


async def _correct(
    uow: UnitOfWork, actor: Actor, request: DataRequest, tools: Tools, now: datetime
) -> None:
    """In the transaction that settles the request; the history names the field (MEM-03)."""
    scope = actor.scope(Permission.MEMBER_EDIT)
    before = (await uow.members.locked(request.member_id, within=scope)).member
    after = _corrected(before, request, tools)
    await uow.members.save([after])
    if before.details.name != after.details.name:
        await uow.accounts.follow_member(after.id, name=after.details.name, home=after.unit.id)
    uow.record(
        Event(
            action="member.correct",
            subject=after.id,
            by=actor.account_id,
            at=now,
            facts={"fields": ",".join(before.changed(after)), "request": str(request.id)},
        )
    )


def _corrected(member: Member, request: DataRequest, tools: Tools) -> Member:
    asked = request.asked
    if asked.field is DataRequestField.PHONE and asked.sealed is not None:
        phone = tools.vault.open(asked.sealed, aad=seal_of(request.id))
        return replace(member, phone=keep_phone(tools.vault, member.id, phone))
    changes: Mapping[str, object] = (
        {} if asked.field is None else changes_of(asked.field, asked.wanted)
    )
    details = replace(member.details, **changes)  # type: ignore[arg-type]  # by the field's name
    return replace(member, details=details, reading=tools.pinyin.of_person(details.name))


async def _above(uow: UnitOfWork, request: DataRequest) -> str:
    """The organisation above the member's unit: who is not content turns there."""
    member = (await uow.members.get(request.member_id, within=_ANYWHERE)).member
    way = await uow.orgs.above(await uow.orgs.get(member.unit.id))
    return way[-2].name if len(way) > 1 else way[-1].name
