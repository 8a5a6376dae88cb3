"""GB 11643: vectors, and every way in which a number is wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.identity.number import (
    PROVINCES,
    Fault,
    WrongIdentityNumber,
    check_digit,
    checked,
    masked,
    told,
)
from partyhub.domain.identity.record import Doubt, doubts
from partyhub.domain.shared.codes import Gender

_TODAY = date(2026, 11, 23)
_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=_TODAY)


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",  # the example of the standard, annex A
        "34052419800101001X",
        "110101199003071233",
        "810000199408230021",
    ],
)
def test_a_right_number_is_taken_as_it_is(number: str) -> None:
    """MEM-02."""
    assert checked(number, today=_TODAY) == number


def test_the_standards_second_example_has_its_check_digit() -> None:
    """GB 11643, annex A: of somebody born in 1880, whom no register of today holds."""
    assert check_digit("44052418800101001") == "4"


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
    ],
)
def test_however_it_is_typed_it_is_kept_in_one_way(typed: str) -> None:
    assert checked(typed, today=_TODAY) == "11010519491231002X"


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", Fault.SHAPE),
        ("110105491231002", Fault.SHAPE),
        ("1101051949123100X2", Fault.SHAPE),
        ("11010519491231002Y", Fault.SHAPE),
        ("11010519491231002X1", Fault.SHAPE),
        ("990105194912310025", Fault.REGION),
        ("110000194912310023", Fault.REGION),
        ("110105194913310029", Fault.BIRTHDAY),
        ("110105194902290021", Fault.BIRTHDAY),
        ("110105189912310025", Fault.BIRTHDAY),
        ("110105202611240024", Fault.BIRTHDAY),
        ("110105194912310021", Fault.CHECK_DIGIT),
    ],
)
def test_a_wrong_one_is_refused_with_its_fault_and_never_repeated(typed: str, fault: Fault) -> None:
    with pytest.raises(WrongIdentityNumber) as refused:
        checked(typed, today=_TODAY)
    assert refused.value.facts == {"field": "number", "fault": fault}
    assert not typed or typed not in refused.value.detail


@given(st.sampled_from(sorted(PROVINCES)), st.integers(100, 9999), _DAYS, st.integers(1, 999))
def test_any_one_digit_typed_wrong_is_noticed(
    province: str, county: int, born: date, serial: int
) -> None:
    """The check digit finds every single error: no number passes that differs in one place."""
    first = f"{province}{county:04}{born:%Y%m%d}{serial:03}"
    number = first + check_digit(first)
    assert checked(number, today=_TODAY) == number
    for place in range(17):
        wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        with pytest.raises(WrongIdentityNumber):
            checked(wrong, today=_TODAY)


def test_the_mask_leaves_three_and_four() -> None:
    assert masked("11010519491231002X") == "110***********002X"


def test_the_number_is_compared_with_the_record_and_only_told() -> None:
    """SP-03: an empty birth month is no contradiction."""
    number = "11010519491231002X"
    assert told(number).birth_month == "1949-12"
    assert doubts(number, birth_month="1949-12", gender=Gender.FEMALE) == []
    assert doubts(number, birth_month="", gender=Gender.MALE) == [Doubt.GENDER]
    both = doubts(number, birth_month="1950-01", gender=Gender.MALE)
    assert both == [Doubt.BIRTH_MONTH, Doubt.GENDER]
