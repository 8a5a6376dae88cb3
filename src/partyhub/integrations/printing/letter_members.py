"""How a letter names its members: in a sentence, in its table, or in the list behind it."""

from collections.abc import Sequence

from partyhub.domain.shared import codes
from partyhub.domain.transfers.prints import LetterMember, LetterPrint
from partyhub.integrations.printing.letter_layout import ROWS_HERE
from partyhub.integrations.printing.wording import breakable, partial_day, word

_NAMED = 3  # names in a sentence, before it counts them instead


def listed_behind(members: Sequence[LetterMember]) -> bool:
    """On a sheet of their own: too many for the letter's table, or something is to be remarked."""
    return len(members) > ROWS_HERE or any(one.note or one.hidden for one in members)


def who(members: Sequence[LetterMember]) -> str:
    names = [member.name for member in members if not member.hidden]
    if len(members) > _NAMED or len(names) < len(members):
        return f"{names[0]}等{len(members)}名"
    return "、".join(names)


def status(members: Sequence[LetterMember]) -> str:
    return _together([f"中共{word(codes.MEMBER_STATUS_ZH, one.status)}" for one in _seen(members)])


def dues(members: Sequence[LetterMember]) -> str:
    return _together([partial_day(member.dues_paid_to) for member in _seen(members)])


def row(member: LetterMember) -> list[str]:
    """The six cells of the letter's own table."""
    return [
        breakable(member.name, every=10),
        word(codes.GENDER_ZH, member.gender),
        partial_day(member.birth_month),
        word(codes.MEMBER_STATUS_ZH, member.status),
        partial_day(member.dues_paid_to),
        breakable(member.phone, every=14),
    ]


def line(nth: int, member: LetterMember) -> dict[str, object]:
    """A line of the list, with its number and what became of it."""
    if member.hidden:
        cells = [member.name, *["—"] * 5, "不在打印人查看范围"]
    else:
        cells = [*row(member), breakable(member.note)]
    return {"cells": [str(nth), *cells], "struck": member.struck}


def struck_words(members: Sequence[LetterMember]) -> str:
    """How many of the list the letter stands for no more."""
    gone = sum(member.struck for member in members)
    return f"名单中{gone}名已作废，见备注。" if 0 < gone < len(members) else ""


def replaces_words(one: LetterPrint) -> str:
    if not one.replaces:
        return ""
    if one.replaces_part:
        return f"本介绍信代替第 {one.replaces} 号中所列人员部分，该部分作废。"
    return f"本介绍信代替第 {one.replaces} 号，原件作废。"


def _seen(members: Sequence[LetterMember]) -> list[LetterMember]:
    return [member for member in members if not member.hidden]


def _together(texts: list[str]) -> str:
    """One word where all say the same; the table tells them apart where not."""
    return texts[0] if len(set(texts)) == 1 else "见名单"
