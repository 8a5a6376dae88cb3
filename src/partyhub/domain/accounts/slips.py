"""The slip that hands an account over: printed in the moment of opening, and never again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSlip:
    """One member's slip. The password is kept hashed, so nobody can print it a second time."""

    name: str
    unit_name: str
    portal_url: str
    login: str
    password: str
    issued_on: date


class SlipPrinter(Protocol):
    """Prints slips: one fills half an A4 page, several stand four to a page with cutting lines."""

    def print_slips(self, slips: Sequence[AccountSlip]) -> bytes: ...
