"""Doing a step of a floating registration: the table of states, the rule, and the event."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from partyhub.domain.floating import steps as s
from partyhub.domain.floating.refusals import (
    EntryReversed,
    FloatingDaysOutOfOrder,
    PermitNotOut,
)
from partyhub.domain.floating.registration import (
    Activity,
    Floating,
    FloatingEntry,
    FloatingTerms,
    Permit,
    Pledge,
)
from partyhub.domain.floating.states import FLOATING_LIFECYCLE
from partyhub.domain.floating.steps import Change, Doing, FloatingStep
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FloatingEntryId, new_id

LONGEST = timedelta(days=5 * 366)


def require_period(terms: FloatingTerms) -> None:
    """A period ends after it began, and within five years."""
    if not terms.since <= terms.until <= terms.since + LONGEST:
        raise FloatingDaysOutOfOrder("after its beginning, within five years", field="until")


def act(floating: Floating, step: FloatingStep, doing: Doing) -> tuple[Change, Event]:
    """The registration after `step`, and its event; a refusal changes nothing."""
    state = FLOATING_LIFECYCLE.after(floating.state, step.action)
    change = _RULES[type(step)](floating, step, doing)
    after = replace(change.floating, state=state, changed_at=doing.at)
    event = Event(
        action=f"floating.{step.action}", subject=floating.id, by=doing.by, at=doing.at,
        from_state=floating.state, to_state=state, note=change.note, facts=_facts(floating, after),
    )  # fmt: skip
    return replace(change, floating=after), event


def _facts(before: Floating, after: Floating) -> dict[str, str]:
    """What a step changed, in words; nothing of the person."""
    stood, stands = told(before), told(after)
    return {name: value for name, value in stands.items() if stood[name] != value}


def told(floating: Floating) -> dict[str, str]:
    """How it stands, for its events."""
    permit, pledge = floating.permit, floating.pledge
    return {
        "until": floating.terms.until.isoformat(),
        "permit_no": permit.number if permit else "",
        "returned_on": str(permit.returned_on or "") if permit else "",
        "pledged_on": pledge.signed_on.isoformat() if pledge else "",
        "entries": str(floating.entries),
        "ended_on": str(floating.ended_on or ""),
    }


def _issue(floating: Floating, _: s.Issue, doing: Doing) -> Change:
    if floating.past(doing.today):
        raise FloatingDaysOutOfOrder("renew the period first", field="until")
    permit = Permit(
        number=doing.permit_no, issued_on=doing.today, issuer_name=doing.issuer_name
    )  # fmt: skip
    return Change(floating=replace(floating, permit=permit), note=permit.number)


def _renew(floating: Floating, step: s.Renew, doing: Doing) -> Change:
    if not max(floating.terms.until, doing.today) < step.until <= doing.today + LONGEST:
        raise FloatingDaysOutOfOrder("later than it runs now", field="until")
    permit = floating.permit
    if permit is not None:
        permit = replace(permit, renewals=permit.renewals + 1)
    terms = replace(floating.terms, until=step.until)
    return Change(floating=replace(floating, terms=terms, permit=permit))


def _pledge(floating: Floating, step: s.Promise, doing: Doing) -> Change:
    _past(step.signed_on, doing.today, "signed_on")
    pledge = Pledge(text=step.text, signed_on=step.signed_on)
    return Change(floating=replace(floating, pledge=pledge))


def _note(floating: Floating, step: s.NoteActivity, doing: Doing) -> Change:
    _past(step.activity.held_on, doing.today, "held_on")
    if step.activity.held_on < floating.terms.since:
        raise FloatingDaysOutOfOrder("before the period began", field="held_on")
    entry = _entry(floating, step.activity, doing)
    return Change(floating=replace(floating, entries=floating.entries + 1), entry=entry)


def _reverse(floating: Floating, step: s.ReverseEntry, doing: Doing) -> Change:
    wrong = next((e for e in doing.entries if e.id == step.entry_id), None)
    if wrong is None:
        raise NotFound("no such entry", entry=str(step.entry_id))
    if wrong.reverses or any(e.reverses == wrong.id for e in doing.entries):
        raise EntryReversed("it counts no more already", entry=str(wrong.id))
    said = replace(wrong.activity, activity=step.reason)
    entry = replace(_entry(floating, said, doing), reverses=wrong.id)
    return Change(
        floating=replace(floating, entries=floating.entries - 1), entry=entry, note=step.reason
    )


def _end(floating: Floating, step: s.End, doing: Doing) -> Change:
    _past(step.ended_on, doing.today, "ended_on")
    if step.ended_on < floating.terms.since:
        raise FloatingDaysOutOfOrder("before it began", field="ended_on")
    permit = floating.permit
    if permit is not None and step.returned:
        permit = replace(permit, returned_on=doing.today)
    after = replace(floating, permit=permit, ended_on=step.ended_on, why=step.reason)
    return Change(floating=after, note=step.reason)


def _take_back(floating: Floating, step: s.TakeBack, doing: Doing) -> Change:
    permit = floating.permit
    if permit is None or permit.returned_on is not None:
        raise PermitNotOut("no permit is out")
    _past(step.returned_on, doing.today, "returned_on")
    if step.returned_on < permit.issued_on:
        raise FloatingDaysOutOfOrder("before it was issued", field="returned_on")
    return Change(floating=replace(floating, permit=replace(permit, returned_on=step.returned_on)))


def _withdraw(floating: Floating, step: s.Withdraw, _: Doing) -> Change:
    return Change(floating=replace(floating, why=step.reason), note=step.reason)


def _entry(floating: Floating, activity: Activity, doing: Doing) -> FloatingEntry:
    return FloatingEntry(
        id=FloatingEntryId(new_id()), floating_id=floating.id, activity=activity,
        noted_by=doing.by_name, noted_at=doing.at,
    )  # fmt: skip


def _past(day: date, today: date, field: str) -> None:
    if day > today:
        raise FloatingDaysOutOfOrder("that day has not come yet", field=field)


_RULES: Mapping[type[FloatingStep], Callable[[Floating, Any, Doing], Change]] = {
    s.Issue: _issue,
    s.Renew: _renew,
    s.Promise: _pledge,
    s.NoteActivity: _note,
    s.ReverseEntry: _reverse,
    s.End: _end,
    s.TakeBack: _take_back,
    s.Withdraw: _withdraw,
}
