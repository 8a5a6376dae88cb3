"""On which days a fixed service day falls (CHK-23), by tables and for any rule."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.activities.service_day import Every, Recurrence, ServiceDay
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId, ServiceDayId, new_id
from partyhub.domain.shared.org import OrgRef
from tests.builders import NOON


def _rule(**said: object) -> Recurrence:
    return Recurrence(**said)  # type: ignore[arg-type]  # a table's row


def _day(rule: Recurrence, since: date = date(2020, 1, 1), ended: date | None = None) -> ServiceDay:
    return ServiceDay(
        id=ServiceDayId(new_id()), community=OrgRef(OrgId(new_id()), "/1/2/"), community_name="x",
        title="服务日", rule=rule, begins=time(9), ends=time(11), place="x", content="x",
        field=WorkType.GREENING, since=since, kept_at=NOON, kept_by="x", ended_on=ended,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "month", "day"),
    [
        (_rule(every=Every.WEEKDAY, nth=1, weekday=Weekday.SAT), date(2026, 11, 1), 7),
        (_rule(every=Every.WEEKDAY, nth=1, weekday=Weekday.SUN), date(2026, 11, 1), 1),
        (_rule(every=Every.WEEKDAY, nth=5, weekday=Weekday.SAT), date(2026, 11, 1), 28),
        (_rule(every=Every.WEEKDAY, nth=5, weekday=Weekday.SAT), date(2026, 10, 1), 31),
        (_rule(every=Every.WEEKDAY, nth=4, weekday=Weekday.MON), date(2027, 2, 1), 22),
        (_rule(every=Every.DAY, day=10), date(2026, 12, 1), 10),
        (_rule(every=Every.DAY, day=31), date(2026, 2, 1), 28),
        (_rule(every=Every.DAY, day=31), date(2028, 2, 1), 29),
    ],
)
def test_a_rule_names_one_day_of_a_month(rule: Recurrence, month: date, day: int) -> None:
    """CHK-23: the last one where a month has fewer."""
    assert rule.in_month(month) == month.replace(day=day)


_RULES = st.one_of(
    st.builds(_rule, every=st.just(Every.DAY), day=st.integers(1, 31)),
    st.builds(
        _rule, every=st.just(Every.WEEKDAY), nth=st.integers(1, 5),
        weekday=st.sampled_from(Weekday),
    ),
)  # fmt: skip
_DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@settings(max_examples=60)
@given(_RULES, _DAYS, _DAYS)
def test_a_rule_falls_once_a_month_and_on_its_weekday(
    rule: Recurrence, one: date, other: date
) -> None:
    """CHK-23."""
    start, end = sorted((one, other))
    days = [*_day(rule).days(start, end)]
    assert all(start <= day < end for day in days)
    months = [(day.year, day.month) for day in days]
    assert len(set(months)) == len(months)
    whole = (end.year - start.year) * 12 + end.month - start.month
    assert whole - 1 <= len(days) <= whole + 1
    if rule.weekday is not None:
        assert {day.weekday() for day in days} <= {list(Weekday).index(rule.weekday)}


def test_it_falls_on_no_day_before_it_begins_or_after_it_ended() -> None:
    """CHK-23."""
    rule = _rule(every=Every.DAY, day=10)
    day = _day(rule, since=date(2026, 11, 11), ended=date(2027, 1, 10))
    assert [*day.days(date(2026, 1, 1), date(2028, 1, 1))] == [date(2026, 12, 10)]


@pytest.mark.parametrize("said", [{"every": Every.DAY}, {"every": Every.WEEKDAY, "nth": 1}])
def test_a_rule_that_names_no_day_is_unsound(said: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        _day(_rule(**said)).require_sound()
