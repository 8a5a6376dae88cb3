"""Doing a step: the table of states, who may, the rule itself, the clock, and the event."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from partyhub.domain.shared.events import Event
from partyhub.domain.tickets import (
    asking,
    examining,
    handling,
    intake,
    merging,
    ownership,
    proxying,
    recount,
    reporting,
    supplying,
    talking,
    transferring,
    waiting,
)
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.moving import moved
from partyhub.domain.tickets.people import CLIENT, Officer
from partyhub.domain.tickets.progress import progress
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tracked import difference, noted

RULES: Mapping[type[Step], Callable[[Ticket, Any, Doing], Change]] = {
    intake.Answer: intake.answer,
    intake.Notify: intake.notify,
    intake.Supplement: intake.supplement,
    intake.Accept: intake.accept,
    intake.Decline: intake.decline,
    handling.Start: handling.start,
    examining.Verify: examining.verify,
    examining.Publicise: examining.publicise,
    examining.Object: examining.object_to,
    examining.Proceed: examining.proceed,
    proxying.Deliver: proxying.deliver,
    proxying.TurnBack: proxying.turn_back,
    proxying.Collect: proxying.collect,
    proxying.PickUp: proxying.pick_up,
    handling.Resolve: handling.resolve,
    handling.Close: handling.close,
    handling.Reopen: handling.reopen,
    handling.Withdraw: handling.withdraw,
    waiting.SendUp: waiting.send_up,
    waiting.AskClient: waiting.ask_client,
    waiting.Escalate: waiting.escalate,
    waiting.Resume: waiting.resume,
    ownership.Offer: ownership.offer,
    ownership.OfferFor: ownership.offer,
    ownership.Take: ownership.take,
    ownership.Refuse: ownership.refuse,
    ownership.Rule: ownership.rule,
    asking.Ask: asking.ask,
    asking.Grant: asking.grant,
    asking.Deny: asking.deny,
    talking.Contact: talking.contact,
    talking.Urge: talking.urge,
    talking.Supervise: talking.urge,
    talking.Note: talking.note,
    reporting.Report: reporting.report,
    recount.Recount: recount.recount,
    merging.Merge: merging.merge,
    merging.Absorb: merging.absorb,
    supplying.ClientSupplied: supplying.client_supplied,
    transferring.Transfer: transferring.transfer,
    transferring.Transferred: transferring.transferred,
}
OF_ANYBODY = frozenset(
    {
        TicketAction.OFFER_FOR,
        TicketAction.TAKE,
        TicketAction.REFUSE,
        TicketAction.RULE,
        TicketAction.GRANT,
        TicketAction.DENY,
        TicketAction.CONTACT,
        TicketAction.URGE,
        TicketAction.SUPERVISE,
        TicketAction.NOTE,
        TicketAction.REPORT,
        TicketAction.OBJECT,
        TicketAction.RECOUNT,
        TicketAction.ABSORB,
        TicketAction.TRANSFERRED,
    }
)
"""Steps of people other than the owner; each has its own rule of who."""
OF_FIRST_CONTACT = frozenset({TicketAction.CLOSE, TicketAction.REOPEN, TicketAction.WITHDRAW})
"""Steps that the first contact takes as well as the owner (TKT-09)."""
OF_CLIENT = frozenset({TicketAction.WITHDRAW, TicketAction.CLIENT_SUPPLIED})
"""Steps that the client takes without an account."""
OF_CLIENT_ALONE = frozenset({TicketAction.CLIENT_SUPPLIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A ticket after a step, its event, and what the client is told."""

    ticket: Ticket
    event: Event
    message: Message | None = None


def act(ticket: Ticket, step: Step, doing: Doing) -> Done:
    """The ticket after `step`; a refusal changes nothing.

    The state must offer the step (409), the person must be the one whose step it is (403), and
    the step's own rule must hold. A clock that runs is computed anew, so that `due_at` is always
    what the ledger, the limit and the calendar say.
    """
    TICKET_LIFECYCLE.after(ticket.state, step.action)
    require_theirs(ticket, step.action, doing.by)
    ruled = replace(ticket, clock=ticket.clock.under(doing.policy, doing.at))
    change = RULES[type(step)](ruled, step, doing)
    state = TICKET_LIFECYCLE.after(ticket.state, change.via or step.action)
    clock = _counted(ticket, change.ticket, doing)
    stands = replace(change.ticket, state=state, clock=clock, changed_at=doing.at)
    after = moved(supplying.looked_at(stands, step.action), step.action, doing)
    event = Event(
        action=f"ticket.{step.action}",
        subject=ticket.id,
        by=doing.by.id,
        at=doing.at,
        from_state=ticket.state,
        to_state=state,
        note=change.note,
        facts=difference(ticket, after) | noted(change.parts),
    )
    return Done(ticket=after, event=event, message=change.message or progress(after, step.action))


def _counted(before: Ticket, after: Ticket, doing: Doing) -> TicketClock:
    """A clock that stops out of a pause first counts that pause, whole; then it never moves, and
    is measured once (CLK-16).
    """
    clock = after.clock
    if before.clock.stopped_at is not None or clock.stopped_at is None:
        return clock.computed(doing.calendar, doing.policy, doing.at)
    last = replace(clock, stopped_at=None).computed(doing.calendar, doing.policy, doing.at)
    stopped = replace(last, stopped_at=clock.stopped_at)
    return stopped.measured(doing.calendar, doing.policy)


def require_theirs(ticket: Ticket, action: TicketAction, by: Officer) -> None:
    """NotTheOwner unless the step is this person's to take (TKT-11)."""
    if action in OF_CLIENT and by.id == CLIENT.id:
        return
    if action in OF_CLIENT_ALONE:
        raise NotTheOwner("the client alone", owner=CLIENT.name)
    if action in OF_ANYBODY or by.id == ticket.owner.id:
        return
    if action in OF_FIRST_CONTACT and by.id == ticket.first_contact.id:
        return
    raise NotTheOwner("somebody else answers for it", owner=ticket.owner.name)
