"""Prints the papers of a transfer: the letter of introduction in three parts, and the notice."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from partyhub.domain.shared import codes
from partyhub.domain.shared.days import local_time
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.numerals import MOST, capital
from partyhub.domain.transfers.prints import (
    LetterMember,
    LetterPrint,
    LettersPrint,
    NoticePrint,
    ReceiptPart,
)
from partyhub.integrations.printing import letter_layout
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, partial_day, word

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
_NAMED = 3  # names in a sentence, before it counts them instead


class TransferPrinter:
    """Implements the port of that name."""

    def print_letter(self, letter: LetterPrint) -> bytes:
        return typeset("introduction", _letter(letter))

    def print_letters(self, letters: LettersPrint) -> bytes:
        return typeset("introductions", _letters(letters))

    def print_notice(self, notice: NoticePrint) -> bytes:
        return typeset("transfer_notice", _notice(notice))


def _letter(one: LetterPrint) -> dict[str, Any]:
    words, receipt = _words(one), _receipt(one.receipt)
    rows = [_row(member) for member in one.members]
    return words | {
        "number": one.number,
        "phone": one.issuer_phone or "　",
        "validity": _days(one.valid_days),
        "longer": f"，延长{_days(one.prolonged_days)}天" if one.prolonged_days else "",
        "until": _day(one.valid_until),
        "issued_on": _parts(one.issued_on),
        "receipt_days": str(one.receipt_days),
        "members": rows,
        "rows_here": letter_layout.ROWS_HERE,
        "qr": qr_svg(one.qr_url),
        "host": urlsplit(one.qr_url).netloc,
        "receipt": receipt,
        "sizes": letter_layout.sizes(words, rows, receipt["branch"]),
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
        "rows": [_line(nth, *one) for nth, one in enumerate(book.letters, start=book.first)],
        "letters": [_letter(one) for _, one in book.letters],
    }


def _line(nth: int, name: str, one: LetterPrint) -> list[str]:
    said = [breakable(name), one.number, breakable(one.addressee), breakable(one.destination)]
    return [str(nth), *said, one.valid_until.isoformat()]


def _words(one: LetterPrint) -> dict[str, str]:
    """What may be long, and so decides the size of type."""
    return {
        "who": breakable(_who(one.members)),
        "status": _status(one.members),
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
        "dues": _together([partial_day(member.dues_paid_to) for member in one.members]),
        "void_words": _void(one),
        "replaces_words": f"本介绍信代替第 {one.replaces} 号，原件作废。" if one.replaces else "",
    }


def _hand(name: str) -> str:
    return breakable(name[:_LONGEST_HAND])


def _who(members: Sequence[LetterMember]) -> str:
    names = [member.name for member in members]
    if len(names) > _NAMED:
        return f"{names[0]}等{len(names)}名"
    return "、".join(names)


def _status(members: Sequence[LetterMember]) -> str:
    return _together([f"中共{word(codes.MEMBER_STATUS_ZH, member.status)}" for member in members])


def _together(texts: list[str]) -> str:
    """One word where all say the same; the table tells them apart where not."""
    return "、".join(dict.fromkeys(texts)) if len(set(texts)) == 1 else "见名单"


def _row(member: LetterMember) -> list[str]:
    return [
        breakable(member.name, every=10),
        word(codes.GENDER_ZH, member.gender),
        partial_day(member.birth_month),
        word(codes.MEMBER_STATUS_ZH, member.status),
        partial_day(member.dues_paid_to),
        breakable(member.phone, every=14),
    ]


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
