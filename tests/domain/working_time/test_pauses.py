"""Pauses worked out by hand: across holidays, overlapping, open, and after a breach."""

from datetime import timedelta

import pytest

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.domain.working_time.standing import State, standing
from tests.domain.working_time.builders import (
    calendar,
    due,
    half,
    moment,
    pause,
    working_days,
)

FIVE_DAYS = "2026-09-28 09:00", working_days(5)  # 29, 30, 10-08, 10-09, 10-10 at 17:30


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


@pytest.mark.parametrize(
    ("rows", "expected", "stood"),
    [
        ([], "2026-10-10 17:30", 0),
        # 09-30 14:00-17:30 and 10-08 08:30-10:00; Monday 10-12 from 8:30
        ([("2026-09-30 14:00", "2026-10-08 10:00")], "2026-10-12 15:30", 5),
        # nothing but holidays
        ([("2026-10-01 00:00", "2026-10-08 08:30")], "2026-10-10 17:30", 0),
        ([("2026-09-30 17:30", "2026-10-08 00:00")], "2026-10-10 17:30", 0),
        # nothing but a night and a noon
        (
            [("2026-09-29 17:30", "2026-09-30 08:30"), ("2026-09-30 12:00", "2026-09-30 14:00")],
            "2026-10-10 17:30",
            0,
        ),
        # 08:30-12:00 and 10:00-15:00 overlap: 4.5 hours, not 7
        (
            [("2026-09-29 08:30", "2026-09-29 12:00"), ("2026-09-29 10:00", "2026-09-29 15:00")],
            "2026-10-12 15:00",
            4.5,
        ),
        # the make-up Saturday itself: a whole day
        ([("2026-10-10 08:00", "2026-10-10 18:00")], "2026-10-12 17:30", 7),
        # on the day of acceptance: the rest of that day is promised too
        ([("2026-09-28 14:00", "2026-09-28 16:00")], "2026-10-12 10:30", 2),
        # before acceptance the clock doesn't run (CLK-14), so nothing stands still
        ([("2026-09-01 08:30", "2026-09-28 09:00")], "2026-10-10 17:30", 0),
        ([("2026-09-01 08:30", "2026-09-28 10:00")], "2026-10-12 09:30", 1),
        # from the due time on, or later: a breach stays a breach
        ([("2026-10-10 17:30", "2026-10-20 17:30")], "2026-10-10 17:30", 0),
        ([("2026-10-12 09:00", None)], "2026-10-10 17:30", 0),
        # a minute before due: that minute is left
        ([("2026-10-10 17:29", "2026-10-13 12:00")], "2026-10-13 14:01", 10.5 + 1 / 60),
    ],
)
def test_pauses_move_the_due_time_by_their_working_time(
    rows: list[tuple[str, str | None]], expected: str, stood: float
) -> None:
    """CLK-10, CLK-11."""
    found = due(*FIVE_DAYS, *(pause(*row) for row in rows), now="2026-10-13 17:30")
    assert found.due_at == moment(expected)
    assert found.paused == hours(stood)


def test_waiting_over_the_spring_festival_costs_the_make_up_saturday_only() -> None:
    row = pause("2026-02-14 08:30", "2026-02-24 08:30")
    found = due("2026-02-13 10:00", working_days(7), row)
    assert found.due_at == moment("2026-03-03 17:30")
    assert found.paused == hours(7)


def test_an_open_pause_moves_the_due_time_with_the_present() -> None:
    row = pause("2026-10-09 14:00", None)
    for now, expected in (
        ("2026-10-09 14:00", "2026-10-10 17:30"),
        ("2026-10-10 10:00", "2026-10-12 15:30"),
        ("2026-10-11 10:00", "2026-10-13 12:00"),
        ("2026-10-11 23:00", "2026-10-13 12:00"),
    ):
        found = due(*FIVE_DAYS, row, now=now)
        assert found.due_at == moment(expected)
        assert standing(found, moment(now)).state is State.PAUSED
        assert standing(found, moment(now)).remaining == hours(10.5)


def test_a_kind_that_does_not_suspend_changes_nothing() -> None:
    """PV-06: which kinds suspend is the centre's to settle."""
    rows = [
        pause("2026-09-29 08:30", "2026-09-29 12:00", PauseKind.CLIENT),
        pause("2026-09-30 08:30", "2026-09-30 12:00", PauseKind.SUPERIOR),
        pause("2026-10-08 08:30", "2026-10-08 12:00", PauseKind.STATUTORY),
    ]

    def stood(*kinds: PauseKind) -> timedelta:
        start, limit = FIVE_DAYS
        found = deadline(
            moment(start),
            limit,
            calendar=calendar(),
            pauses=rows,
            now=moment("2026-10-13 10:00"),
            suspends=frozenset(kinds),
        )
        assert {row.kind for row in found.ledger} == set(kinds)
        return found.paused

    assert stood() == hours(0)
    assert stood(PauseKind.SUPERIOR) == hours(3.5)
    assert stood(PauseKind.SUPERIOR, PauseKind.CLIENT) == hours(7)
    assert stood(*PauseKind) == hours(10.5)


def test_a_pause_on_a_half_day_takes_what_that_day_has() -> None:
    known = calendar(half("2026-03-04"))
    row = pause("2026-03-04 00:00", "2026-03-05 00:00")
    assert due("2026-03-02 10:00", working_days(3), row, on=known).paused == hours(3.5)


def test_a_pause_that_ends_before_it_began_or_without_zone_is_refused() -> None:
    with pytest.raises(Invalid):
        pause("2026-03-04 10:00", "2026-03-04 09:59")
    with pytest.raises(Invalid):
        Pause(moment("2026-03-04 10:00").replace(tzinfo=None), None, PauseKind.CLIENT)


def test_a_pause_in_years_that_cannot_be_counted_is_refused() -> None:
    with pytest.raises(Invalid):
        due(*FIVE_DAYS, pause("2026-10-09 14:00", "9999-12-31 00:00"))


def test_a_warning_comes_a_working_day_before_and_inside_opening_hours() -> None:
    """NT-22: seven hours left at 10-09 17:30, when everybody leaves; so on Saturday at 8:30."""
    assert due(*FIVE_DAYS).warn_at == moment("2026-10-10 08:30")


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (60, "2026-10-10 16:30"),
        (210, "2026-10-10 14:00"),
        (211, "2026-10-10 11:59"),
        (7 * 60 + 1, "2026-10-09 17:29"),
        (14 * 60, "2026-10-09 08:30"),
        (14 * 60 + 1, "2026-10-08 17:29"),
        (21 * 60 + 1, "2026-09-30 17:29"),
        (100_000, "2026-09-28 09:00"),
    ],
)
def test_a_warning_counts_back_in_working_time(minutes: int, expected: str) -> None:
    start, limit = FIVE_DAYS
    found = deadline(
        moment(start),
        limit,
        calendar=calendar(),
        now=moment(start),
        warn=timedelta(minutes=minutes),
    )
    assert found.warn_at == moment(expected)


def test_a_warning_without_lead_is_refused() -> None:
    start, limit = FIVE_DAYS
    with pytest.raises(Invalid):
        deadline(moment(start), limit, calendar=calendar(), now=moment(start), warn=timedelta())
