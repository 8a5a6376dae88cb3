"""A citizen's identity number (公民身份号码, GB 11643-1999): checked, read and masked."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.errors import DomainError, Kind

_LENGTH = 18
_EARLIEST = date(1900, 1, 1)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"  # ISO 7064 MOD 11-2
_SHOWN_HEAD, _SHOWN_TAIL = 3, 4
PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    ]
)
"""The first two digits: GB/T 2260, and the residence permits of 港澳台 (81, 82, 83)."""
_WHOLE = frozenset(("81", "82", "83"))  # 810000: no city is named


class Fault(StrEnum):
    """What is wrong with a number, in the order in which it is looked at."""

    SHAPE = "shape"
    REGION = "region"
    BIRTHDAY = "birthday"
    CHECK_DIGIT = "check_digit"


class WrongIdentityNumber(DomainError):
    """It can't be anybody's number; `fault` says why, and the number is told to nobody."""

    kind, code = Kind.RULE_BROKEN, "identity-number-wrong"


@dataclass(frozen=True, slots=True)
class Told:
    """What a number says of its holder."""

    birth_month: str
    gender: Gender


def normalised(typed: str) -> str:
    """Half-width, without blanks, the check digit X in capitals."""
    return "".join(unicodedata.normalize("NFKC", typed).split()).upper()


def checked(typed: str, *, today: date) -> str:
    """The number as it is kept; WrongIdentityNumber."""
    number = normalised(typed)
    fault = _fault(number, today)
    if fault is not None:
        raise WrongIdentityNumber("no such number", field="number", fault=fault.value)
    return number


def told(number: str) -> Told:
    """The month of birth and the gender that a checked number holds."""
    gender = Gender.MALE if int(number[16]) % 2 else Gender.FEMALE
    return Told(f"{number[6:10]}-{number[10:12]}", gender)


def masked(number: str) -> str:
    """110101199003071233 becomes 110***********1233: as much as tells two people apart."""
    hidden = len(number) - _SHOWN_HEAD - _SHOWN_TAIL
    return number[:_SHOWN_HEAD] + "*" * hidden + number[-_SHOWN_TAIL:]


def check_digit(first: str) -> str:
    """The eighteenth place after these seventeen."""
    total = sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True))
    return _CHECKS[total % len(_CHECKS)]


def _fault(number: str, today: date) -> Fault | None:
    digits = number[:-1]
    if len(number) != _LENGTH or not (digits.isascii() and digits.isdigit()):
        return Fault.SHAPE
    if number[-1] not in _CHECKS:
        return Fault.SHAPE
    if number[:2] not in PROVINCES or (number[2:6] == "0000" and number[:2] not in _WHOLE):
        return Fault.REGION
    if not _is_birthday(number[6:14], today):
        return Fault.BIRTHDAY
    return None if check_digit(digits) == number[-1] else Fault.CHECK_DIGIT


def _is_birthday(digits: str, today: date) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return _EARLIEST <= day <= today
