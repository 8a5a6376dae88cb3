"""Of any matter: reminders come in working time, the explanation tells each day once."""

from datetime import timedelta

from hypothesis import given

from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.lines import LineCode
from partyhub.domain.working_time.wording import in_chinese
from tests.domain.working_time.cases import QUARTER, Case, cases, many, moment
from tests.domain.working_time.naive import Naive


@many
@given(cases)
def test_reminders_fall_only_inside_working_time(case: Case) -> None:
    """NT-22: the centre is open, nobody else is waited for, and there is time left."""
    naive, found = Naive(case.week), case.due()
    warned = (found.warn_at - moment(0)) // QUARTER
    assert naive.is_open(warned)
    assert not naive.stands(case, warned)
    assert found.start <= found.warn_at < found.due_at


@many
@given(cases)
def test_an_explanation_covers_each_day_once_and_counts_the_limit(case: Case) -> None:
    """The counted days are as many as promised; each day from start to due has one line."""
    found = case.due()
    lines = explanation(found)
    told = []
    for line in lines:
        if line.day is not None:
            through = line.through or line.day
            told += [line.day + timedelta(days=n) for n in range((through - line.day).days + 1)]
    days = (found.due_at.date() - found.start.date()).days
    assert told == [found.start.date() + timedelta(days=n) for n in range(days + 1)]
    numbers = [
        number
        for line in lines
        if "number" in line.facts
        for number in range(int(line.facts["number"]), int(line.facts["number_to"]) + 1)
    ]
    assert numbers == list(range(1, max(case.limit.days, 1) + 1))
    stood = sum(int(line.facts["minutes"]) for line in lines if line.code is LineCode.PAUSE)
    assert timedelta(minutes=stood) == found.paused
    assert all(in_chinese(line).endswith("。") for line in lines)
