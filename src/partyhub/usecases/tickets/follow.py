"""The client follows a ticket by what they know, withdraws and rates it by the code they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from partyhub.domain.attachments.attachment import Attachment
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.codes import Proof, TicketCode, require_newest
from partyhub.domain.tickets.handling import Withdraw
from partyhub.domain.tickets.people import CLIENT
from partyhub.domain.tickets.rating import Rating, rate
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.views import MessageLine
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.lines import Line
from partyhub.domain.working_time.standing import State, standing
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.explain import due_of
from partyhub.usecases.uow import UnitOfWork

THE_CLIENT = Actor(account_id=CLIENT.id, display_name=CLIENT.name)
"""Signs what a client does, as `CLOCK` signs what the system does; it holds no grants."""


class Numbered(Protocol):
    """However the client asked: by which number."""

    @property
    def number(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Pair:
    """What the client knows: the number on the paper, and how their own phone number ends."""

    number: str
    phone_tail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A ticket with whom to call, why it is due when it is, what was told, how it was rated.

    `asked_number` is another one's if that was merged into this ticket; `files` are those that
    the client may take; `supplements` counts what the client sent.
    """

    ticket: Ticket
    centre: Org
    department: Org
    standing: State | None
    why: Sequence[Line]
    messages: Sequence[MessageLine]
    ratings: Sequence[Rating]
    asked_number: str
    files: Sequence[Attachment]
    supplements: int


async def follow_ticket(uow: UnitOfWork, known: Pair | Proof, *, now: datetime) -> Followed:
    """NotFound alike for a wrong number, ending or code, and for a ticket without a phone."""
    async with uow.reading():
        if isinstance(known, Proof):
            ticket, _ = await held_ticket(uow, known, now=now)
        else:
            found = await uow.followed_tickets.find(known.number, known.phone_tail)
            ticket = await where_it_goes_on(uow, found)
        return await followed(uow, ticket, known, now)


async def held_ticket(uow: UnitOfWork, proof: Proof, *, now: datetime) -> tuple[Ticket, TicketCode]:
    """The ticket of a paper in hand: what every act of a client begins with (ADR 0011).

    NotFound for a code that was never printed for it; CodeReplaced, CodeExpired. The paper of a
    ticket that was merged is good for the one that goes on: it is the same client's.
    """
    ticket, code = await uow.followed_tickets.held(proof)
    require_newest(code, await uow.followed_tickets.codes(ticket.id), now=now)
    return await where_it_goes_on(uow, ticket), code


async def where_it_goes_on(uow: UnitOfWork, ticket: Ticket) -> Ticket:
    while ticket.merged_into is not None:
        ticket = await uow.followed_tickets.whole(ticket.merged_into.id)
    return ticket


async def withdraw_ticket(uow: UnitOfWork, proof: Proof, *, reason: str, now: datetime) -> Followed:
    """The client's own step, in their name; IllegalTransition once it is settled."""
    async with uow:
        ticket, _ = await held_ticket(uow, proof, now=now)
        return await uow.commit(await withdrawn(uow, ticket, proof, reason, now))


async def withdrawn(
    uow: UnitOfWork, ticket: Ticket, known: Numbered, reason: str, now: datetime
) -> Followed:
    """Within a transaction, by whichever way the client has shown that it is theirs."""
    done = act(ticket, Withdraw(reason=reason), await doing_of(uow, ticket, CLIENT, now))
    saved = await uow.tickets.save(done.ticket)
    uow.record(done.event)
    return await followed(uow, saved, known, now)


async def rate_ticket(
    uow: UnitOfWork, proof: Proof, *, stars: int, words: str, now: datetime
) -> Followed:
    """Once for each closing; nobody's row can be changed afterwards."""
    async with uow:
        ticket, code = await held_ticket(uow, proof, now=now)
        earlier = await uow.followed_tickets.ratings(ticket.id)
        rating = rate(ticket, earlier, stars=stars, words=words, at=now, code=code)
        await uow.followed_tickets.rate(rating)
        return await uow.commit(await followed(uow, ticket, proof, now))


async def followed(uow: UnitOfWork, ticket: Ticket, known: Numbered, now: datetime) -> Followed:
    stands: State | None = None
    why: Sequence[Line] = ()
    if ticket.clock.started_at is not None:
        due = await due_of(uow, ticket, now)
        stands = standing(due.deadline, ticket.clock.stopped_at or now).state
        why = explanation(due.deadline, due.rules)
    return Followed(
        ticket=ticket,
        centre=await uow.orgs.get(ticket.centre.id),
        department=await uow.orgs.get(ticket.department.id),
        standing=stands,
        why=why,
        messages=await uow.tickets.messages(ticket.id),
        ratings=await uow.followed_tickets.ratings(ticket.id),
        asked_number=known.number,
        files=[
            f for f in await uow.attachments.of(ticket.slips) if f.for_client and not f.withdrawn_at
        ],
        supplements=await uow.followed_tickets.supplements(ticket.id),
    )
