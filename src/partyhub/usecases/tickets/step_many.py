"""One step for each of many tickets, in one transaction: what is refused stops no other."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Kind, NotFound
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.centre_rules import CentreRules
from partyhub.usecases.uow import UnitOfWork

Choose = Callable[[Ticket, CentreRules], Awaitable[Step]]


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one ticket; `to` is who it is offered to now, or answers for it."""

    ticket_id: TicketId
    number: str = ""
    to: str = ""
    refusal: DomainError | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of each, in the order asked for; `more`: as many were left out, ask again."""

    rows: Sequence[Row]
    more: bool = False

    @property
    def whole(self) -> bool:
        return all(row.refusal is None for row in self.rows)


async def step_many(
    uow: UnitOfWork, actor: Actor, ids: Sequence[TicketId], choose: Choose, now: datetime
) -> list[Row]:
    """Each is a step of its own with its own event; NotFound for those out of reach."""
    found = {one.id: one for one in await uow.ticket_batches.locked(ids, Reader.of(actor))}
    rules = CentreRules(uow, found.values(), now)
    rows: list[Row] = []
    for ticket_id in dict.fromkeys(ids):
        ticket = found.get(ticket_id)
        if ticket is None:
            rows.append(Row(ticket_id, refusal=NotFound("no such ticket")))
        else:
            rows.append(await _one(uow, actor, ticket, choose, rules, now))
    return rows


async def _one(
    uow: UnitOfWork, actor: Actor, ticket: Ticket, choose: Choose, rules: CentreRules, now: datetime
) -> Row:
    by = Officer(actor.account_id, actor.display_name)
    try:
        step = await choose(ticket, rules)
        done = act(ticket, step, await rules.doing(ticket, by))
    except DomainError as refusal:
        if refusal.kind is Kind.UNAVAILABLE:
            raise
        return Row(ticket.id, ticket.number, refusal=refusal)
    await _keep(uow, done, by, now)
    offer = done.ticket.hand_over
    return Row(ticket.id, ticket.number, offer.to.name if offer else done.ticket.owner.name)


async def _keep(uow: UnitOfWork, done: Done, by: Officer, now: datetime) -> None:
    await uow.tickets.save(done.ticket)
    if done.message is not None:
        await uow.tickets.tell(done.ticket.id, done.message, by=by, at=now)
    uow.record(done.event)
