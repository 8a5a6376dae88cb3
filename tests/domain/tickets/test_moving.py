"""When a ticket counts as silent, and what a second contact asks for (CLK-12, CLK-13)."""

from datetime import datetime, timedelta

from partyhub.domain.tickets import handling, intake, ownership, talking, waiting
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.ticket import FIRST_OF_ALL, Ticket
from tests.domain.tickets.builders import (
    CHINA,
    CLERK,
    COLLEAGUE,
    MONDAY,
    OTHER_DEPARTMENT,
    a_ticket,
    doing,
)


def _after(*steps: Step) -> Ticket:
    ticket, at = a_ticket(), MONDAY
    for step in steps:
        ticket = act(ticket, step, doing(CLERK, at)).ticket
        at += timedelta(hours=1)
    return ticket


def test_it_is_silent_after_three_working_days_without_a_step() -> None:
    """CLK-12: Monday's step, then Tuesday to Thursday; Mid-Autumn's Friday would not count."""
    ticket = _after(intake.Accept(), handling.Start())
    assert ticket.silent_at == datetime(2026, 9, 24, 17, 30, tzinfo=CHINA)


def test_notes_urging_and_offers_do_not_break_the_silence() -> None:
    """CLK-12: none of them moves the matter or tells the client anything."""
    quiet = _after(intake.Accept(), handling.Start())
    offer = ownership.Offer(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="属该科")
    for step in (talking.Note(text="备注"), talking.Urge(text="请尽快"), offer):
        quiet = act(quiet, step, doing(CLERK, MONDAY + timedelta(days=2))).ticket
    assert quiet.silent_at == datetime(2026, 9, 24, 17, 30, tzinfo=CHINA)


def test_nothing_is_silent_while_somebody_else_is_awaited_or_after_the_end() -> None:
    """CLK-10, CLK-11."""
    assert _after().silent_at is None
    assert (
        _after(intake.Accept(), handling.Start(), waiting.AskClient(reason="等")).silent_at is None
    )
    assert (
        _after(intake.Accept(), handling.Start(), handling.Resolve(result="好")).silent_at is None
    )


def test_a_second_contact_comes_before_everything_else_until_something_follows() -> None:
    """CLK-13."""
    ticket = _after(intake.Accept(), handling.Start(), talking.Contact(content="又来了"))
    assert ticket.answer_owed_since == MONDAY + timedelta(hours=2)
    assert ticket.act_by == FIRST_OF_ALL
    noted = act(ticket, talking.Note(text="已联系"), doing()).ticket
    assert noted.act_by == FIRST_OF_ALL
    answered = act(noted, handling.Resolve(result="已办"), doing()).ticket
    assert answered.answer_owed_since is None
    assert answered.act_by == answered.clock.stopped_at
