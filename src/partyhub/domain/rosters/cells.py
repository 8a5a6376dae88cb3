"""What a roster's cell holds, cleaned: text, names, lists. A cleaner answers a value or a fault."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar, Union

Cell = str | float | int | bool | date | datetime | None  # a datetime is a date, a bool an int
Row = list[Cell]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CellFault:
    """Why a cell can't be taken; the message is for the person who keeps the roster."""

    code: str
    message: str


Cleaned = Union[T, CellFault]  # noqa: UP007 - mypy takes no `T | …` for an alias

_HALF_WIDTH: Final = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_SPACES: Final = re.compile(r"\s+")
_SEPARATORS: Final = re.compile(r"[、,;/|\s]+")
_NOTHING: Final = {"", "-", "--", "—", "——", "/", "\\", "无", "没有", "暂无", "否", "空"}
_HAN_SPACE: Final = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")
_NAME_DOTS: Final = re.compile(r"[·•．・‧∙⋅.]")
_SHORTEST_NAME, _LONGEST_NAME = 2, 40
_LAST_ASCII: Final = 0x7F
_EXACT_UP_TO: Final = 1e15  # Excel keeps 15 digits


def half_width(text: str) -> str:
    """１３８Ａ to 138A; Chinese punctuation of the ASCII block goes with it (，to comma)."""
    return text.translate(_HALF_WIDTH)


def _is_kept(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs"} or char in "\t\n\r"


def clean_text(cell: Cell) -> str:
    """The cell as one line of text: half-width, no invisible characters, single spaces."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, int | float):
        return clean_number(cell)
    visible = "".join(filter(_is_kept, half_width(cell)))
    return _SPACES.sub(" ", visible).strip().removeprefix("'").strip()


def clean_number(number: float) -> str:
    """Excel keeps every number as a float: 13800138000.0 was typed as 13800138000."""
    return (
        str(int(number)) if number == number // 1 and abs(number) < _EXACT_UP_TO else repr(number)
    )


def is_blank(cell: Cell) -> bool:
    return clean_text(cell) == ""


def text_up_to(longest: int) -> Callable[[Cell], Cleaned[str]]:
    """A cleaner of free text that fits the database's column."""

    def clean(cell: Cell) -> Cleaned[str]:
        text = clean_text(cell)
        if len(text) > longest:
            return CellFault("too-long", f"内容过长：最多 {longest} 个字，这里有 {len(text)} 个字")
        return text

    return clean


def clean_name(cell: Cell) -> Cleaned[str]:
    """张　三 to 张三; 阿依古丽.买买提 to 阿依古丽·买买提."""
    text = _HAN_SPACE.sub("", clean_text(cell))
    if any(ord(char) > _LAST_ASCII for char in text):
        text = _NAME_DOTS.sub("·", text).strip("·")
    if not text:
        return ""
    if not all(char.isalpha() or char in "· .-'" for char in text):
        return CellFault("name-characters", f"姓名“{text[:20]}”中有数字、符号或无法识别的字")
    if not _SHORTEST_NAME <= len(text) <= _LONGEST_NAME:
        return CellFault(
            "name-length",
            f"姓名应为 {_SHORTEST_NAME} 至 {_LONGEST_NAME} 个字，这里有 {len(text)} 个字",
        )
    return text


def clean_list(cell: Cell) -> tuple[str, ...]:
    """Words separated by 、 , ; / or spaces, each once, in their order; 无 and - are nothing."""
    words = (word for word in _SEPARATORS.split(clean_text(cell)) if word not in _NOTHING)
    return tuple(dict.fromkeys(words))
