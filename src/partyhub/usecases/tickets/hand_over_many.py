"""Handing over many tickets when somebody is away, and signing for many (TKT-11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, OrgId, TicketId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.ownership import Offer, OfferFor, Take
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.refusals_desk import AlreadyTheOwner, NobodyThere
from partyhub.domain.tickets.rights import require_right
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.views import Colleague
from partyhub.usecases.tickets.centre_rules import CentreRules
from partyhub.usecases.tickets.places import answering, the_colleague
from partyhub.usecases.tickets.step_many import Batch, step_many
from partyhub.usecases.uow import UnitOfWork

MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOvers:
    """These tickets, or all open ones of a colleague; to a person, or spread over a department."""

    ids: Sequence[TicketId] = ()
    of: AccountId | None = None
    to: AccountId | None = None
    department: OrgId | None = None
    reason: str


async def hand_over_many(
    uow: UnitOfWork, actor: Actor, wanted: HandOvers, *, now: datetime
) -> Batch:
    """Each is offered; until it is signed for, its owner answers and its promise runs on.

    The owner does it for their own; for who is away, the head of their department or the director.
    """
    needed = Permission.TICKET_HANDLE
    if wanted.of is not None and wanted.of != actor.account_id:
        needed = Permission.TICKET_REASSIGN
    actor.require_any(needed)
    async with uow:
        ids, more = wanted.ids, False
        if wanted.of is not None:
            reader = Reader.of(actor)
            found = await uow.ticket_batches.open_of(wanted.of, reader, limit=MOST + 1)
            ids, more = found[:MOST], len(found) > MOST
        hands = _Hands(uow, actor, wanted)
        return await uow.commit(Batch(await step_many(uow, actor, ids, hands.offer, now), more))


async def take_many(
    uow: UnitOfWork, actor: Actor, ids: Sequence[TicketId], *, now: datetime
) -> Batch:
    """Signs for what was offered to oneself; each client is told whom to call (NT-07)."""
    actor.require_any(Permission.TICKET_HANDLE)

    async def take(ticket: Ticket, _: CentreRules) -> Step:
        require_right(actor, ticket, Permission.TICKET_HANDLE)
        return Take()

    async with uow:
        return await uow.commit(Batch(await step_many(uow, actor, ids, take, now)))


class _Hands:
    """Whom each ticket of one hand-over is offered to."""

    def __init__(self, uow: UnitOfWork, actor: Actor, wanted: HandOvers) -> None:
        self._uow, self._actor, self._wanted = uow, actor, wanted
        self._loads: dict[AccountId, int] = {}

    async def offer(self, ticket: Ticket, rules: CentreRules) -> Step:
        """NotTheOwner for who may not, AlreadyTheOwner, NotAColleague, NobodyThere."""
        kind = self._allowed(ticket)
        to, department = await self._receiver(ticket, rules)
        if to.id == ticket.owner.id:
            raise AlreadyTheOwner("answers for it already", owner=to.name)
        self._loads[to.id] = self._loads.get(to.id, 0) + 1
        return kind(to=to, department=department, reason=self._wanted.reason)

    def _allowed(self, ticket: Ticket) -> type[Offer]:
        """One's own by any handler; somebody else's where the department stands below one."""
        if ticket.owner.id == self._actor.account_id:
            require_right(self._actor, ticket, Permission.TICKET_HANDLE)
            return Offer
        answering = Place.of([ticket.department])
        if not self._actor.scope(Permission.TICKET_REASSIGN).covers(answering):
            raise NotTheOwner("somebody else answers for it", owner=ticket.owner.name)
        return OfferFor

    async def _receiver(self, ticket: Ticket, rules: CentreRules) -> tuple[Officer, OrgRef]:
        colleagues = await rules.colleagues(ticket)
        if self._wanted.to is not None:
            return the_colleague(colleagues, self._wanted.to)
        return await self._least_laden(ticket, colleagues)

    async def _least_laden(
        self, ticket: Ticket, colleagues: Sequence[Colleague]
    ) -> tuple[Officer, OrgRef]:
        """Of the department, who answers for the fewest now; the owner is not asked again."""
        there = [
            one
            for one in colleagues
            if one.department_id == self._wanted.department and one.account_id != ticket.owner.id
        ]
        if not there:
            raise NobodyThere("nobody else there", department=str(self._wanted.department))
        if new := [AccountId(one.account_id) for one in there if one.account_id not in self._loads]:
            reader = Reader.of(self._actor)
            known = await self._uow.ticket_batches.loads(new, reader)
            self._loads |= {one: known.get(one, 0) for one in new}
        least = min(there, key=lambda one: (self._loads[AccountId(one.account_id)], one.name))
        return answering(least)
