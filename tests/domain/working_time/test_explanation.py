"""The explanation, read aloud: every day from the start to the due time, in plain Chinese."""

import pytest

from partyhub.domain.working_time.calendar import DayKind, WorkCalendar
from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.lines import LineCode
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.domain.working_time.wording import in_chinese
from tests.domain.working_time.builders import (
    SAME_DAY,
    calendar,
    calendar_days,
    closed,
    day,
    due,
    half,
    moment,
    pause,
    working_days,
)


def told(
    start: str,
    limit: Limit,
    *pauses: Pause,
    on: WorkCalendar | None = None,
    now: str | None = None,
) -> list[str]:
    return [in_chinese(line) for line in explanation(due(start, limit, *pauses, on=on, now=now))]


def test_a_week_over_the_spring_festival_is_told_day_by_day() -> None:
    assert told("2026-02-13 10:00", working_days(7)) == [
        "2026年2月13日（周五）10:00受理，承诺7个工作日内办结。",
        "2月13日（周五）受理当天不计。",
        "2月14日（周六）春节调休上班，第1个工作日。",
        "2月15日至23日春节放假，不计。",
        "2月24日（周二）第2个工作日。",
        "2月25日（周三）第3个工作日。",
        "2月26日（周四）第4个工作日。",
        "2月27日（周五）第5个工作日。",
        "2月28日（周六）春节调休上班，第6个工作日。",
        "3月1日（周日）周末，不计。",
        "3月2日（周一）第7个工作日。",
        "应于2026年3月2日（周一）17:30前办结。",
    ]


def test_pauses_extension_closure_and_half_day_are_told_where_they_fall() -> None:
    known = calendar(half("2026-03-04"), closed("2026-03-05", "社区停电"))
    waited = Pause(
        moment("2026-03-03 15:00"),
        moment("2026-03-04 10:00"),
        PauseKind.CLIENT,
        "补充户口本",
        "限时办结制第六条",
    )
    assert told("2026-03-02 10:00", working_days(2, most=5).extended(3), waited, on=known) == [
        "2026年3月2日（周一）10:00受理，承诺2个工作日内办结。",
        "经批准延长：由2个工作日延长至共3个工作日。",
        "3月2日（周一）受理当天不计。",
        "暂停：等待服务对象（补充户口本，限时办结制第六条），"
        "2026年3月3日（周二）15:00至2026年3月4日（周三）10:00，其间工作时间4小时不计。",
        "3月3日（周二）计时4小时30分钟，未满一个工作日。",
        "3月4日（周三）计时2小时，未满一个工作日。",
        "3月5日（周四）本中心停办（社区停电），不计。",
        "3月6日（周五）第1至2个工作日（14:30计满）。",
        "3月7日至8日周末，不计。",
        "3月9日（周一）第3个工作日（14:30计满）。",
        "应于2026年3月9日（周一）14:30前办结，暂停4小时工作时间未计。",
    ]


def test_a_half_day_that_counts_says_its_hours() -> None:
    known = calendar(half("2026-03-04"), half("2026-02-14", "春节", DayKind.MAKE_UP))
    assert "3月4日（周三）半天学习，只在08:30–12:00办公，第2个工作日。" in told(
        "2026-03-02 10:00", working_days(3), on=known
    )
    assert "2月14日（周六）春节调休上班（办公08:30–12:00），第1个工作日。" in told(
        "2026-02-13 10:00", working_days(3), on=known
    )


def test_a_pause_over_whole_days_and_an_open_one_are_told() -> None:
    lines = told(
        "2026-09-28 09:00",
        working_days(5),
        pause("2026-09-29 08:00", "2026-10-01 00:00", PauseKind.STATUTORY),
        pause("2026-10-08 12:00", None, PauseKind.SUPERIOR),
        now="2026-10-08 16:00",
    )
    assert "9月29日至30日办公时间全部暂停，不计。" in lines
    assert (
        "暂停：等待上级，2026年10月8日（周四）12:00起，尚未恢复，其间工作时间2小时不计。" in lines
    )
    assert lines[-1] == "应于2026年10月14日（周三）10:30前办结，暂停16小时工作时间未计。"


