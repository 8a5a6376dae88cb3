"""Capital numerals of a letter's validity, 1 to 90, against a table written by hand."""

import pytest

from partyhub.domain.transfers.numerals import capital

ONES = ["", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
TENS = ["", "壹拾", "贰拾", "叁拾", "肆拾", "伍拾", "陆拾", "柒拾", "捌拾", "玖拾"]
BY_HAND = [tens + ones for tens in TENS for ones in ONES][1:91]


@pytest.mark.parametrize(("number", "written"), list(enumerate(BY_HAND, start=1)))
def test_one_to_ninety_are_written_as_on_the_letter(number: int, written: str) -> None:
    """Form 8.5: the validity stands in capital numerals."""
    assert capital(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (10, "壹拾"),
        (90, "玖拾"),
        (100, "壹佰"),
        (101, "壹佰零壹"),
        (110, "壹佰壹拾"),
        (365, "叁佰陆拾伍"),
    ],
)
def test_hundreds_say_the_zero_between(number: int, written: str) -> None:
    assert capital(number) == written


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_others_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 999"):
        capital(number)
