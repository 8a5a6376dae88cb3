"""Which passwords may be chosen: long rather than colourful (NIST SP 800-63B, ASVS 6.2)."""

import unicodedata
from collections.abc import Set as AbstractSet
from enum import StrEnum

LONGEST = 128
SHORTEST_FOR_STAFF = 12
SHORTEST_FOR_MEMBERS = 8
_SHORTEST_LOGIN = 3  # a login of two letters is found in too many honest passwords
_FEWEST_CHARACTERS = 3  # different ones: abababab is no better than a list entry
_RUNS = (
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)


class PasswordFault(StrEnum):
    """Why a password is refused; the value is the message's code."""

    TOO_SHORT = "password-too-short"
    TOO_LONG = "password-too-long"
    COMMON = "password-common"
    CONTAINS_LOGIN = "password-contains-login"


def password_faults(
    password: str, *, login: str, for_staff: bool, common: AbstractSet[str]
) -> tuple[PasswordFault, ...]:
    """Everything wrong with a password, empty if it may be used; `common` is in lower case."""
    shortest = SHORTEST_FOR_STAFF if for_staff else SHORTEST_FOR_MEMBERS
    folded, name = _folded(password), _folded(login)
    found = {
        PasswordFault.TOO_SHORT: len(password) < shortest,
        PasswordFault.TOO_LONG: len(password) > LONGEST,
        PasswordFault.COMMON: _is_common(folded, common),
        PasswordFault.CONTAINS_LOGIN: len(name) >= _SHORTEST_LOGIN and name in folded,
    }
    return tuple(fault for fault, wrong in found.items() if wrong)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _is_common(folded: str, common: AbstractSet[str]) -> bool:
    """On the list, on it twice over, one character repeated, or a run of keys."""
    half = folded[: len(folded) // 2]
    doubled = half * 2 == folded and half in common
    run = any(folded in line or folded in line[::-1] for line in _RUNS)
    return folded in common or doubled or len(set(folded)) < _FEWEST_CHARACTERS or run
