"""What holds of any ledger of pauses, any calendar and any limit (field.md 7, issue 3)."""

from datetime import timedelta
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import Pause, PauseKind, merged
from partyhub.domain.working_time.spans import add_working, working_between
from tests.domain.working_time.cases import (
    DAY,
    QUARTER,
    Case,
    Wait,
    Week,
    cases,
    limits,
    many,
    moment,
    quarters,
    waits,
    weeks,
)
from tests.domain.working_time.naive import Naive


def dates(found: Deadline) -> tuple[object, ...]:
    """Everything that follows from the ledger, without the rows themselves."""
    return found.due_at, found.warn_at, found.base_due_at, found.paused, found.awaited, found.still


@many
@given(cases)
def test_the_running_time_from_start_to_due_is_the_promised_working_time(case: Case) -> None:
    """CLK-10, CLK-11: whoever else's time it was doesn't count."""
    naive, found = Naive(case.week), case.due()
    quarters_to_due = range(case.start, (found.due_at - moment(0)) // QUARTER)
    ran = sum(naive.is_open(q) and not naive.stands(case, q) for q in quarters_to_due)
    assert ran * QUARTER == found.promised == found.clock.elapsed(found.due_at)


@many
@given(cases, st.data())
def test_overlapping_pauses_count_once(case: Case, data: st.DataObject) -> None:
    """Every pause twice, and a piece of each once more: the same dates."""
    pieces = []
    for pause in case.pauses:
        end = pause.end or max(moment(case.now), pause.start)
        first, last = sorted(data.draw(st.tuples(*[st.integers(0, 4)] * 2)))
        part = (end - pause.start) / 4
        pieces.append(Pause(pause.start + first * part, pause.start + last * part, pause.kind))
    doubled = (*case.pauses, *pieces, *case.pauses)
    assert dates(case.due(pauses=doubled)) == dates(case.due())


@many
@given(cases, st.lists(st.tuples(quarters, st.sampled_from(PauseKind)), max_size=4))
def test_pausing_and_resuming_in_the_same_instant_changes_nothing(
    case: Case, instants: list[tuple[int, PauseKind]]
) -> None:
    empty = tuple(Pause(moment(q), moment(q), kind) for q, kind in instants)
    assert case.due(pauses=case.pauses + empty) == case.due()


@many
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_pauses_does_not_matter(case: Case, random: object) -> None:
    shuffled = list(case.pauses)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert case.due(pauses=tuple(shuffled)) == case.due()


@many
@given(cases, st.integers(0, 8))
def test_splitting_a_pause_in_two_adjoining_ones_changes_nothing(case: Case, eighths: int) -> None:
    halves = []
    for pause in case.pauses:
        end = pause.end or max(moment(case.now), pause.start)
        between = pause.start + (end - pause.start) * eighths / 8
        halves += [Pause(pause.start, between, pause.kind), Pause(between, pause.end, pause.kind)]
    assert dates(case.due(pauses=tuple(halves))) == dates(case.due())


@many
@given(cases, limits, weeks)
def test_a_policy_change_never_loses_a_pause(case: Case, limit: Limit, week: Week) -> None:
    """Another limit, another calendar: every pause before the new due time still stands still."""
    changed = case.due(limit=limit, week=week)
    naive, after = Naive(week), (changed.due_at - moment(0)) // QUARTER
    kept = [q for q in range(case.start, after) if naive.is_open(q) and naive.stands(case, q)]
    assert changed.paused == len(kept) * QUARTER
    assert case.due(limit=case.limit, week=case.week) == case.due()


@many
@given(cases, quarters, st.one_of(st.none(), st.integers(0, 4 * DAY)))
def test_a_pause_after_the_due_time_changes_nothing(
    case: Case, later: int, length: int | None
) -> None:
    found = case.due()
    begun = found.due_at + later * QUARTER
    ended = None if length is None else begun + length * QUARTER
    late = Pause(begun, ended, PauseKind.CLIENT)
    assert case.due(pauses=(*case.pauses, late)) == found


@many
@given(cases, st.integers(1, 5))
def test_more_days_are_never_due_earlier(case: Case, more: int) -> None:
    if case.limit.kind is LimitKind.SAME_DAY:
        longer = Limit(LimitKind.WORKING_DAYS, more)
        assert case.due(limit=longer).due_at >= case.due().due_at
        return
    longer = Limit(case.limit.kind, case.limit.days + more)
    if case.limit.kind is LimitKind.WORKING_DAYS:
        assert case.due(limit=longer).due_at > case.due().due_at
    assert case.due(limit=longer).due_at >= case.due().due_at


@many
@given(cases, waits)
def test_a_further_pause_is_never_due_earlier(case: Case, further: Wait) -> None:
    assert case.due(pauses=(*case.pauses, further.pause)).due_at >= case.due().due_at


@many
@given(cases, st.lists(st.tuples(st.integers(0, 150), st.integers(0, 150)), max_size=5))
def test_the_nth_completion_request_behaves_as_the_first(
    case: Case, gaps: list[tuple[int, int]]
) -> None:
    """Each request that begins in time moves the due time by its own working time, whatever n."""
    calendar = case.week.calendar()
    edges = list(accumulate((q for gap in gaps for q in gap), initial=case.start))[1:]
    asked = [
        Pause(moment(a), moment(b), PauseKind.CLIENT)
        for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]
    for n, last in enumerate(asked):
        before = case.due(pauses=tuple(asked[:n]))
        taken = working_between(calendar, last.start, last.end or last.start)
        moved = taken if last.start < before.due_at else timedelta()
        after = case.due(pauses=tuple(asked[: n + 1]))
        assert after.due_at == add_working(calendar, before.due_at, moved)


@many
@given(st.lists(waits, max_size=6), quarters)
def test_merged_pauses_are_in_order_apart_and_cover_the_same_time(
    rows: list[Wait], now: int
) -> None:
    spans = merged([row.pause for row in rows], moment(now))
    assert all(one.end < other.start for one, other in pairwise(spans))
    covered = {
        q
        for span in spans
        for q in range(*((m - moment(0)) // QUARTER for m in (span.start, span.end)))
    }
    ends = [now if row.length is None else row.start + row.length for row in rows]
    assert covered == {
        q for row, end in zip(rows, ends, strict=True) for q in range(row.start, end)
    }
