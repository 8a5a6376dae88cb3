"""Reads what happens to a ticket of the demo: `3 resolve 已办好` is a step and its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from partyhub.demo.ticket_crews import Crew
from partyhub.demo.ticket_errands import ERRANDS, split
from partyhub.domain.shared.errand import Entrusted
from partyhub.domain.tickets import asking, handling, intake, ownership, talking, waiting
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.kinds import Flag, Medium, RequestKind
from partyhub.domain.tickets.papers import missing
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket

_A = TicketAction
_DIRECTED = {_A.RULE, _A.GRANT, _A.DENY, _A.URGE, _A.SUPERVISE}
_OFFERED = {_A.TAKE, _A.REFUSE}


class When(Enum):
    """How the moment of a beat is found: after the last, on a day, or so that it is nearly due."""

    HOURS_LATER = "hours"
    DAYS_AGO = "@"
    NEARLY_DUE = "near"


@dataclass(frozen=True, slots=True)
class Beat:
    """A step and when: `amount` is hours of working time, or days before the load."""

    when: When
    amount: float
    action: TicketAction
    words: str

    @classmethod
    def read(cls, text: str) -> "Beat":
        when, action, *words = text.strip().split(" ", 2)
        said = words[0] if words else ""
        if when == When.NEARLY_DUE.value:
            return cls(When.NEARLY_DUE, 0, _A(action), said)
        how = When.DAYS_AGO if when.startswith("@") else When.HOURS_LATER
        return cls(how, float(when.removeprefix("@")), _A(action), said)

    def author(self, ticket: Ticket, crew: Crew) -> Officer:
        """Whose step it is: who was offered it, who directs, the first contact, or the owner."""
        if self.action in _OFFERED and ticket.hand_over is not None:
            return ticket.hand_over.to
        if self.action in _DIRECTED:
            return crew.director
        coordinated = self.action is _A.CLOSE and Flag.COORDINATED in ticket.flags
        return ticket.first_contact if coordinated else ticket.owner

    def step(self, ticket: Ticket, crew: Crew) -> Step:
        return _STEPS[self.action](self.words, ticket, crew)


def _in_hand(ticket: Ticket) -> dict[str, int]:
    return {paper.name: 1 for paper in ticket.papers if paper.required}


def _all_but_one(ticket: Ticket) -> dict[str, int]:
    return dict.fromkeys(missing(ticket.papers)[:-1], 1)


def _accept(words: str, ticket: Ticket, __: Crew) -> Step:
    """`120.00 2026年第四季度党费`: money taken with a proxy matter; nothing where none is."""
    amount, purpose = split(words, " ")
    taken = Entrusted(round(float(amount) * 100), purpose) if amount else None
    return intake.Accept(handed=_in_hand(ticket), entrusted=taken)


def _decline(words: str, _: Ticket, __: Crew) -> Step:
    """`原因/依据/去向/电话`; the last two where another body is right."""
    reason, basis, refer_to, refer_phone = [*words.split("/"), "", ""][:4]
    return intake.Decline(reason=reason, basis=basis, refer_to=refer_to, refer_phone=refer_phone)


def _send_up(words: str, _: Ticket, __: Crew) -> Step:
    target, days = split(words, " ")
    return waiting.SendUp(target=target, days=int(days))


def _escalate(words: str, _: Ticket, __: Crew) -> Step:
    target, report = split(words, " ")
    return waiting.Escalate(target=target, report=report)


def _close(words: str, _: Ticket, __: Crew) -> Step:
    medium, feedback = split(words, " ")
    return handling.Close(feedback=feedback, medium=Medium(medium))


def _offer(words: str, _: Ticket, crew: Crew) -> Step:
    desk, reason = split(words, " ")
    return ownership.Offer(to=crew.handlers[desk], department=crew.desks[desk], reason=reason)


def _rule(words: str, _: Ticket, crew: Crew) -> Step:
    desk, reason = split(words, " ")
    return ownership.Rule(to=crew.handlers[desk], department=crew.desks[desk], reason=reason)


def _refuse(words: str, _: Ticket, __: Crew) -> Step:
    reason, instead = split(words, "/")
    return ownership.Refuse(reason=reason, instead=instead)


def _ask(words: str, _: Ticket, __: Crew) -> Step:
    kind, what, reason = words.split(" ", 2)
    if kind == RequestKind.EXTENSION:
        return asking.Ask(kind=RequestKind.EXTENSION, days=int(what), reason=reason)
    return asking.Ask(kind=RequestKind.LATE_PAPERS, papers=(what,), reason=reason)


_STEPS: Mapping[TicketAction, Callable[[str, Ticket, Crew], Step]] = {
    _A.ANSWER: lambda words, _, __: intake.Answer(result=words),
    _A.NOTIFY: lambda _, ticket, __: intake.Notify(handed=_all_but_one(ticket)),
    _A.ACCEPT: _accept,
    _A.DECLINE: _decline,
    _A.START: lambda *_: handling.Start(),
    **ERRANDS,
    _A.SEND_UP: _send_up,
    _A.ASK_CLIENT: lambda words, _, __: waiting.AskClient(reason=words),
    _A.ESCALATE: _escalate,
    _A.RESUME: lambda words, _, __: waiting.Resume(answer=words),
    _A.RESOLVE: lambda words, _, __: handling.Resolve(result=words),
    _A.CLOSE: _close,
    _A.REOPEN: lambda words, _, __: handling.Reopen(reason=words),
    _A.WITHDRAW: lambda words, _, __: handling.Withdraw(reason=words),
    _A.OFFER: _offer,
    _A.TAKE: lambda *_: ownership.Take(),
    _A.REFUSE: _refuse,
    _A.RULE: _rule,
    _A.ASK: _ask,
    _A.GRANT: lambda *_: asking.Grant(),
    _A.CONTACT: lambda words, _, __: talking.Contact(content=words),
    _A.URGE: lambda words, _, __: talking.Urge(text=words),
    _A.SUPERVISE: lambda words, _, __: talking.Supervise(text=words),
    _A.NOTE: lambda words, _, __: talking.Note(text=words),
}
