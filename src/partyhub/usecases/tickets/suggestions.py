"""A community answers what members suggest: adopted or not, and why (CHK-35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.handling import Close, Resolve, Start
from partyhub.domain.tickets.intake import Accept
from partyhub.domain.tickets.kinds import Medium
from partyhub.domain.tickets.ownership import OfferFor, Take
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.states import UNACCEPTED, TicketState
from partyhub.domain.tickets.suggestions import SuggestionFilter, SuggestionLine
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.views import MessageLine
from partyhub.usecases.reach import within_org
from partyhub.usecases.tickets.take_step import carry_out
from partyhub.usecases.tickets.wishes import Wish
from partyhub.usecases.uow import UnitOfWork

_OURS = "本社区由我接手答复"
_WORKING = UNACCEPTED | {TicketState.ACCEPTED, TicketState.IN_PROGRESS}


@dataclass(frozen=True, slots=True)
class ReadSuggestion:
    """One of them, what the member was told, and what the reader may do."""

    ticket: Ticket
    community_name: str
    messages: Sequence[MessageLine]
    stars: int | None
    may_accept: bool
    may_answer: bool


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, when; the phone's vault is needed by steps that seal something."""

    actor: Actor
    vault: Vault
    now: datetime


async def list_suggestions(
    uow: UnitOfWork, actor: Actor, org_id: OrgId | None, wanted: SuggestionFilter
) -> Sequence[SuggestionLine]:
    """NotAllowed for who reads no community's."""
    scope = actor.require_any(Permission.SUGGESTION_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.suggestions.page(wanted, within=within)


async def read_suggestion(
    uow: UnitOfWork, actor: Actor, ticket_id: TicketId, *, now: datetime
) -> ReadSuggestion:
    """NotFound out of reach; the member sees the look."""
    async with uow:
        ticket = await _reached(uow, actor, ticket_id)
        if ticket.client.member_id and ticket.client.member_id != actor.member_id:
            look = Access.by(actor, ticket.client.member_id, Look.VIEW, now, "献计献策")
            uow.looked(look)
        return await uow.commit(await _read(uow, actor, ticket))


async def accept_suggestion(uow: UnitOfWork, ticket_id: TicketId, by: Answering) -> ReadSuggestion:
    """The promise of the item begins; whoever accepts it answers for it from now on."""
    async with uow:
        ticket = await _taken(uow, by, await _mine(uow, by, ticket_id))
        ticket = await _step(uow, by, ticket, Accept())
        return await uow.commit(await _read(uow, by.actor, ticket))


async def answer_suggestion(
    uow: UnitOfWork, ticket_id: TicketId, *, adopted: bool, reason: str, by: Answering
) -> ReadSuggestion:
    """Each step is the machine's own: accepted, begun, settled, told; then the member may rate."""
    async with uow:
        ticket = await _taken(uow, by, await _mine(uow, by, ticket_id))
        if ticket.state in UNACCEPTED:
            ticket = await _step(uow, by, ticket, Accept())
        if ticket.state is TicketState.ACCEPTED:
            ticket = await _step(uow, by, ticket, Start())
        ticket = await _step(uow, by, ticket, Resolve(result=reason, adopted=adopted))
        ticket = await _step(uow, by, ticket, Close(feedback=reason, medium=Medium.WRITTEN))
        return await uow.commit(await _read(uow, by.actor, ticket))


async def _reached(uow: UnitOfWork, actor: Actor, ticket_id: TicketId) -> Ticket:
    ticket = await uow.suggestions.get(ticket_id)
    if not actor.scope(Permission.SUGGESTION_READ).covers(ticket.at()):
        raise NotFound("no such suggestion", ticket=str(ticket_id))
    return ticket


async def _mine(uow: UnitOfWork, by: Answering, ticket_id: TicketId) -> Ticket:
    ticket = await _reached(uow, by.actor, ticket_id)
    by.actor.require(Permission.SUGGESTION_ANSWER, at=ticket.at())
    return ticket


async def _taken(uow: UnitOfWork, by: Answering, ticket: Ticket) -> Ticket:
    """A colleague of the same community takes it over: one person answers at every moment."""
    me = Officer(by.actor.account_id, by.actor.display_name)
    if ticket.owner.id == me.id or ticket.state not in _WORKING:
        return ticket
    offer = OfferFor(to=me, department=ticket.department, reason=_OURS)
    return await _step(uow, by, await _step(uow, by, ticket, offer), Take())


async def _step(uow: UnitOfWork, by: Answering, ticket: Ticket, wish: Wish) -> Ticket:
    return (await carry_out(uow, by.actor, ticket, wish, by.now, by.vault)).ticket


async def _read(uow: UnitOfWork, actor: Actor, ticket: Ticket) -> ReadSuggestion:
    community = await uow.orgs.get(ticket.intake.id)
    given = [
        rating.stars
        for rating in await uow.followed_tickets.ratings(ticket.id)
        if rating.round == ticket.reopenings
    ]
    mine = actor.scope(Permission.SUGGESTION_ANSWER).covers(ticket.at())
    return ReadSuggestion(
        ticket, community.name, await uow.tickets.messages(ticket.id),
        given[0] if given else None,
        may_accept=mine and ticket.state in UNACCEPTED,
        may_answer=mine and ticket.state in _WORKING,
    )  # fmt: skip
