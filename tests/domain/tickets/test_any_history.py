"""Whatever people do to a ticket, in any order and at any time, these stay true."""

import os
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.events import Event
from partyhub.domain.tickets import (
    asking,
    handling,
    intake,
)
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.kinds import Medium, RequestKind
from partyhub.domain.tickets.people import CLIENT, Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tracked import folded, tracked
from partyhub.domain.working_time.deadline import deadline
from tests.domain.tickets.all_steps import PAPER, STEPS
from tests.domain.tickets.builders import (
    CALENDAR,
    CLERK,
    COLLEAGUE,
    COUNTER,
    DIRECTOR,
    MONDAY,
    STAFF,
    a_matter,
    a_ticket,
    doing,
)

EXAMPLES = int(os.environ.get("PARTYHUB_HISTORY_EXAMPLES", "300"))
_PEOPLE = (*STAFF, CLIENT)
_ACTS = st.tuples(st.sampled_from(STEPS), st.sampled_from(_PEOPLE), st.integers(0, 60 * 24 * 4))


def _tried(ticket: Ticket, step: Step, by: Officer, at: datetime) -> Done | None:
    try:
        return act(ticket, step, doing(by, at))
    except DomainError:
        return None


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(_ACTS, min_size=5, max_size=60), st.sampled_from([ItemKind.HELP, ItemKind.PROXY]))
def test_events_alone_give_back_how_it_stands(
    acts: list[tuple[Step, Officer, int]], kind: ItemKind
) -> None:
    """CLK-16: the fold of a ticket's events equals its state; each moment has one owner."""
    matter = a_matter(kind, PAPER)
    registered = a_ticket(matter)
    ticket, event = register(
        registered.id, registered.number, centre=registered.centre, department=COUNTER,
        matter=matter, channel=registered.channel, client=registered.client, content="求助",
        urgent=False, by=CLERK, at=MONDAY,
    )  # fmt: skip
    events: list[Event] = [event]
    at = MONDAY
    for step, by, minutes in acts:
        at += timedelta(minutes=minutes)
        if (done := _tried(ticket, step, by, at)) is None:
            continue
        _nothing_is_lost(ticket, done.ticket)
        ticket = done.ticket
        events.append(done.event)
    stands = folded(events)
    assert {name: stands[name] for name in tracked(ticket)} == tracked(ticket)
    assert stands["state"] == ticket.state
    _due_is_a_pure_function(ticket, at)


def _nothing_is_lost(before: Ticket, after: Ticket) -> None:
    assert after.first_contact == before.first_contact
    assert after.owner in {CLERK, COLLEAGUE}
    assert after.bounces >= before.bounces
    assert after.late_papers >= before.late_papers
    assert after.contacts >= before.contacts
    assert len(after.errands) >= len(before.errands)
    assert len(after.verifications) >= len(before.verifications)
    assert TicketState.DELIVERED not in (before.state, after.state) or after.clock.pauses
    reopened = after.reopenings > before.reopenings
    if reopened:
        assert after.earlier_clocks[-1] == before.clock
        return
    assert after.clock.started_at == before.clock.started_at or before.clock.started_at is None
    assert len(after.clock.pauses) >= len(before.clock.pauses)
    assert [p.start for p in before.clock.pauses] == [
        p.start for p in after.clock.pauses[: len(before.clock.pauses)]
    ]
    if before.clock.stopped_at is not None:
        assert after.clock == before.clock


def _due_is_a_pure_function(ticket: Ticket, at: datetime) -> None:
    clock = ticket.clock
    if clock.started_at is None or clock.limit is None or clock.due_at is None:
        return
    if clock.paused:
        return
    policy = TicketPolicy()
    again = deadline(
        clock.started_at, clock.limit, calendar=CALENDAR, pauses=clock.pauses,
        suspends=policy.suspends, warn=policy.warn, now=at,
    )  # fmt: skip
    assert again.due_at == clock.due_at


def test_a_closed_tickets_due_date_never_moves() -> None:
    """field.md 3.7 (OCA: the date moved on closed tickets)."""
    ticket = a_ticket()
    at = MONDAY
    for step in (intake.Accept(), handling.Start(), handling.Resolve(result="已办")):
        ticket = act(ticket, step, doing(CLERK, at)).ticket
    due = ticket.clock.due_at
    closed = act(
        ticket,
        handling.Close(feedback="已告知", medium=Medium.PHONE),
        doing(CLERK, at + timedelta(days=40)),
    ).ticket
    assert (closed.state, closed.clock.due_at) == (TicketState.CLOSED, due)
    later = closed.clock.computed(CALENDAR, TicketPolicy(consult_days=1), at + timedelta(days=90))
    assert later.due_at == due


def test_the_director_is_not_the_owner_of_what_is_granted() -> None:
    """SP-18."""
    asked = act(
        act(a_ticket(), intake.Accept(), doing()).ticket,
        asking.Ask(kind=RequestKind.EXTENSION, reason="复杂", days=15),
        doing(),
    ).ticket
    granted = act(asked, asking.Grant(), doing(DIRECTOR)).ticket
    assert granted.clock.limit is not None
    assert granted.clock.limit.counted_days == 15
    assert _tried(asked, asking.Grant(), CLERK, MONDAY) is None
