"""The counter takes a matter in: whoever is asked first registers it (TKT-01 … TKT-04)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, ServiceItemId, TicketId, new_id
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.search import search_keys
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.ownership import whom_to_call
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.clients import client_of
from partyhub.usecases.tickets.concerned import Answering, about_of, instead
from partyhub.usecases.tickets.guide import matter_of
from partyhub.usecases.tickets.numbers import ticket_no
from partyhub.usecases.tickets.places import counter_of
from partyhub.usecases.tickets.possible_now import Stepped
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the client said, as the clerk wrote it down (来访登记, TKT-04)."""

    at_org: OrgId
    item_id: ServiceItemId
    channel: Channel
    client_name: str = ""
    client_unit: str = ""
    client_phone: str = ""
    is_member: bool = False
    member_id: MemberId | None = None
    same_client_as: TicketId | None = None
    content: str
    urgent: bool = False
    anonymous: bool = False
    about_account: AccountId | None = None
    about_department: OrgId | None = None


async def take_in(
    uow: UnitOfWork,
    actor: Actor,
    asked: Asked,
    *,
    vault: Vault,
    pinyin: Pinyin,
    now: datetime,
) -> Stepped:
    """`at_org` is a centre or one of its departments; never refused for area or identity.

    A complaint about who takes it in is taken in all the same, and answered for by somebody else.
    """
    async with uow:
        centre, counter = await counter_of(uow, asked.at_org)
        actor.require(Permission.TICKET_REGISTER, at=Place.of([counter]))
        matter = await matter_of(uow, centre, asked.item_id)
        about, answering = await _concerned(uow, actor, centre, asked)
        ticket_id = TicketId(new_id())
        ticket, event = register(
            ticket_id,
            await ticket_no(uow, centre, now),
            centre=centre,
            department=counter,
            matter=matter,
            channel=asked.channel,
            client=await client_of(uow, actor, centre, asked, vault, ticket_id, now),
            content=asked.content,
            urgent=asked.urgent,
            by=Officer(actor.account_id, actor.display_name),
            at=now,
            about=about,
            answering=answering,
        )
        await keep(uow, ticket, pinyin)
        uow.record(event)
        policy = await uow.ticket_policies.current(centre.id)
        return await uow.commit(Stepped.by(actor, ticket, policy, now))


async def _concerned(
    uow: UnitOfWork, actor: Actor, centre: OrgRef, asked: Asked
) -> tuple[About, Answering | None]:
    about = await about_of(uow, centre, asked.about_account, asked.about_department)
    return await instead(uow, actor, centre, about)


async def keep(uow: UnitOfWork, ticket: Ticket, pinyin: Pinyin) -> None:
    """The client is told who answers if it isn't the person that they have just talked to."""
    sort, keys = _found_by(ticket, pinyin)
    await uow.tickets.add(ticket, client_sort=sort, search_keys=keys)
    if ticket.owner != ticket.first_contact:
        told = whom_to_call(ticket.owner, ticket.department)
        await uow.tickets.tell(ticket.id, told, by=ticket.first_contact, at=ticket.registered_at)


def _found_by(ticket: Ticket, pinyin: Pinyin) -> tuple[str, Sequence[str]]:
    """How it sorts by its client, and what it is found by: name, initials, phone, number."""
    client = ticket.client
    reading = pinyin.of_person(client.name)
    others = (client.phone.tail, ticket.number)
    if client.anonymous:
        return reading.sort, search_keys("", "", "", *others)
    return reading.sort, search_keys(client.name, reading.sort, reading.initials, *others)
