"""Which passwords may be chosen."""

import pytest

from partyhub.domain.accounts.password_rules import PasswordFault, password_faults

_F = PasswordFault
_COMMON = {"password1234", "woaini1314520", "12345678", "admin1"}


def faults(password: str, *, login: str = "zhangsan", for_staff: bool = True) -> set[_F]:
    return set(password_faults(password, login=login, for_staff=for_staff, common=_COMMON))


def test_a_long_unusual_password_is_fine() -> None:
    assert faults("海棠 copper 17 lantern") == set()


@pytest.mark.parametrize(
    ("length", "for_staff", "expected"),
    [
        (11, True, {_F.TOO_SHORT}),
        (12, True, set()),
        (7, False, {_F.TOO_SHORT}),
        (8, False, set()),
        (128, True, set()),
        (129, True, {_F.TOO_LONG}),
    ],
)
def test_length_is_counted_in_characters_and_staff_need_more(
    length: int, for_staff: bool, expected: set[_F]
) -> None:
    assert faults(("海棠copper lantern " * 10)[:length], for_staff=for_staff) == expected


@pytest.mark.parametrize(
    "password",
    [
        "Password1234",
        "ｐａｓｓｗｏｒｄ１２３４",
        "WoAiNi1314520",
        "admin1admin1",
        "aaaaaaaaaaaa",
        "abababababab",
        "qwertyuiop",
        "345678901234",
        "lkjihgfedcba",
    ],
)
def test_a_common_password_is_refused_in_any_case_or_width(password: str) -> None:
    assert _F.COMMON in faults(password)


def test_a_password_does_not_contain_the_login() -> None:
    assert faults("my ZhangSan 2026 ok") == {_F.CONTAINS_LOGIN}
    assert faults("all is well 2026", login="al") == set()


def test_all_faults_are_named_at_once() -> None:
    assert faults("12345678", login="12345678") == {_F.TOO_SHORT, _F.COMMON, _F.CONTAINS_LOGIN}
