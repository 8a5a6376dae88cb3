"""The sizes of type of a sheet's three parts; the measures are those of the templates."""

from collections.abc import Iterable, Mapping, Sequence

from partyhub.integrations.printing.fitting import (
    LINE,
    MM_PER_PT,
    first_that_fits,
    lines,
    row_height,
)

_WIDTH = 166  # mm of type on a line
_SEAL_WIDTH = 84
_LETTER_HEIGHT = 68
_TABLE_HEIGHT = 84
_SHORT_CELLS = (33.0, 33.0, 30.0)  # mm inside the cells of the rows with three fields
_LONG_CELL = 106
_LETTER_SIZES = (13, 12, 11, 10, 9, 8, 7, 6, 5)
_RECEIPT_SIZES = (12, 11, 10, 9, 8, 7, 6, 5)
_PADDINGS = (0.95, 0.8, 0.65)  # em above and below the text of a cell
_TABLE_SIZES = [(11.0, padding) for padding in _PADDINGS] + [
    (half / 2, 0.6) for half in range(21, 8, -1)
]


def letter_size(addressee: str, body: str, unit: str) -> int:
    """For the introduction: two paragraphs, then the unit, the place of its seal and the day."""

    def height(size: int) -> float:
        count = lines(addressee, _WIDTH, size) + lines(body, _WIDTH, size, indent=2)
        count += lines(unit, _SEAL_WIDTH, size) + 2
        return (count * LINE + 4.5) * size * MM_PER_PT

    return first_that_fits(_LETTER_SIZES, _LETTER_HEIGHT, height)


def receipt_size(
    unit: str, body: str, *, height_mm: float = 64, sizes: Sequence[int] = _RECEIPT_SIZES
) -> int:
    """For the receipt: its title, two paragraphs, the telephone and the place of the seal."""

    def height(size: int) -> float:
        count = lines(unit, _WIDTH, size) + lines(body, _WIDTH, size, indent=2) + 2
        return (count * LINE + 6) * size * MM_PER_PT

    return first_that_fits(sizes, height_mm, height)


def table_size(short: Sequence[str], long: Mapping[str, str]) -> tuple[float, float]:
    """Size of type in points and padding in em: two rows of three short fields, then long ones."""

    def height(variant: tuple[float, float]) -> float:
        size, padding = variant
        rows = [_tallest(short[:3], size), _tallest(short[3:], size)]
        rows += [
            max(
                lines(text, _LONG_CELL, size),
                2 if len(label) > len("单位党组织联系人及电话") else 1,
            )
            for label, text in long.items()
        ]
        return sum(row_height(count, padding) for count in rows) * size * MM_PER_PT

    return first_that_fits(_TABLE_SIZES, _TABLE_HEIGHT, height)


def _tallest(cells: Iterable[str], size: float) -> int:
    return max(lines(text, width, size) for text, width in zip(cells, _SHORT_CELLS, strict=True))
