"""Reminders fall within working time, after what they tell of, once for each due time (NT-22)."""

import os
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.shared.days import local_day, local_time
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.tickets import asking, handling, intake, ownership, waiting
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.falling import Fallen, fallen, falls_at
from partyhub.domain.tickets.kinds import RequestKind
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.reminder import ReminderKind
from partyhub.domain.tickets.states import RUNNING, TicketState
from partyhub.domain.tickets.ticket import Ticket
from tests.domain.tickets.builders import (
    CALENDAR,
    CHINA,
    CLERK,
    COLLEAGUE,
    DIRECTOR,
    MONDAY,
    OTHER_DEPARTMENT,
    a_ticket,
    doing,
)

EXAMPLES = int(os.environ.get("PARTYHUB_HISTORY_EXAMPLES", "300"))
POLICY = TicketPolicy()
_STEPS: tuple[tuple[Step, object], ...] = (
    (handling.Start(), CLERK),
    (waiting.AskClient(reason="等本人确认"), CLERK),
    (waiting.SendUp(target="区委组织部", days=3), CLERK),
    (waiting.Resume(answer="已答复"), CLERK),
    (asking.Ask(kind=RequestKind.EXTENSION, reason="情况复杂", days=12), CLERK),
    (asking.Grant(), DIRECTOR),
    (ownership.Offer(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="属该科"), CLERK),
    (ownership.Refuse(reason="不属本科", instead="窗口"), COLLEAGUE),
    (handling.Resolve(result="已办"), CLERK),
)


def _open(moment: datetime) -> bool:
    """Written a second time, by the periods themselves."""
    told = local_time(moment)
    periods = CALENDAR.day(local_day(moment)).periods
    return any(period.opens <= told.time() < period.closes for period in periods)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.integers(0, 60 * 24 * 40))
def test_a_reminder_falls_in_working_time_and_never_before_its_moment(minutes: int) -> None:
    """NT-22: what passes at night, at lunch, on a holiday waits for the next opening."""
    passed = MONDAY + timedelta(minutes=minutes)
    at = falls_at(CALENDAR, passed)
    assert _open(at)
    assert at >= passed
    assert (at == passed) == _open(passed)
    between = passed
    while between < at:
        assert not _open(between)
        between += timedelta(minutes=17)


_WALK = st.lists(
    st.tuples(st.sampled_from(_STEPS), st.integers(1, 60 * 30)), min_size=1, max_size=25
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(_WALK)
def test_whatever_happens_each_kind_is_given_once_for_each_due_time(
    walk: list[tuple[tuple[Step, object], int]],
) -> None:
    """NT-22, CLK-10, CLK-11: the due time moves, a pause begins, the matter ends."""
    ticket, now = act(a_ticket(), intake.Accept(), doing()).ticket, MONDAY
    given_before: dict[tuple[ReminderKind, datetime], Fallen] = {}
    for (step, by), minutes in walk:
        now += timedelta(minutes=minutes)
        for found in fallen(ticket, CALENDAR, POLICY, now):
            _is_true(found, ticket, now)
            same = given_before.setdefault((found.kind, found.due_at), found)
            assert same.at == found.at
        ticket = _tried(ticket, step, by, now)


def _tried(ticket: Ticket, step: Step, by: object, now: datetime) -> Ticket:
    try:
        return act(ticket, step, doing(by, now)).ticket  # type: ignore[arg-type]  # an Officer
    except DomainError:
        return ticket


def _is_true(found: Fallen, ticket: Ticket, now: datetime) -> None:
    assert _open(found.at)
    assert found.at <= now
    if found.kind is ReminderKind.UNSIGNED:
        assert ticket.hand_over is not None
        assert found.due_at == ticket.hand_over.sign_by <= found.at
        return
    assert ticket.state in RUNNING or ticket.clock.runs_on
    assert ticket.clock.stopped_at is None
    assert found.due_at == ticket.clock.due_at
    if found.kind is ReminderKind.OVERDUE:
        assert found.at >= found.due_at
        assert found.left_minutes <= 0
    else:
        assert ticket.clock.warn_at is not None
        assert ticket.clock.warn_at <= found.at <= now < found.due_at
        assert 0 <= found.left_minutes <= POLICY.warn / timedelta(minutes=1)


def _at_work() -> Ticket:
    accepted = act(a_ticket(), intake.Accept(), doing()).ticket
    return act(accepted, handling.Start(), doing()).ticket


def test_a_ticket_that_waits_for_the_client_reminds_nobody() -> None:
    """CLK-11: the pause began in time; nothing comes near and nothing is overdue."""
    asked = act(_at_work(), waiting.AskClient(reason="等确认"), doing()).ticket
    assert fallen(asked, CALENDAR, POLICY, MONDAY + timedelta(days=90)) == []


def test_a_sending_up_after_the_due_time_stays_a_breach() -> None:
    """CLK-09: the clock runs on, and the reminder comes as if nothing had been sent."""
    late = MONDAY + timedelta(days=40)
    sent = act(_at_work(), waiting.SendUp(target="区委", days=3), doing(CLERK, late)).ticket
    assert (sent.state, sent.clock.runs_on) == (TicketState.AWAITING_SUPERIOR, True)
    assert [found.kind for found in fallen(sent, CALENDAR, POLICY, late)] == [ReminderKind.OVERDUE]
    back = act(sent, waiting.Resume(answer="已批"), doing(CLERK, late)).ticket
    assert back.clock.runs_on is False
    assert back.clock.due_at == sent.clock.due_at


def test_a_closing_is_carried_to_the_next_opening_over_the_holiday() -> None:
    """NT-22: due at the closing of 30 September, told on the 8th of October."""
    closing = datetime(2026, 9, 30, 17, 30, tzinfo=CHINA)
    assert falls_at(CALENDAR, closing) == datetime(2026, 10, 8, 8, 30, tzinfo=CHINA)
