"""Bugs of other systems (field.md 3.5 to 3.7), each as the test that would have caught it."""

from dataclasses import FrozenInstanceError
from datetime import timedelta

import pytest

from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.spans import nth_working_day, working_between
from partyhub.domain.working_time.standing import State, standing
from partyhub.domain.working_time.wording import in_chinese
from tests.domain.working_time.builders import (
    MORNING,
    calendar,
    closed,
    day,
    due,
    moment,
    pause,
    working_days,
)

WEEK = working_days(7)


def test_glpi_10594_a_pause_is_counted_with_the_calendar_of_the_due_time() -> None:
    """One calendar counts both: two days of waiting cost what two days are worth in it."""
    short = OpeningHours(day("2026-01-01"), (MORNING,))
    known = calendar(closed("2026-03-05"), hours=(short,))
    waited = pause("2026-03-04 00:00", "2026-03-07 00:00")  # Wednesday, (closed), Friday
    found = due("2026-03-02 08:30", WEEK, waited, on=known)
    assert found.paused == timedelta(hours=7) == 2 * MORNING.length
    plain = due("2026-03-02 08:30", WEEK, on=known)
    assert working_between(known, plain.due_at, found.due_at) == found.paused


def test_glpi_14492_and_15569_waiting_over_a_holiday_costs_no_working_time() -> None:
    over = pause("2026-09-30 17:30", "2026-10-08 08:30")
    assert due("2026-09-28 09:00", WEEK, over).due_at == due("2026-09-28 09:00", WEEK).due_at


def test_glpi_15605_a_changed_agreement_keeps_the_pause_already_earned() -> None:
    waited = pause("2026-03-03 08:30", "2026-03-05 08:30")  # two working days
    before = due("2026-03-02 10:00", working_days(7), waited)
    after = due("2026-03-02 10:00", working_days(10), waited)
    assert before.paused == after.paused == timedelta(hours=14)
    assert after.due_at == due("2026-03-02 10:00", working_days(12)).due_at


def test_glpi_a_changed_calendar_keeps_the_pause_already_earned() -> None:
    waited = pause("2026-03-03 08:30", "2026-03-05 08:30")
    long = OpeningHours(day("2026-01-01"), (Period(MORNING.opens, MORNING.closes.replace(18)),))
    after = due("2026-03-02 10:00", WEEK, waited, on=calendar(hours=(long,), version=2))
    assert after.paused == timedelta(hours=19)
    assert after.due_at == moment("2026-03-13 18:00")


def test_glpi_resuming_in_the_instant_of_pausing_changes_nothing() -> None:
    instants = ("2026-03-03 08:30", "2026-03-03 12:00", "2026-03-03 15:00", "2026-03-11 17:30")
    rows = [pause(each, each) for each in instants]
    assert due("2026-03-02 10:00", WEEK, *rows) == due("2026-03-02 10:00", WEEK)


def test_glpi_24481_what_waits_for_the_client_never_breaches() -> None:
    """Even when nobody has computed it anew for a month."""
    waiting = pause("2026-03-11 17:29", None)
    found = due("2026-03-02 10:00", WEEK, waiting, now="2026-03-11 17:29")
    shown = standing(found, moment("2026-04-30 10:00"))
    assert shown.state is State.PAUSED
    assert (shown.remaining, shown.late) == (timedelta(minutes=1), timedelta())


def test_glpi_22678_and_zammad_4432_no_warning_at_midnight_or_on_a_sunday() -> None:
    """Nor in a holiday: it comes with the next opening."""
    after_holiday = due("2026-09-30 09:00", working_days(1))
    assert after_holiday.due_at == moment("2026-10-08 17:30")
    assert after_holiday.warn_at == moment("2026-10-08 08:30")


def test_frappe_2449_waiting_is_added_to_working_time_not_to_the_wall_clock() -> None:
    """A wait from Friday afternoon to Monday noon is 7 hours, not 69."""
    waited = pause("2026-03-06 14:00", "2026-03-09 12:00")
    found = due("2026-03-05 10:00", working_days(3), waited)
    assert found.paused == timedelta(hours=7)
    assert found.due_at == moment("2026-03-11 17:30")


def test_frappe_1528_nothing_runs_at_noon() -> None:
    found = due("2026-03-02 10:00", WEEK)
    noon = standing(found, moment("2026-03-03 12:00")), standing(found, moment("2026-03-03 14:00"))
    assert noon[0].elapsed == noon[1].elapsed


def test_opencps_the_nth_completion_request_behaves_as_the_first() -> None:
    """Four requests of one working day each: each moves the due time by one working day."""
    rows = [pause(f"2026-03-{n:02} 08:30", f"2026-03-{n:02} 17:30") for n in (3, 5, 9, 11)]
    for n in range(len(rows) + 1):
        found = due("2026-03-02 10:00", WEEK, *rows[:n])
        assert found.due_at == due("2026-03-02 10:00", working_days(7 + n)).due_at
        assert found.paused == n * timedelta(hours=7)


@pytest.mark.parametrize("n", range(1, 31))
def test_opencps_a_rule_that_waits_n_days_never_fires_before_n_days(n: int) -> None:
    """n whole working days lie between the day of the start and the due time."""
    known = calendar()
    found = due("2026-09-18 17:29", working_days(n))
    days = [nth_working_day(known, day("2026-09-18"), number) for number in range(1, n + 1)]
    assert days[-1] == found.due_at.date()
    assert working_between(known, moment("2026-09-19 00:00"), found.due_at) == n * timedelta(
        hours=7
    )
    assert standing(found, found.due_at).state is not State.OVERDUE


def test_oca_157_the_date_of_a_closed_matter_does_not_move() -> None:
    """A Deadline is a value. Whoever closes a matter keeps it; nothing later gets into it."""
    kept: Deadline = due("2026-03-02 10:00", WEEK)
    due_at, closed_at = kept.due_at, moment("2026-03-11 16:00")
    at_closing = standing(kept, closed_at)
    due(
        "2026-03-02 10:00", WEEK, pause("2026-03-03 08:30", None), on=calendar(closed("2026-03-04"))
    )
    assert kept.due_at == due_at
    assert standing(kept, closed_at) == at_closing
    with pytest.raises(FrozenInstanceError):
        kept.due_at = closed_at  # type: ignore[misc]  # this is what must not work


def test_zammad_390_a_regional_holiday_shows_in_the_explanation_not_in_an_email_thread() -> None:
    found = due("2026-03-02 10:00", WEEK, on=calendar(closed("2026-03-04", "社区停电")))
    told = [in_chinese(line) for line in explanation(found)]
    assert "3月4日（周三）本中心停办（社区停电），不计。" in told