def test_overlapping_pauses_are_both_told_and_count_once() -> None:
    lines = told(
        "2026-09-28 09:00",
        working_days(5),
        pause("2026-09-29 10:00", "2026-09-29 15:00", PauseKind.SUPERIOR),
        pause("2026-09-29 08:30", "2026-09-29 12:00"),
    )
    spent = [line.rsplit("，", 1)[1] for line in lines if line.startswith("暂停")]
    assert spent == ["其间工作时间3小时30分钟不计。", "其间工作时间1小时不计。"]


def test_the_same_day_and_after_hours_are_told() -> None:
    assert told("2026-03-03 09:00", SAME_DAY) == [
        "2026年3月3日（周二）09:00受理，承诺当日办结。",
        "3月3日（周二）第1个工作日。",
        "应于2026年3月3日（周二）17:30前办结。",
    ]
    assert told("2026-10-09 17:45", SAME_DAY)[1:3] == [
        "10月9日（周五）受理时当天办公已结束，从下一个工作日办理。",
        "10月10日（周六）国庆节调休上班，第1个工作日。",
    ]
    assert told("2026-03-07 10:00", SAME_DAY)[1:3] == [
        "3月7日至8日周末，不计。",
        "3月9日（周一）第1个工作日。",
    ]


def test_calendar_days_roll_over_a_rest_day_and_shift_with_a_pause() -> None:
    assert told(
        "2026-09-16 10:00", calendar_days(15), pause("2026-09-17 08:30", "2026-09-17 12:00")
    ) == [
        "2026年9月16日（周三）10:00受理，承诺15日（自然日）内办结。",
        "9月16日（周三）受理当天不计。",
        "暂停：等待服务对象，2026年9月17日（周四）08:30至2026年9月17日（周四）12:00，"
        "其间工作时间3小时30分钟不计。",
        "9月17日至10月1日第1日至第15日。",
        "10月2日至7日国庆节放假，不计。",
        "10月8日（周四）期限最后一日不办公，顺延至此日（民法典第二百零三条）。",
        "10月9日（周五）因暂停顺延。",
        "应于2026年10月9日（周五）12:00前办结，暂停3小时30分钟工作时间未计。",
    ]


def test_a_statutory_limit_says_that_the_promise_does_not_apply() -> None:
    """CLK-08."""
    assert told("2026-03-02 10:00", working_days(2, law=20))[0] == (
        "2026年3月2日（周一）10:00受理，法定时限20个工作日，不适用承诺时限。"
    )


def test_a_provisional_due_time_names_the_year_it_waits_for() -> None:
    lines = told("2026-12-30 10:00", working_days(300), on=calendar())
    assert lines[-3:-1] == [
        f"{year}年放假安排尚未公布，应办结时间为暂定，公布后重新计算并告知。"
        for year in (2027, 2028)
    ]


def test_facts_name_what_other_languages_need() -> None:
    """The portal's own words are made of code and facts."""
    lines = explanation(due("2026-02-13 10:00", working_days(1)))
    assert [(line.code, line.day, dict(line.facts)) for line in lines] == [
        (
            LineCode.LIMIT,
            None,
            {"days": 1, "kind": LimitKind.WORKING_DAYS, "start": "2026-02-13T10:00"},
        ),
        (LineCode.START_DAY, day("2026-02-13"), {}),
        (
            LineCode.MAKE_UP,
            day("2026-02-14"),
            {"number": 1, "number_to": 1, "of": 1, "name": "春节"},
        ),
        (LineCode.RESULT, None, {"due": "2026-02-14T17:30", "paused_minutes": 0}),
    ]


@pytest.mark.parametrize("days", [1000])
def test_the_longest_limit_is_explained_in_reasonable_time(days: int) -> None:
    found = deadline(
        moment("2026-03-02 10:00"),
        working_days(days),
        calendar=calendar(),
        now=moment("2026-03-02 10:00"),
    )
    assert len([line for line in explanation(found) if "number" in line.facts]) == days
