"""Steps that name a person or an item by its id: found inside the transaction that takes them."""

from dataclasses import dataclass
from typing import ClassVar

from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, ServiceItemId
from partyhub.domain.tickets.asking import Ask
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.examining import Verify
from partyhub.domain.tickets.kinds import RequestKind
from partyhub.domain.tickets.merge_refusals import NoSuchTicket
from partyhub.domain.tickets.merging import Merge
from partyhub.domain.tickets.ownership import Offer, Rule
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.verification import Investigator
from partyhub.usecases.tickets.guide import matter_of
from partyhub.usecases.tickets.places import colleague_of, colleagues_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTo:
    """Offer it to that account."""

    action: ClassVar[TicketAction] = TicketAction.OFFER
    account_id: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFor:
    """Rule that that account answers."""

    action: ClassVar[TicketAction] = TicketAction.RULE
    account_id: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFor:
    """Ask the director; `item_id` names the other item of a reclassification."""

    action: ClassVar[TicketAction] = TicketAction.ASK
    kind: RequestKind
    reason: str
    days: int = 0
    papers: tuple[str, ...] = ()
    item_id: ServiceItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyBy:
    """Let these colleagues look into it, and these people from outside, at a place or nowhere."""

    action: ClassVar[TicketAction] = TicketAction.VERIFY
    colleagues: tuple[AccountId, ...] = ()
    others: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeInto:
    """It is a duplicate of the ticket with that number."""

    action: ClassVar[TicketAction] = TicketAction.MERGE
    number: str


Wish = Step | OfferTo | RuleFor | AskFor | VerifyBy | MergeInto


async def _numbered(uow: UnitOfWork, number: str, reader: Reader) -> Ticket:
    try:
        return await uow.tickets.numbered(number, reader)
    except NotFound as error:
        raise NoSuchTicket("no such number in reach", number=number) from error


async def fulfilled(uow: UnitOfWork, ticket: Ticket, wish: Wish, reader: Reader) -> Step:
    """NotAColleague for who can't answer for it, NotOffered for an item the centre hasn't,
    NoSuchTicket for a number that the reader doesn't know of.
    """
    if isinstance(wish, OfferTo):
        to, department = await colleague_of(uow, ticket.centre, wish.account_id, ticket.about)
        return Offer(to=to, department=department, reason=wish.reason)
    if isinstance(wish, RuleFor):
        to, department = await colleague_of(uow, ticket.centre, wish.account_id, ticket.about)
        return Rule(to=to, department=department, reason=wish.reason)
    if isinstance(wish, MergeInto):
        return Merge(kept=await _numbered(uow, wish.number, reader))
    if isinstance(wish, AskFor):
        matter = None
        if wish.item_id is not None:
            matter = await matter_of(uow, ticket.centre, wish.item_id)
        return Ask(
            kind=wish.kind, reason=wish.reason, days=wish.days, papers=wish.papers, matter=matter
        )
    if isinstance(wish, VerifyBy):
        named = [
            Investigator(officer.name, officer.id)
            for officer in await colleagues_of(uow, ticket.centre, wish.colleagues, ticket.about)
        ]
        outside = [Investigator(name) for name in dict.fromkeys(wish.others)]
        return Verify(by=(*named, *outside), place=wish.place)
    return wish
