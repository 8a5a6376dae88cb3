"""One contact request: what about, how and when to reach the member, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.contacts.refusals import ContactUnsaid, OwnContact
from partyhub.domain.contacts.states import (
    CONTACT_LIFECYCLE,
    OPEN,
    ContactAction,
    ContactState,
    ContactTopic,
    ContactWay,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ContactRequestId, MemberId
from partyhub.domain.shared.org import OrgRef, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """As the member says it; the phone is known. `times`: when it suits, in words."""

    topic: ContactTopic
    words: str
    way: ContactWay
    times: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRequest:
    """`due_at` was promised when it was sent, and stays; `entered_by` is empty unless a counter
    sent it for somebody who came there. `answer`: what came of the contact, or why not.
    """

    id: ContactRequestId
    member_id: MemberId
    org: OrgRef
    org_name: str
    wish: Wish
    sent_at: datetime
    due_at: datetime
    entered_by: str = ""
    state: ContactState = ContactState.SENT
    contacted_on: date | None = None
    contacted_at: datetime | None = None
    handler_name: str = ""
    answer: str = ""
    closed_at: datetime | None = None
    version: int = 1

    def at(self) -> Place:
        return Place((self.org.path,))

    @property
    def open(self) -> bool:
        return self.state in OPEN

    def late(self, now: datetime) -> bool:
        """Nobody has reached the member by the promised time."""
        return (self.contacted_at or self.closed_at or now) > self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStep:
    """`on` is the day on which the member was reached; the rest needs words alone."""

    action: ContactAction
    text: str = ""
    on: date | None = None


def stepped(
    request: ContactRequest, step: ContactStep, *, by: Actor, at: datetime
) -> tuple[ContactRequest, Event]:
    """IllegalTransition, OwnContact, ContactUnsaid, Invalid."""
    action = step.action
    own = by.member_id == request.member_id
    if own and action is not ContactAction.WITHDRAW:
        raise OwnContact("somebody else answers it")
    after = replace(request, state=CONTACT_LIFECYCLE.after(request.state, action))
    if action is ContactAction.CONTACT:
        after = _contacted(after, step, at)
    elif action is ContactAction.DECLINE:
        after = replace(after, answer=_said(step.text))
    if action is not ContactAction.WITHDRAW:
        after = replace(after, handler_name=by.display_name)
    if action is not ContactAction.CONTACT:
        after = replace(after, closed_at=at)
    return after, _event(request, after, step, by, at)


def possible(request: ContactRequest, by: Actor) -> Sequence[ContactAction]:
    """The steps that this officer of the organisation is offered."""
    if by.member_id == request.member_id:
        return ()
    steps = {step.action for step in CONTACT_LIFECYCLE.steps_from(request.state)}
    return [one for one in ContactAction if one in steps - {ContactAction.WITHDRAW}]


def _contacted(after: ContactRequest, step: ContactStep, at: datetime) -> ContactRequest:
    """Reached again, the words are those of the last time, and the first time counts as in time."""
    if step.on is None:
        raise ContactUnsaid("on which day", field="on")
    if not local_day(after.sent_at) <= step.on <= local_day(at):
        raise Invalid("between the request and today", field="on")
    return replace(
        after, contacted_on=step.on, contacted_at=after.contacted_at or at, answer=_said(step.text)
    )


def _said(text: str) -> str:
    if not text.strip():
        raise ContactUnsaid("say what came of it, or why not", field="text")
    return text


def _event(
    before: ContactRequest, after: ContactRequest, step: ContactStep, by: Actor, at: datetime
) -> Event:
    return Event(
        action=f"contact.{step.action}", subject=before.id, by=by.account_id, at=at,
        from_state=before.state, to_state=after.state, note=step.text,
        facts={"on": "" if step.on is None else step.on.isoformat()},
    )  # fmt: skip
