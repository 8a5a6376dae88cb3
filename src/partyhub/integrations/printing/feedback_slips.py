"""Prints feedback slips (附3), each on an A4 page of its own."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from partyhub.domain.feedback_slips.slip import SlipVersion
from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.domain.feedback_slips.words import METHOD_ZH, PURPOSE_ZH
from partyhub.domain.shared import codes
from partyhub.domain.shared.days import local_day
from partyhub.integrations.printing.fitting import MM_PER_PT, first_that_fits, lines
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, listed, unit_party_org

_WIDTH: Final = 140.0  # mm of the wide cells
_PLACES: Final = (("deeds", 54.0), ("opinion", 40.0), ("answer", 34.0))
_LINE: Final = 1.45  # em from one baseline to the next, as the template sets it
_SIZES: Final = (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)
_MOST_CONSULTED: Final = 3  # the latest; the page lists all


def print_feedback(slips: Sequence[WholeSlip]) -> bytes:
    """Those that were appraised."""
    return typeset("feedback_slip", [_slip(one, one.slip.current) for one in slips])


def _slip(one: WholeSlip, said: SlipVersion | None) -> dict[str, Any]:
    slip, head = one.slip, one.slip.head
    days = f"{_day(head.checked_in_on)}{f'（{_day(head.ended_on)}结束）' if head.ended_on else ''}"
    return _said(said) | {
        "unit": breakable(unit_party_org(one.names.unit)),
        "community": breakable(one.names.community),
        "year": slip.year,
        "name": breakable(head.name),
        "checked_in": days,
        "team": breakable("、".join(filter(None, (head.team_name, head.duty))) or "无"),
        "works": listed(head.work_types, codes.WORK_TYPE_ZH),
        "sealed": _by("", slip.sealed_at),
        "received": _by(slip.received_by, slip.received_at),
        "consulted": [
            f"{_day(local_day(c.at))} {c.by_name} {PURPOSE_ZH[c.purpose]}（{c.occasion}）"
            for c in one.consultations[:_MOST_CONSULTED]
        ],
    }


def _said(version: SlipVersion | None) -> dict[str, Any]:
    if version is None:
        raise ValueError("a slip that was not appraised says nothing")
    said = version.said
    words = {"deeds": said.deeds, "opinion": said.opinion, "answer": version.answer}
    return {name: breakable(text) for name, text in words.items()} | {
        "size": {name: _size(words[name], height) for name, height in _PLACES},
        "count": version.totals.count,
        "hours": f"{version.totals.hours}",
        "held_on": _day(said.held_on),
        "method": METHOD_ZH[said.method],
        "appraisers": said.appraisers,
        "grade": said.grade,
        "answered": _by("", version.answered_at),
        "why": breakable(version.why),
        "number": version.number,
    }


def _size(text: str, height: float) -> float:
    def needed(size: float) -> float:
        taken = sum(lines(part, _WIDTH, size) for part in text.splitlines())
        return taken * _LINE * size * MM_PER_PT

    return first_that_fits(_SIZES, height, needed)


def _by(name: str, at: datetime | None) -> str:
    return "" if at is None else "　".join(filter(None, (name, _day(local_day(at)))))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
