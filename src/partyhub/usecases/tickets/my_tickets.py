"""A member's own tickets: followed, withdrawn and rated by the own account."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, TicketId
from partyhub.domain.tickets.awaited import Side, awaited
from partyhub.domain.tickets.rating import rate_own
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.follow import Followed, followed, where_it_goes_on, withdrawn
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class MyTicketLine:
    """One matter of mine: where it stands, who answers, by when, and whose move it is."""

    id: UUID
    number: str
    item_name: str
    state: TicketState
    owner_name: str
    due_at: datetime | None
    provisional: bool
    awaits: Side
    can_rate: bool
    registered_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Own:
    """Whose ticket, by the account that they have signed in with (ADR 0015)."""

    actor: Actor
    ticket_id: TicketId


async def my_tickets(
    uow: UnitOfWork, actor: Actor, *, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[MyTicketLine]:
    """The latest change first; NotFound for accounts of no member."""
    member = _member(actor)
    async with uow.reading():
        found = await uow.own_tickets.page(member, after=after, limit=limit)
        rated = await uow.own_tickets.rated([ticket.id for ticket in found])
        return [_line(ticket, rated) for ticket in found]


async def my_ticket(uow: UnitOfWork, own: Own, *, now: datetime) -> Followed:
    async with uow.reading():
        asked, ticket = await mine(uow, own)
        return await followed(uow, ticket, asked, now)


async def withdraw_mine(uow: UnitOfWork, own: Own, *, reason: str, now: datetime) -> Followed:
    """The client's own step; the account that took it signs the event."""
    async with uow:
        asked, ticket = await mine(uow, own)
        return await uow.commit(await withdrawn(uow, ticket, asked, reason, now))


async def rate_mine(
    uow: UnitOfWork, own: Own, *, stars: int, words: str, now: datetime
) -> Followed:
    """Once for each closing; OwnWork for staff who had a hand in it (TKT-31)."""
    async with uow:
        asked, ticket = await mine(uow, own)
        account = own.actor.account_id
        rating = rate_own(
            ticket,
            await uow.followed_tickets.ratings(ticket.id),
            stars=stars,
            words=words,
            at=now,
            by=account,
            took_part=await uow.own_tickets.took_part(ticket.id, account),
        )
        await uow.followed_tickets.rate(rating)
        return await uow.commit(await followed(uow, ticket, asked, now))


async def mine(uow: UnitOfWork, own: Own) -> tuple[Ticket, Ticket]:
    """The one asked for, and the one under which it goes on."""
    asked = await uow.own_tickets.get(own.ticket_id, _member(own.actor))
    return asked, await where_it_goes_on(uow, asked)


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id


def _line(ticket: Ticket, rated: AbstractSet[tuple[UUID, int]]) -> MyTicketLine:
    closed = ticket.state is TicketState.CLOSED
    return MyTicketLine(
        id=ticket.id,
        number=ticket.number,
        item_name=ticket.matter.name,
        state=ticket.state,
        owner_name=ticket.owner.name,
        due_at=ticket.clock.due_at,
        provisional=ticket.clock.provisional,
        awaits=awaited(ticket).side,
        can_rate=closed and (ticket.id, ticket.reopenings) not in rated,
        registered_at=ticket.registered_at,
        changed_at=ticket.changed_at,
    )
