"""Looked into by named people (TKT-21, TKT-37), or posted for objections (TKT-22, SP-11)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar, Final

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.days import local_day
from partyhub.domain.tickets.change import Change, Doing, Step
from partyhub.domain.tickets.publicity import POSTED_WORDS, PostedOn, Publicity
from partyhub.domain.tickets.refusals_steps import (
    ComplaintNotPosted,
    InvestigatorsNeeded,
    NothingPosted,
    ObjectionsOpen,
    PublicityDays,
    PublicityNotOver,
)
from partyhub.domain.tickets.states import TicketAction, TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.verification import MOST_INVESTIGATORS, Investigator, Verification
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.spans import nth_working_day

SUGGESTED_DAYS: Final = 5
"""Working days of a publicity where nobody says otherwise."""
_MOST_DAYS: Final = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Verify(Step):
    """Named people look into it; `place` makes it a survey on the spot."""

    action: ClassVar[TicketAction] = TicketAction.VERIFY
    by: tuple[Investigator, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publicise(Step):
    """Posted from a day until a day; without the last, for five working days."""

    action: ClassVar[TicketAction] = TicketAction.PUBLICISE
    where: tuple[PostedOn, ...]
    text: str
    place: str = ""
    from_day: date | None = None
    until_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(Step):
    """Somebody objects; who and why is kept apart, for the owner and the director alone."""

    action: ClassVar[TicketAction] = TicketAction.OBJECT
    content: str
    objector: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceed(Step):
    """Verified, or published without objection; `upheld` if an objection was right."""

    action: ClassVar[TicketAction] = TicketAction.PROCEED
    outcome: str
    upheld: bool = False


def verify(ticket: Ticket, step: Verify, doing: Doing) -> Change:
    if not 1 <= len(step.by) <= MOST_INVESTIGATORS:
        raise InvestigatorsNeeded("one to five people", most=str(MOST_INVESTIGATORS))
    names = "、".join(needed(person.name, "others") for person in step.by)
    assigned = Verification(by=step.by, place=step.place.strip(), assigned_at=doing.at)
    looked_into = replace(ticket, verifications=(*ticket.verifications, assigned))
    spot = f"（现场勘查：{assigned.place}）" if assigned.place else ""
    parts = {"by": "\n".join(person.name.strip() for person in step.by), "place": assigned.place}
    return Change(ticket=looked_into, note=names + spot, parts=parts)


def publicise(ticket: Ticket, step: Publicise, doing: Doing) -> Change:
    """Nothing of the client is copied: the public reads the words that were written for it."""
    if ticket.matter.kind is ItemKind.COMPLAINT:
        raise ComplaintNotPosted("what somebody complains of is not made public")
    text = needed(step.text, "text")
    if not step.where:
        raise PublicityDays("posted nowhere", field="where")
    today = local_day(doing.at)
    begins = step.from_day or today
    ends = step.until_day or nth_working_day(doing.calendar, begins, SUGGESTED_DAYS)
    if begins < today or ends <= begins or (ends - today).days > _MOST_DAYS:
        raise PublicityDays("it ends after it begins, and begins no earlier than today")
    posted = Publicity(
        where=tuple(dict.fromkeys(step.where)), place=step.place.strip(), text=text,
        from_day=begins, until_day=ends,
    )  # fmt: skip
    at = "、".join(POSTED_WORDS[where] for where in posted.where)
    said = f"{at}{posted.place and f'（{posted.place}）'}，{_said(begins)}至{_said(ends)}"
    parts = {
        "where": "\n".join(posted.where), "spot": posted.place,
        "from_day": begins.isoformat(), "until_day": ends.isoformat(),
    }  # fmt: skip
    return Change(ticket=replace(ticket, publicity=posted), note=said, parts=parts)


def object_to(ticket: Ticket, step: Object, doing: Doing) -> Change:
    """Counted here; its words and its author stand elsewhere (SP-11)."""
    needed(step.content, "content")
    if (posted := standing_notice(ticket, doing.at)) is None:
        raise NothingPosted("nothing stands to object to")
    met = replace(posted, objections=posted.objections + 1)
    return Change(ticket=replace(ticket, publicity=met))


def proceed(ticket: Ticket, step: Proceed, doing: Doing) -> Change:
    """The result stands with who looked; objections are settled by it, and by nothing else."""
    outcome = needed(step.outcome, "outcome")
    after = replace(ticket, publicity=_settled(ticket, step, doing.at))
    if ticket.state is TicketState.VERIFYING and ticket.verifications:
        *before, last = ticket.verifications
        concluded = replace(last, outcome=outcome, concluded_at=doing.at)
        after = replace(after, verifications=(*before, concluded))
    return Change(ticket=after, note=outcome)


def standing_notice(ticket: Ticket, at: datetime) -> Publicity | None:
    """What has begun and has not been ended by work that proceeded."""
    posted = ticket.publicity
    return posted if posted is not None and posted.stands and posted.begun(at) else None


def may_proceed(ticket: Ticket, at: datetime) -> bool:
    """Whether `proceed` is open in some way; an objection may be upheld before the last day."""
    posted = ticket.publicity
    if posted is None or not posted.stands:
        return True
    if ticket.state is TicketState.PUBLICISING:
        return posted.over(at) and not posted.contested
    return posted.over(at) or posted.contested


def _settled(ticket: Ticket, step: Proceed, at: datetime) -> Publicity | None:
    """It ends here: over and uncontested, or looked into; before its time only if upheld."""
    posted = ticket.publicity
    if posted is None or not posted.stands:
        return posted
    if posted.contested and ticket.state is TicketState.PUBLICISING:
        raise ObjectionsOpen("look into it first", open=str(posted.objections - posted.settled))
    upheld = step.upheld and posted.contested
    if not (upheld or posted.over(at)):
        raise PublicityNotOver("still posted", until=posted.until_day.isoformat())
    return replace(posted, settled=posted.objections, upheld=upheld, ended_at=at)


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日"
