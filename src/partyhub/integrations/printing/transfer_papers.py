"""Prints the papers of a transfer: the letter of introduction in three parts, and the notice."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from partyhub.domain.shared.days import local_time
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.numerals import MOST, capital
from partyhub.domain.transfers.prints import (
    FormPrint,
    LetterPrint,
    LettersPrint,
    NoticePrint,
    ReceiptPart,
)
from partyhub.integrations.printing import letter_layout
from partyhub.integrations.printing import letter_members as members
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.transfer_form import form_words
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, word

_REASONS: Mapping[Reason, str] = {
    Reason.JOB: "工作调动",
    Reason.GRADUATION: "毕业",
    Reason.DEMOBILISED: "退役",
    Reason.RETIREMENT: "退休",
    Reason.RESIDENCE: "居住地变动",
    Reason.OTHER: "其他",
}
_CHANNELS: Mapping[TransferChannel, str] = {
    TransferChannel.ONLINE: "网上接转",
    TransferChannel.PAPER: "纸质介绍信",
    TransferChannel.NATIONAL: "全国党员管理信息系统",
}
_LONGEST_HAND = 12  # characters of an account's name on the lines to sign


class TransferPrinter:
    """Implements the port of that name."""

    def print_letter(self, letter: LetterPrint) -> bytes:
        return typeset("introduction", _letter(letter))

    def print_letters(self, letters: LettersPrint) -> bytes:
        return typeset("introductions", _letters(letters))

    def print_notice(self, notice: NoticePrint) -> bytes:
        return typeset("transfer_notice", _notice(notice))

    def print_form(self, form: FormPrint) -> bytes:
        return typeset("transfer_form", form_words(form))


def _letter(one: LetterPrint) -> dict[str, Any]:
    words, receipt = _words(one), _receipt(one.receipt)
    rows = [members.row(member) for member in one.members if not member.hidden]
    behind = members.listed_behind(one.members)
    return words | {
        "number": one.number,
        "phone": one.issuer_phone or "　",
        "validity": _days(one.valid_days),
        "longer": f"，延长{_days(one.prolonged_days)}天" if one.prolonged_days else "",
        "until": _day(one.valid_until),
        "issued_on": _parts(one.issued_on),
        "receipt_days": str(one.receipt_days),
        "members": [] if behind else rows,
        "listed": [members.line(n, m) for n, m in enumerate(one.members, 1)] if behind else [],
        "qr": qr_svg(one.qr_url),
        "host": urlsplit(one.qr_url).netloc,
        "receipt": receipt,
        "sizes": letter_layout.sizes(words, [] if behind else rows, receipt["branch"]),
    }


def _days(count: int) -> str:
    return capital(count) if count <= MOST else str(count)


def _letters(book: LettersPrint) -> dict[str, Any]:
    count = len(book.letters)
    return {
        "org": breakable(book.org),
        "by": breakable(book.by),
        "at": _day(local_time(book.at).date()),
        "first": book.first,
        "last": book.first + count - 1,
        "total": book.total,
        "parts": 1 if count == book.total else 2,
        "rows": [_line(nth, one) for nth, one in enumerate(book.letters, start=book.first)],
        "letters": [_letter(one) for one in book.letters],
    }


def _line(nth: int, one: LetterPrint) -> list[str]:
    to = [breakable(one.addressee), breakable(one.destination), one.valid_until.isoformat()]
    return [str(nth), breakable(members.who(one.members)), one.number, *to]


def _words(one: LetterPrint) -> dict[str, str]:
    """What may be long, and so decides the size of type."""
    return {
        "who": breakable(members.who(one.members)),
        "status": members.status(one.members),
        "addressee": breakable(one.addressee),
        "source": breakable(one.source),
        "target": breakable(one.target),
        "destination": breakable(one.destination),
        "issuer": breakable(one.issuer),
        "address": breakable(one.issuer_address),
        "approved_by": _hand(one.approved_by),
        "admitted_by": _hand(one.admitted_by),
        "handled_by": _hand(one.handled_by),
        "reason": word(_REASONS, one.reason),
        "dues": members.dues(one.members),
        "void_words": _void(one),
        "struck_words": members.struck_words(one.members),
        "replaces_words": members.replaces_words(one),
    }


def _hand(name: str) -> str:
    return breakable(name[:_LONGEST_HAND])


def _void(one: LetterPrint) -> str:
    if not one.void:
        return ""
    if one.replaced_by:
        return f"本介绍信已作废，由第 {one.replaced_by} 号介绍信代替。"
    return "本介绍信已作废。"


def _receipt(part: ReceiptPart | None) -> dict[str, Any]:
    if part is None:
        return {"branch": "", "assigned_on": None, "phone": "", "by": "", "receipt_on": None}
    return {
        "branch": breakable(part.branch_name),
        "assigned_on": _parts(part.assigned_on),
        "phone": part.phone,
        "by": _hand(part.by),
        "receipt_on": _parts(part.receipt_on) if part.receipt_on else None,
    }


def _notice(one: NoticePrint) -> dict[str, Any]:
    return {
        "name": breakable(one.name),
        "source": breakable(one.source),
        "target": breakable(one.target),
        "destination": breakable(one.destination),
        "channel": word(_CHANNELS, one.channel),
        "told": [breakable(line) for line in one.told.splitlines() if line.strip()],
        "place": breakable(one.place),
        "address": breakable(one.address),
        "phone": one.phone,
        "hours": breakable(one.hours),
        "validity": str(one.valid_days),
        "by": breakable(one.by),
        "at": f"{_day(local_time(one.at).date())} {local_time(one.at):%H:%M}",
    }


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"


def _parts(on: date) -> list[str]:
    return [str(on.year), str(on.month), str(on.day)]
