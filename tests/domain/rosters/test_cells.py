"""Text, names, lists and words of the code lists, cleaned."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.rosters.cells import (
    Cell,
    CellFault,
    clean_list,
    clean_name,
    clean_text,
    text_up_to,
)
from partyhub.domain.rosters.choices import (
    clean_delegate_roles,
    clean_education,
    clean_gender,
    clean_member_status,
    clean_specialties,
    other_specialties,
)
from partyhub.domain.rosters.times import clean_available_times
from partyhub.domain.shared.codes import (
    AVAILABLE_TIMES,
    DELEGATE_ROLE_ZH,
    EDUCATION_ZH,
    WORK_TYPE_ZH,
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("  张三\u3000", "张三"),
        ("ＡＢ１２", "AB12"),
        ("财务科\r\n会计", "财务科 会计"),
        ("'00123", "00123"),
        ("桂花苑\u200b\u00a0", "桂花苑"),
        ("a\x00b\x1fc", "abc"),
        (123.0, "123"),
        (1985.07, "1985.07"),
        (date(1985, 7, 1), "1985-07-01"),
        (True, "是"),
    ],
)
def test_text_is_one_clean_line(cell: Cell, text: str) -> None:
    assert clean_text(cell) == text


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_text(text.replace("'", ""))
    assert clean_text(once) == once


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("张  三", "张三"),
        ("张　三丰", "张三丰"),
        ("阿依古丽.买买提", "阿依古丽·买买提"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("王㛃", "王㛃"),
        ("𠮷田", "𠮷田"),
        ("John O'Neil", "John O'Neil"),
    ],
)
def test_names_lose_their_alignment_and_keep_their_characters(cell: Cell, name: str) -> None:
    assert clean_name(cell) == name


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("张三1", "name-characters"),
        ("张三(女)", "name-characters"),
        ("张?", "name-characters"),
        ("张\ue123", "name-characters"),
        ("张", "name-length"),
        ("张" * 41, "name-length"),
    ],
)
def test_what_is_no_name_is_refused(cell: Cell, code: str) -> None:
    fault = clean_name(cell)
    assert isinstance(fault, CellFault)
    assert fault.code == code


def test_text_too_long_for_its_column_is_refused_not_cut() -> None:
    assert text_up_to(3)("一二三") == "一二三"
    fault = text_up_to(3)("一二三四")
    assert isinstance(fault, CellFault)
    assert fault.code == "too-long"


@pytest.mark.parametrize(
    "cell", ["甲、乙", "甲,乙", "甲，乙", "甲;乙", "甲；乙", "甲/乙", "甲 乙", "甲\n乙、甲"]
)
def test_lists_are_split_at_every_usual_mark(cell: Cell) -> None:
    assert clean_list(cell) == ("甲", "乙")


@pytest.mark.parametrize("cell", [None, "无", "-", "/", "否", "——"])
def test_a_list_may_say_that_there_is_nothing(cell: Cell) -> None:
    assert clean_list(cell) == ()


def test_words_stand_for_codes() -> None:
    assert clean_gender(" 女 ") is Gender.FEMALE
    assert clean_member_status("中共党员") is MemberStatus.FULL
    assert clean_member_status("预备") is MemberStatus.PROBATIONARY
    assert clean_education("大专") is Education.JUNIOR_COLLEGE
    assert clean_education("大学") is Education.BACHELOR
    assert clean_education("研究生") is Education.MASTER
    assert clean_education("") is None


@pytest.mark.parametrize("education", list(Education))
def test_every_label_of_ours_is_read_back(education: Education) -> None:
    assert clean_education(EDUCATION_ZH[education]) is education


def test_every_specialty_and_role_label_is_read_back() -> None:
    """VOL-02."""
    assert clean_specialties("、".join(WORK_TYPE_ZH.values())) == tuple(WorkType)
    assert clean_delegate_roles("、".join(DELEGATE_ROLE_ZH.values())) == tuple(DelegateRole)


def test_people_who_are_no_members_are_turned_away() -> None:
    fault = clean_member_status("入党积极分子")
    assert isinstance(fault, CellFault)
    assert fault.code == "status-not-member"


def test_a_role_of_any_level_counts_and_a_mere_yes_does_not() -> None:
    assert clean_delegate_roles("市人大代表；区政协委员") == (
        DelegateRole.NPC_DEPUTY,
        DelegateRole.CPPCC_MEMBER,
    )
    assert isinstance(clean_delegate_roles("是"), CellFault)


def test_a_specialty_outside_the_list_counts_as_other_and_keeps_its_word() -> None:
    assert clean_specialties("法律、围棋") == (WorkType.LEGAL_AID, WorkType.OTHER)
    assert other_specialties("法律、围棋") == ("围棋",)


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("周六上午", ("sat-am",)),
        ("周六 上午", ("sat-am",)),
        ("星期六下午、晚上", ("sat-pm", "sat-evening")),
        ("周日", ("sun-am", "sun-pm")),
        ("周末", ("sat-am", "sat-pm", "sun-am", "sun-pm")),
        ("周日上午、周六晚上", ("sat-evening", "sun-am")),
        ("随时", AVAILABLE_TIMES),
        ("无", ()),
    ],
)
def test_times_are_weekdays_with_periods(cell: Cell, times: tuple[str, ...]) -> None:
    assert clean_available_times(cell) == times


@pytest.mark.parametrize("cell", ["有空就行", "上午", "周八"])
def test_times_that_name_no_day_are_refused(cell: Cell) -> None:
    assert isinstance(clean_available_times(cell), CellFault)
