"""Implements the port `TransferLists`: lists of transfers read, their template, refused rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.transfers.batches.columns import HEADINGS, REQUIRED, TRANSFERS, Column
from partyhub.domain.transfers.batches.reading import MOST_ROWS
from partyhub.domain.transfers.batches.row import CHANNEL_ZH, REASON_ZH
from partyhub.integrations.workbooks import writer
from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    Formats,
    build,
    lay_out,
    width_of,
    write_head,
    write_text,
)
from partyhub.integrations.workbooks.reader import read_sheet
from partyhub.integrations.workbooks.roster_files import stamp_of

_COLUMNS: Final = tuple(column for column in Column if column is not Column.REFUSED_BECAUSE)
_CHOICES: Final = {
    Column.REASON: list(REASON_ZH.values()),
    Column.CHANNEL: list(CHANNEL_ZH.values()),
    Column.UNSETTLED: ["是", "否"],
}
_HOW: Final = {
    Column.SERIAL: ("可不填", "1"),
    Column.NAME: ("须是本组织名册里的党员", "张三"),
    Column.KEY: ("有同名党员时必填：工号，或登记的手机号后四位", "5678"),
    Column.TARGET: (
        "转往系统内的党组织时填：支部、社区或单位党组织的全称、简称或代码；重名时写“上级党组织/本级”",
        "中共望河街道柳荫社区委员会",
    ),
    Column.ADDRESSEE: ("转往系统外时填：介绍信写给哪个党委", "中共某某大学委员会"),
    Column.BRANCH: ("转往系统外时填：对方支部", "第三党支部"),
    Column.REASON: ("、".join(_CHOICES[Column.REASON]), "毕业"),
    Column.DESTINATION: ("去哪个单位工作、学习或居住", "市规划设计院"),
    Column.DUES: ("党费已交到哪个月；十月请写 2026.10，不要写 2026.1", "2026.10"),
    Column.DAYS: ("介绍信有效期的天数，1 至 90；不填按党委的规定", "90"),
    Column.UNSETTLED: ("毕业、退役后工作尚未落实，转往居住地街道所属组织的填“是”", "否"),
    Column.CHANNEL: ("不填时：系统内为网上接转，系统外为纸质介绍信", "网上接转"),
    Column.ADDRESS: ("回执寄回的地址；不填时用党委在系统中登记的地址", ""),
    Column.NATIONAL_NO: ("在全国党员管理信息系统里的编号", ""),
}


class TransferLists:
    """Cells are text, so 2026.10 stays 2026.10; moments are printed in China's time."""

    def read(self, data: bytes) -> list[Row]:
        return read_sheet(data, TRANSFERS)

    def template(self) -> bytes:
        def fill(workbook: Workbook, formats: Formats) -> None:
            _write_list(workbook.add_worksheet("接转名单"), formats)
            _write_how(workbook.add_worksheet("填写说明"), formats)

        return build(fill)

    def refused(
        self,
        sheet: Sequence[Row],
        header: Header,
        faults: Mapping[int, Sequence[RowFault]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes:
        return writer.refused(sheet, header, faults, stamp=stamp_of(exporter, at))


def _write_list(sheet: Worksheet, formats: Formats) -> None:
    headings = [HEADINGS[c] + ("*" if c in REQUIRED else "") for c in _COLUMNS]
    write_head(sheet, "组织关系批量接转名单", headings, formats)
    for position, column in enumerate(_COLUMNS):
        if choices := _CHOICES.get(column):
            sheet.data_validation(
                FIRST_ROW, position, MOST_ROWS + 1, position,
                {"validate": "list", "source": choices, "error_type": "warning",
                 "error_title": "请核对", "error_message": "请从列表中选择"},
            )  # fmt: skip
    widths = [
        max(width_of(h), width_of(_HOW[c][1])) for h, c in zip(headings, _COLUMNS, strict=True)
    ]
    lay_out(sheet, widths, formats, None)


def _write_how(sheet: Worksheet, formats: Formats) -> None:
    write_head(sheet, "填写说明", ("列名", "是否必填", "怎么填", "示例"), formats)
    for number, column in enumerate(_COLUMNS, start=FIRST_ROW):
        how, example = _HOW[column]
        needed = "必填" if column in REQUIRED else "选填"
        for position, text in enumerate((HEADINGS[column], needed, how, example)):
            write_text(sheet, number, position, text, formats.text)
    lay_out(sheet, (24, 12, 76, 30), formats, None)
