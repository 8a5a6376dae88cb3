"""One row of a list of transfers becomes a `ListedRow`, or the faults to mend, each at its cell."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from partyhub.domain.rosters.cells import (
    Cell,
    CellFault,
    Cleaned,
    clean_name,
    clean_text,
    is_blank,
    text_up_to,
)
from partyhub.domain.rosters.columns import cell_name
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.months import clean_date
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.transfers.batches.columns import HEADINGS, REQUIRED, Column
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.domain.transfers.policy import LETTER_VALID_DAYS_MAX

C = TypeVar("C", bound=StrEnum)
_LONG: Final = 200
_REASONS: Final[Mapping[Reason, tuple[str, ...]]] = {
    Reason.JOB: ("工作调动", "工作变动", "调动", "就业", "调出"),
    Reason.GRADUATION: ("毕业", "毕业离校", "升学"),
    Reason.DEMOBILISED: ("退役", "转业", "复员", "退伍"),
    Reason.RETIREMENT: ("退休", "离退休", "离休"),
    Reason.RESIDENCE: ("居住地变动", "居住地变更", "搬迁", "迁居"),
    Reason.OTHER: ("其他", "其它"),
}
REASON_ZH: Final = {reason: words[0] for reason, words in _REASONS.items()}
_CHANNELS: Final[Mapping[TransferChannel, tuple[str, ...]]] = {
    TransferChannel.ONLINE: ("网上接转", "网上", "线上"),
    TransferChannel.PAPER: ("纸质介绍信", "纸质", "线下"),
    TransferChannel.NATIONAL: ("全国党员管理信息系统", "全国系统"),
}
CHANNEL_ZH: Final = {channel: words[0] for channel, words in _CHANNELS.items()}
_YES: Final = {"是", "未落实", "尚未落实", "√", "1", "Y"}
_NO: Final = {"", "否", "已落实", "无", "-", "0", "N"}
_DAYS: Final = re.compile(r"(\d{1,3})天?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """What the list says of one member; empty where it says nothing."""

    row_number: int
    name: str
    key: str = ""
    target: str = ""
    addressee: str = ""
    branch: str = ""
    reason: Reason
    destination: str
    dues: str
    days: int | None = None
    unsettled: bool = False
    channel: TransferChannel | None = None
    address: str = ""
    national_no: str = ""


class RowReader:
    """Reads the rows below one header."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._cleaners = {c: f for c, f in _CLEANERS.items() if c in header.columns}

    def read(self, number: int, cells: Sequence[Cell]) -> ListedRow | tuple[RowFault, ...]:
        values: dict[str, Any] = {}
        faults: list[RowFault] = []
        for column, clean in self._cleaners.items():
            cell = self._header.cell(cells, column)
            cleaned = clean(cell)
            if column in REQUIRED and is_blank(cell):
                cleaned = CellFault("required", f"“{HEADINGS[column]}”必须填写")
            if isinstance(cleaned, CellFault):
                faults.append(fault_at(self._header, number, column, cleaned))
            else:
                values[column] = cleaned
        return tuple(faults) or ListedRow(row_number=number, **values)


def fault_at(header: Header, number: int, column: Column, fault: CellFault) -> RowFault:
    """In that column's cell; in the name's where the sheet has no such column."""
    found = column if column in header.columns else Column.NAME
    cell = cell_name(header.columns[found], number)
    return RowFault(cell, header.heading(found), fault.code, fault.message)


def _clean_month(cell: Cell) -> Cleaned[str]:
    written = clean_date(cell)
    if isinstance(written, CellFault):
        example = written.message.replace("1985.07", "2026.10").replace("1985-07-01", "2026-10")
        return CellFault(written.code, example)
    return written.month_text() if written else ""


def _clean_days(cell: Cell) -> Cleaned[int | None]:
    text = clean_text(cell).replace(" ", "")
    if not text:
        return None
    found = _DAYS.fullmatch(text)
    if found is None or not 1 <= int(found[1]) <= LETTER_VALID_DAYS_MAX:
        most = LETTER_VALID_DAYS_MAX
        return CellFault("days-wrong", f"有效期写天数，1 至 {most}，这里是“{text[:20]}”")
    return int(found[1])


def _clean_yes(cell: Cell) -> Cleaned[bool]:
    text = clean_text(cell)
    if text.upper() in _YES:
        return True
    if text.upper() in _NO:
        return False
    return CellFault("yes-or-no", f"请填“是”或“否”，这里是“{text[:20]}”")


def _one_of(words: Mapping[C, tuple[str, ...]]) -> Callable[[Cell], Cleaned[C | None]]:
    known = {word: value for value, named in words.items() for word in named}

    def clean(cell: Cell) -> Cleaned[C | None]:
        text = clean_text(cell).replace(" ", "")
        if not text:
            return None
        if text not in known:
            choices = "、".join(named[0] for named in words.values())
            return CellFault("unknown-word", f"“{text[:20]}”不在可选的内容里：{choices}")
        return known[text]

    return clean


_CLEANERS: Final[Mapping[Column, Callable[[Cell], Cleaned[Any]]]] = {
    Column.NAME: clean_name,
    Column.KEY: text_up_to(40),
    Column.TARGET: text_up_to(_LONG),
    Column.ADDRESSEE: text_up_to(60),
    Column.BRANCH: text_up_to(60),
    Column.REASON: _one_of(_REASONS),
    Column.DESTINATION: text_up_to(_LONG),
    Column.DUES: _clean_month,
    Column.DAYS: _clean_days,
    Column.UNSETTLED: _clean_yes,
    Column.CHANNEL: _one_of(_CHANNELS),
    Column.ADDRESS: text_up_to(_LONG),
    Column.NATIONAL_NO: text_up_to(100),
}
