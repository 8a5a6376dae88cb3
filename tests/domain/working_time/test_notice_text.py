"""The notices as published read as the tables by hand; mangled ones are refused or reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.working_time.calendar import DayKind
from partyhub.domain.working_time.notice_text import NoticeReading, read_notice
from tests.domain.working_time.builders import YEARS, day, national
from tests.domain.working_time.cases import many
from tests.domain.working_time.mangled_notices import REFUSED, REPORTED
from tests.domain.working_time.notices_by_hand import REFERENCES, TEXT_2024, TEXT_2026, TEXTS

PUBLISHED = {2024: "2023-10-25", 2025: "2024-11-12", 2026: "2025-11-04"}


def ruled(reading: NoticeReading) -> dict[str, tuple[DayKind, str]]:
    return {rule.day.isoformat(): (rule.kind, rule.name) for rule in reading.rules}


def by_hand(year: int) -> dict[str, tuple[DayKind, str]]:
    return {each.isoformat(): (rule.kind, rule.name) for each, rule in national((year,)).items()}


@pytest.mark.parametrize("year", YEARS)
def test_a_published_notice_reads_as_the_table_by_hand(year: int) -> None:
    reading = read_notice(year, TEXTS[year])
    assert ruled(reading) == by_hand(year)
    assert reading.faults == ()
    assert reading.reference == REFERENCES[year]
    assert reading.published_on == day(PUBLISHED[year])


def full_width(text: str) -> str:
    return text.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    "copied",
    [
        full_width,
        lambda text: text.translate(str.maketrans("（）：，", "():,")),
        lambda text: text.replace("\n", ""),
        lambda text: "\n".join(text.replace("\n", "")[n : n + 9] for n in range(0, len(text), 9)),
        lambda text: text.replace("日", " 日 ").replace("月", "月\u3000\u200b"),
        lambda text: text.replace("周六", "星期六").replace("周日", "星期天"),
        lambda text: text.split("如下。", 1)[1],
        lambda text: "新华社北京11月4日电 " + text,
    ],
    ids=["wide", "narrow", "one line", "broken lines", "blanks", "weekdays", "cut", "press"],
)
def test_how_the_text_was_copied_changes_nothing(year: int, copied: object) -> None:
    assert callable(copied)
    reading = read_notice(year, copied(TEXTS[year]))
    assert ruled(reading) == by_hand(year)
    assert {fault.code for fault in reading.faults} <= set()


def test_clauses_without_numbers_are_read() -> None:
    text = "元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
    reading = read_notice(2026, text)
    assert ruled(reading) == {
        "2026-01-01": (DayKind.HOLIDAY, "元旦"),
        "2026-01-02": (DayKind.HOLIDAY, "元旦"),
        "2026-01-03": (DayKind.HOLIDAY, "元旦"),
        "2026-01-04": (DayKind.MAKE_UP, "元旦"),
    }
    assert {fault.code for fault in reading.faults} == {"holiday-missing"}
    assert len(reading.faults) == 6


@pytest.mark.parametrize(
    ("year", "text", "expected"),
    [
        (
            2019,
            "元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。",
            {
                "2018-12-29": "make_up",
                "2018-12-30": "holiday",
                "2018-12-31": "holiday",
                "2019-01-01": "holiday",
            },
        ),
        (
            2023,
            "元旦：12月31日至1月1日放假，共2天。",
            {"2022-12-31": "holiday", "2023-01-01": "holiday"},
        ),
        (
            2017,
            "元旦：1月1日放假，1月2日（星期一）补休。",
            {"2017-01-01": "holiday", "2017-01-02": "holiday"},
        ),
        (2018, "元旦：1月1日放假，与周末连休，共3天。", {"2018-01-01": "holiday"}),
        (2014, "元旦：1月1日放假1天。", {"2014-01-01": "holiday"}),
    ],
)
def test_older_wordings_are_read(year: int, text: str, expected: dict[str, str]) -> None:
    found = {each: kind.value for each, (kind, _) in ruled(read_notice(year, text)).items()}
    assert found == expected


@pytest.mark.parametrize(("said", "mangled", "code"), REFUSED)
def test_a_notice_that_contradicts_itself_or_the_year_is_refused(
    said: str, mangled: str, code: str
) -> None:
    assert said in TEXT_2026
    reading = read_notice(2026, TEXT_2026.replace(said, mangled, 1))
    assert code in {fault.code for fault in reading.faults}
    assert reading.refused
    assert reading.rules == ()


@pytest.mark.parametrize(("said", "mangled", "code"), REPORTED)
def test_what_is_not_understood_is_reported_and_never_read_as_something_else(
    said: str, mangled: str, code: str
) -> None:
    changed = TEXT_2026.replace(f"、{said}、", "、某节、").replace(said, mangled, 1)
    reading = read_notice(2026, changed)
    assert code in {fault.code for fault in reading.faults}
    right = by_hand(2026)
    wrong = {each: rule for each, rule in ruled(reading).items() if right.get(each) != rule}
    assert wrong.keys() <= {"2026-10-11"}


@pytest.mark.parametrize(
    "text", ["", "   ", "放假", "。。。；；：", "一、：", "元旦：", "元旦：放假"]
)
def test_what_is_no_notice_gives_no_rules_and_says_so(text: str) -> None:
    reading = read_notice(2026, text)
    assert reading.rules == ()
    assert reading.faults


def test_one_years_notice_is_refused_for_another_year() -> None:
    assert read_notice(2025, TEXT_2024).refused
    assert read_notice(2027, TEXT_2026).refused


@many
@given(st.integers(0, len(TEXT_2026) - 1), st.integers(0, 12))
def test_a_notice_with_a_piece_missing_is_read_right_or_objected_to(
    start: int, length: int
) -> None:
    """Whatever is cut out: the rules are right, or there is a fault to look at."""
    reading = read_notice(2026, TEXT_2026[:start] + TEXT_2026[start + length :])
    assert reading.faults or ruled(reading) == by_hand(2026)


@many
@given(st.integers(0, len(TEXT_2026) - 1), st.sampled_from("0123456789一六日天月、，。（）至放"))
def test_a_notice_with_a_sign_mistyped_is_read_right_or_objected_to(at: int, sign: str) -> None:
    """But for a day that moved by whole weeks with its weekday: no reader can know that."""
    reading = read_notice(2026, TEXT_2026[:at] + sign + TEXT_2026[at + 1 :])
    right, read = by_hand(2026), ruled(reading)
    if reading.faults or read == right:
        return
    (lost,), (found,) = right.keys() - read.keys(), read.keys() - right.keys()
    assert (day(found) - day(lost)).days % 7 == 0
    assert read[found] == right[lost]


@many
@given(st.text(max_size=80), st.integers(1, 9999))
def test_no_text_breaks_the_reader(text: str, year: int) -> None:
    read_notice(year, "元旦：1月1日" + text)
