"""Chooses the size of type in which a text fits its place, by counting instead of setting it.

Letting typst measure each candidate cost 5 MB a page; Chinese type is square, so counting does.
The figures err on the side of smaller type; a test sets pages of every length to prove it.
"""

import math
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

V = TypeVar("V")

MM_PER_PT = 25.4 / 72
LINE = 1.6  # em from one baseline to the next, as templates/parts.typ sets it
_CAP = 0.75  # em: height of a single line
_LATIN = 0.6  # em: width of a small letter or digit, a little more than they have
_CAPITAL = 1
_HANGING = 1.0  # em: a line may lose this much to punctuation that must not begin the next
_MAY_BREAK = "\u200b"  # zero-width space
_UNIT = re.compile(r"[!-\u200a\u200c-\u2e7f]+|.", re.DOTALL)


def lines(text: str, width_mm: float, size_pt: float, *, indent: float = 0) -> int:
    """How many lines `text` takes, at most; a run of letters or digits is not divided."""
    room = width_mm / (size_pt * MM_PER_PT) - _HANGING
    count, at = 1, indent
    for unit in _UNIT.findall(text):
        width = sum(map(_width, unit))
        if at + width > room:
            count, at = count + max(1, math.ceil(width / room)), 0
        at += min(width, room)
    return count


def _width(character: str) -> float:
    if character > "\u2e7f":
        return 1
    if character == _MAY_BREAK:
        return 0
    return _CAPITAL if character.isupper() else _LATIN


def row_height(line_count: int, padding: float) -> float:
    """The height in em of a table's row."""
    return _CAP + (line_count - 1) * LINE + 2 * padding


def first_that_fits(variants: Sequence[V], height_mm: float, height_of: Callable[[V], float]) -> V:
    """The first variant, from the largest on, whose height in mm fits; the last if none does."""
    return next((one for one in variants if height_of(one) <= height_mm), variants[-1])
