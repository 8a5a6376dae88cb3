"""A member's own contact requests: where each stands, and withdrawing one."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.contacts.request import ContactRequest, ContactStep, stepped
from partyhub.domain.contacts.states import ContactAction
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ContactRequestId, MemberId
from partyhub.usecases.uow import UnitOfWork


async def my_contacts(uow: UnitOfWork, actor: Actor) -> Sequence[ContactRequest]:
    """The latest first; NotFound for accounts of no member."""
    member_id = _member(actor)
    async with uow.reading():
        return await uow.contact_requests.of_member(member_id)


async def withdraw_contact(
    uow: UnitOfWork, actor: Actor, *, request_id: ContactRequestId, now: datetime
) -> ContactRequest:
    """While nobody has closed it."""
    async with uow:
        own = Scope(own=_member(actor))
        request = (await uow.contact_requests.locked(request_id, within=own)).request
        after, event = stepped(
            request, ContactStep(action=ContactAction.WITHDRAW), by=actor, at=now
        )
        await uow.contact_requests.save(after)
        uow.record(event)
        return await uow.commit(after)


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
