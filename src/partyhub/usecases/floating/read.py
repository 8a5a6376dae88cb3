"""One floating member with what they took part in, the lists, and a member's own view."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.floating.registration import Floating, FloatingEntry
from partyhub.domain.floating.states import CLOSING, FLOATING_LIFECYCLE, FloatingAction
from partyhub.domain.floating.views import FloatingFilter, FloatingLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FloatingId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class WholeFloating:
    """A registration, all its entries, and what the reader may do now."""

    floating: Floating
    entries: Sequence[FloatingEntry]
    allowed_actions: Sequence[FloatingAction] = ()


async def read_floating(
    uow: UnitOfWork, actor: Actor, *, floating_id: FloatingId, now: datetime
) -> WholeFloating:
    """NotFound out of reach; a look at a member's stands in the member's access log."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.floating_members.get(floating_id, within=scope)
        if found.member_id is not None and found.member_id != actor.member_id:
            uow.looked(Access.by(actor, found.member_id, Look.VIEW, now, "流动党员登记"))
        return await uow.commit(await whole(uow, actor, found))


async def whole(uow: UnitOfWork, actor: Actor, found: Floating) -> WholeFloating:
    """With its entries, and the steps that this actor may take; no way to who is gone."""
    entries = await uow.floating_members.entries([found.id])
    shown = replace(found, member_id=None) if found.gone else found
    return WholeFloating(shown, entries, _allowed(actor, found))


def _allowed(actor: Actor, found: Floating) -> list[FloatingAction]:
    place = found.at_keeper()
    steps = FLOATING_LIFECYCLE.steps_from(found.state)
    may = [step.action for step in steps if actor.scope(step.needs).covers(place)]
    if found.gone:
        may = [action for action in may if action in CLOSING]
    if not found.permit_out and FloatingAction.TAKE_BACK in may:
        may.remove(FloatingAction.TAKE_BACK)
    if found.entries == 0 and FloatingAction.REVERSE in may:
        may.remove(FloatingAction.REVERSE)
    return may


async def list_floating(
    uow: UnitOfWork,
    actor: Actor,
    wanted: FloatingFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    today: date,
) -> Sequence[FloatingLine]:
    """NotAllowed for who reads no such registers anywhere."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    asked = askable(wanted)
    if asked is None:
        return []
    async with uow.reading():
        return await uow.floating_members.page(
            asked, within=scope, after=after, limit=limit, today=today
        )


def askable(wanted: FloatingFilter) -> FloatingFilter | None:
    """With the question as the index knows it; None if nothing can answer to it."""
    if not wanted.asked:
        return wanted
    prefix = asked_prefix(wanted.asked)
    return None if prefix is None else replace(wanted, asked=prefix)


async def my_floating(uow: UnitOfWork, actor: Actor) -> Sequence[WholeFloating]:
    """The member's own, the latest first; NotFound for accounts of no member."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    async with uow.reading():
        found = await uow.floating_members.of_member(actor.member_id)
        entries = await uow.floating_members.entries([one.id for one in found])
    return [WholeFloating(one, [e for e in entries if e.floating_id == one.id]) for one in found]
