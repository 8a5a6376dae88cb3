"""The fast functions against a loop over quarters, and over minutes."""

from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.days import at
from partyhub.domain.working_time.spans import add_working, working_between
from partyhub.domain.working_time.standing import State, standing
from tests.domain.working_time.builders import calendar, day
from tests.domain.working_time.cases import (
    QUARTER,
    Case,
    Week,
    cases,
    many,
    moment,
    quarters,
    weeks,
)
from tests.domain.working_time.naive import Naive


@many
@given(cases)
def test_a_due_time_is_the_one_that_a_loop_finds(case: Case) -> None:
    naive, found = Naive(case.week), case.due()
    base, due = naive.base(case), naive.due(case)
    assert found.base_due_at == moment(base)
    assert found.due_at == moment(due)
    assert found.warn_at == moment(naive.warn(case))
    assert found.promised == naive.between(case.start, base) * QUARTER
    assert found.paused == (naive.between(case.start, due)) * QUARTER - found.promised
    assert found.awaited == naive.awaited(case.start, due)


@many
@given(weeks, quarters, quarters)
def test_working_time_between_two_instants_is_what_a_loop_counts(
    week: Week, one: int, other: int
) -> None:
    counted = Naive(week).between(one, other) * QUARTER
    assert working_between(week.calendar(), moment(one), moment(other)) == counted


@many
@given(cases, quarters)
def test_a_standing_is_the_one_that_a_loop_finds(case: Case, asked: int) -> None:
    """CLK-16."""
    naive, found = Naive(case.week), case.due()
    asked = max(asked, case.start)
    due, waited = naive.due(case), _open_since(case)
    shown = standing(found, moment(asked))
    running = [q for q in range(case.start, asked) if naive.is_open(q)]
    if waited is not None and waited < due and waited <= asked:
        used = [q for q in running if q < waited and not naive.stands(case, q)]
        state = State.PAUSED
    elif asked > due:
        used = [q for q in running if q >= due or not naive.stands(case, q)]
        state = State.OVERDUE
    else:
        used = [q for q in running if not naive.stands(case, q)]
        near = State.NEAR if asked >= naive.warn(case) else State.RUNNING
        state = State.PAUSED if asked < due and naive.stands(case, asked) else near
    assert shown.elapsed == len(used) * QUARTER
    assert shown.state is state
    assert shown.remaining == max(found.promised - shown.elapsed, timedelta())
    assert shown.late == max(shown.elapsed - found.promised, timedelta())


def _open_since(case: Case) -> int | None:
    """A pause that hasn't ended by now, if one has begun."""
    begun = [wait.start for wait in case.waits if wait.length is None and wait.start <= case.now]
    return min(begun, default=None)


minutes = st.integers(0, 4 * 24 * 60)
LONG_WEEKEND = at(day("2026-09-24"), time())


@many
@given(minutes, minutes)
def test_minutes_over_a_long_weekend_are_counted_right(one: int, other: int) -> None:
    """Thursday, three days off, Monday: opening and closing by the minute."""
    start, end = (LONG_WEEKEND + timedelta(minutes=n) for n in (one, other))
    counted = sum(_is_open(LONG_WEEKEND + timedelta(minutes=n)) for n in range(one, other))
    assert working_between(calendar(), start, end) == timedelta(minutes=counted)


def _is_open(minute: datetime) -> bool:
    clock, date = minute.strftime("%H:%M"), minute.strftime("%m-%d")
    worked = date in {"09-24", "09-28"}
    return worked and ("08:30" <= clock < "12:00" or "14:00" <= clock < "17:30")


@many
@given(weeks, quarters, quarters)
def test_adding_what_has_elapsed_leads_back(week: Week, start: int, end: int) -> None:
    """field.md 3.6: `add(start, elapsed(start, end)) == end` on working instants."""
    naive, start = Naive(week), min(start, end)
    end = max(end, start + 1)
    while not naive.is_open(end - 1):
        end += 1
    known = week.calendar()
    elapsed = working_between(known, moment(start), moment(end))
    assert add_working(known, moment(start), elapsed) == moment(end)


@many
@given(weeks, quarters, st.integers(0, 200))
def test_what_was_added_has_elapsed(week: Week, start: int, added: int) -> None:
    known, span = week.calendar(), added * QUARTER
    reached = add_working(known, moment(start), span)
    assert working_between(known, moment(start), reached) == span
    assert added == 0 or working_between(known, moment(start), reached - QUARTER) < span
