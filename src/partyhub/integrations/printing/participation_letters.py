"""Prints participation letters (参与情况反馈函), each on pages of its own."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from partyhub.domain.participation_letters.letter import LetterFigures, LetterVersion
from partyhub.domain.participation_letters.views import WholeLetter
from partyhub.domain.shared.days import local_day
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import (
    breakable,
    community_party_org,
    unit_party_org,
)

_MOST = 72  # characters of one taking part


class LetterPrinter:
    """Implements the port of that name."""

    def print_letters(self, letters: Sequence[WholeLetter]) -> bytes:
        return typeset("participation_letter", [_letter(one) for one in letters])


def _letter(whole: WholeLetter) -> dict[str, Any]:
    letter, said = whole.letter, whole.letter.current
    return _said(said) | {
        "superior": breakable(letter.superior_name),
        "unit": breakable(unit_party_org(letter.unit_name)),
        "community": breakable(community_party_org(letter.community_name)),
        "period": letter.period.title,
        "days": f"{_day(letter.period.begins)}至{_day(letter.period.ends)}",
        "figures": _figures(said.figures),
        "rest": said.figures.services - len(said.lines),
        "before": next(
            (one.letter_no for one in whole.versions if one.number < said.number and one.letter_no),
            "",
        ),
    }


def _figures(figures: LetterFigures) -> list[list[str]]:
    """Counts only."""
    f = figures
    return [
        ["参与社区服务", f"{f.services} 次，{f.people} 人次"],
        ["提供场地、资源、培训等", f"{f.offers} 项，其中落实 {f.offers_met} 项"],
        ["承接社区需求", f"{f.needs_met} 项"],
        ["参加联席会议", f"{f.meetings_attended} 次（社区共召开 {f.meetings_held} 次）"],
        ["承办议定事项", f"{f.decisions} 项，其中办结 {f.decisions_done} 项"],
    ]


def _said(one: LetterVersion) -> dict[str, Any]:
    received = "" if one.received_at is None else f"{one.received_name}　{_when(one.received_at)}"
    return {
        "number": one.letter_no,
        "lines": [
            [f"{line.on.month}月{line.on.day}日", _short(line.what), f"{line.people}"]
            for line in one.lines
        ],
        "answer": breakable(one.answer),
        "answered": "" if one.answered_at is None else _when(one.answered_at),
        "remark": breakable(one.remark),
        "issued_on": None if one.issued_at is None else _parts(one.issued_at),
        "received": breakable(received),
        "version": one.number,
        "why": breakable(one.why),
        "by": breakable(one.issued_name),
    }


def _short(words: str) -> str:
    """What was done, in two or three lines; the whole of it stands in the portal."""
    return breakable(words if len(words) <= _MOST else f"{words[: _MOST - 1]}…")


def _parts(at: datetime) -> list[str]:
    day = local_day(at)
    return [str(day.year), str(day.month), str(day.day)]


def _when(at: datetime) -> str:
    return _day(local_day(at))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
