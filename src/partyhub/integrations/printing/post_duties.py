"""Prints the card of a postless member's duty (设岗定责卡, 8.7) on A5 or A4."""

from collections.abc import Sequence
from datetime import date

from partyhub.domain.post_duties.views import HeldDuty
from partyhub.integrations.printing.fitting import LINE, MM_PER_PT, first_that_fits, lines
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable

_MOST_LINES = 12  # more of them run on
_PAPERS = {"a5": (88.0, 72.0, (10.5, 9, 8, 7, 6, 5)), "a4": (120.0, 120.0, (14, 12, 10.5, 9, 8))}
"""Width and height in mm of the place of the duties, and the sizes of type in points."""


class DutyPrinter:
    """Implements the port of that name."""

    def print_duty(self, duty: HeldDuty, *, paper: str) -> bytes:
        said = [line.strip() for line in duty.duties.splitlines() if line.strip()]
        said = said if len(said) <= _MOST_LINES else [" ".join(said)]
        return typeset(
            "post_duty",
            {
                "paper": paper,
                "name": breakable(duty.name),
                "branch": breakable(duty.branch_name),
                "org": breakable(duty.org_name),
                "post": breakable(duty.post),
                "duties": [breakable(line) for line in said],
                "size": _size(said, paper),
                "since": _day(duty.since),
                "until": _day(duty.until),
            },
        )


def _size(said: Sequence[str], paper: str) -> float:
    width, height, sizes = _PAPERS[paper]

    def needed(size: float) -> float:
        return sum(lines(text, width, size) for text in said) * LINE * size * MM_PER_PT

    return first_that_fits(sizes, height, needed)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
