"""Prints the slips that hand accounts over: one on half an A4 page, several four to a page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from partyhub.domain.accounts.slips import AccountSlip
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable

_ADDRESS_RUN = 28  # characters of an address on a line, before it may be divided


def print_slips(slips: Sequence[AccountSlip]) -> bytes:
    """One PDF. The QR code is the portal's address alone: a photograph of it gives nobody away."""
    return typeset("account_slip", [_sheet(one) for one in slips])


def _sheet(one: AccountSlip) -> dict[str, Any]:
    return {
        "qr": qr_svg(one.portal_url),
        "address": breakable(one.portal_url, every=_ADDRESS_RUN),
        "name": breakable(one.name),
        "unit": breakable(one.unit_name),
        "login": breakable(one.login, every=_ADDRESS_RUN),
        "password": one.password,
        "issued_on": _day(one.issued_on),
    }


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"
