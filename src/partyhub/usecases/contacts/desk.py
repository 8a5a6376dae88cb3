"""Contact requests for the organisation that is asked: what waits, whom to reach, what came of it.

Who sends one wants to be reached: the phone is told whole while it is open, and each time that it
is told stands in the member's access log.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.contacts.ports import ContactTally, ContactView, PlacedContact
from partyhub.domain.contacts.request import ContactStep, possible, stepped
from partyhub.domain.contacts.states import ContactAction
from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ContactRequestId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.uow import UnitOfWork

PURPOSE = "联系申请"


@dataclass(frozen=True, slots=True)
class WholeContact:
    """A request, the member's phone (masked once it is over), and what its reader may do."""

    placed: PlacedContact
    phone: str
    possible: Sequence[ContactAction]


async def list_contacts(
    uow: UnitOfWork,
    actor: Actor,
    view: ContactView,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    now: datetime,
) -> Sequence[PlacedContact]:
    """NotAllowed for who answers for no organisation."""
    scope = actor.require_any(Permission.CONTACT_ANSWER)
    async with uow.reading():
        return await uow.contact_requests.page(
            view, within=scope, after=after, limit=limit, now=now
        )


async def count_contacts(uow: UnitOfWork, actor: Actor, *, now: datetime) -> ContactTally:
    """NotAllowed for who answers for no organisation."""
    scope = actor.require_any(Permission.CONTACT_ANSWER)
    async with uow.reading():
        return await uow.contact_requests.tally(within=scope, now=now)


async def read_contact(
    uow: UnitOfWork, actor: Actor, *, request_id: ContactRequestId, vault: Vault, now: datetime
) -> WholeContact:
    """NotFound out of reach; a look at the member, with the phone while it is open."""
    async with uow:
        scope = actor.scope(Permission.CONTACT_ANSWER)
        placed = await uow.contact_requests.get(request_id, within=scope)
        return await uow.commit(await _told(uow, actor, placed, vault, now))


async def take_contact_step(
    uow: UnitOfWork,
    actor: Actor,
    step: ContactStep,
    *,
    request_id: ContactRequestId,
    read_version: int,
    vault: Vault,
    now: datetime,
) -> WholeContact:
    """404 out of reach, then 403 for one's own, then the rest."""
    async with uow:
        scope = actor.scope(Permission.CONTACT_ANSWER)
        placed = await uow.contact_requests.locked(request_id, within=scope)
        after, event = stepped(placed.request, step, by=actor, at=now)
        require_current(read_version, placed.request.version)
        await uow.contact_requests.save(after)
        uow.record(event)
        saved = replace(placed, request=replace(after, version=after.version + 1))
        return await uow.commit(await _told(uow, actor, saved, vault, now))


async def _told(
    uow: UnitOfWork, actor: Actor, placed: PlacedContact, vault: Vault, now: datetime
) -> WholeContact:
    request = placed.request
    kept = await uow.members.phone(request.member_id)
    phone = open_phone(vault, request.member_id, kept) if request.open else kept.masked
    if request.member_id != actor.member_id:
        look = Look.REVEAL if request.open else Look.VIEW
        uow.looked(Access.by(actor, request.member_id, look, now, PURPOSE))
    return WholeContact(placed, phone, possible(request, actor))
