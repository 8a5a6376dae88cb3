"""Workbooks made to hurt whoever opens them (security.md, case 14), each with its refusal."""

import io
import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from tests.workbook_parts import SHEET, a_workbook, parts_of, zipped

_MEGABYTE: Final = 1024 * 1024
_NAMESPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _with(name: str | zipfile.ZipInfo, content: bytes) -> bytes:
    parts: dict[Any, bytes] = {**parts_of(a_workbook()), name: content}
    return zipped(parts)


def _sheet(rows: str, *, head: str = "", encoding: str = "utf-8") -> bytes:
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>{head}'
        f'<worksheet xmlns="{_NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'
    )
    return _with(SHEET, text.encode(encoding))


def a_bomb(unpacked: int = 98 * _MEGABYTE) -> bytes:
    """Some 100 kB that unpack to 98 MB of rows."""
    return _with(SHEET, b"<row><c><v>1</v></c></row>" * (unpacked // 26))


def _info(name: str, *, mode: int = 0) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def _patched(data: bytes, name: str, at: int, value: bytes) -> bytes:
    """One field of `name`'s entry in the central directory overwritten; `at` counts from it."""
    start = data.index(b"PK\x01\x02", data.rindex(name.encode()) - 46)
    return data[: start + at] + value + data[start + at + len(value) :]


def _sized(declared_extra: int) -> bytes:
    data = a_workbook()
    size = len(parts_of(data)[SHEET])
    return _patched(data, SHEET, 24, struct.pack("<I", size + declared_extra))


def _overlapping() -> bytes:
    data = a_workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        offset = archive.getinfo(SHEET).header_offset
    return _patched(data, "xl/styles.xml", 42, struct.pack("<I", offset))


def _local_name_differs() -> bytes:
    data = a_workbook()
    at = data.index(SHEET.encode())
    return data[:at] + b"xl/worksheets/sheetX.xml" + data[at + len(SHEET) :]


def _corrupt() -> bytes:
    data = a_workbook()
    at = data.index(SHEET.encode()) + len(SHEET)
    return data[: at + 20] + b"\xff" * 40 + data[at + 60 :]


def _doubled() -> bytes:
    return _with(SHEET.replace("1", "2"), b"<a/>").replace(b"sheet2.xml", b"sheet1.xml")


def _claims_huge_directory() -> bytes:
    data = a_workbook()
    end = data.rindex(b"PK\x05\x06")
    return data[: end + 12] + b"\xff\xff\xff\xff" + data[end + 16 :]


def _encrypted() -> bytes:
    return _patched(a_workbook(), SHEET, 8, b"\x01\x00")


def _cells(rows: int, columns: int) -> bytes:
    return a_workbook(lambda w: w.add_worksheet().write(rows - 1, columns - 1, "x"))


def _hidden_only() -> bytes:
    parts = parts_of(a_workbook())
    book = parts["xl/workbook.xml"].replace(b"<sheet name", b'<sheet state="hidden" name')
    return zipped({**parts, "xl/workbook.xml": book})


def one_string_everywhere(last_row: int) -> bytes:
    """A string of 30 kB, 26 times a row by reference: 7 GB in 9,000 rows, once each cell has it."""
    return _shared("甲" * 10_000, columns=26, last_row=last_row)


def _shared(string: str, *, columns: int, last_row: int) -> bytes:
    cells = "".join(f'<c r="{chr(65 + c)}{{0}}" t="s"><v>0</v></c>' for c in range(columns))
    rows = "".join(f'<row r="{r}">{cells.format(r)}</row>' for r in range(1, last_row + 1))
    strings = f'<sst xmlns="{_NAMESPACE}"><si><t>{string}</t></si></sst>'
    parts = parts_of(_sheet(rows))
    return zipped({**parts, "xl/sharedStrings.xml": strings.encode()})


_LAUGHS: Final = "<!DOCTYPE l [" + '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
) + "]>"  # fmt: skip
_OUTSIDE: Final = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


_Case = tuple[str, bytes, str]


def hostile() -> Iterator[_Case]:
    """(what it is, the file, the reason it must be refused for)."""
    yield from _no_workbooks()
    yield from _bombs()
    yield from _unsafe_archives()
    yield from _unsafe_documents()
    yield from _odd_contents()


def _no_workbooks() -> Iterator[_Case]:
    good = a_workbook()
    yield "empty", b"", "not-xlsx"
    yield "text", "姓名,联系电话\n".encode(), "not-xlsx"
    yield "a web page saved as .xlsx", b"<html><table></table></html>", "not-xlsx"
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "not-xlsx"
    yield "an old .xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "legacy"
    yield "too large", good + bytes(5 * _MEGABYTE), "too-large"
    yield "cut off", good[: len(good) // 2], "damaged"
    yield "only a first header", b"PK\x03\x04", "damaged"
    yield "an empty archive", b"PK\x05\x06" + bytes(18), "not-xlsx"
    yield "something after the end", good + b"<script>alert(1)</script>", "unsafe"
    yield "something before the start", b"%PDF-1.7\n" + good, "not-xlsx"


def _bombs() -> Iterator[_Case]:
    parts = parts_of(a_workbook())
    yield "98 MB in one sheet", a_bomb(), "bomb"
    yield "60 MB of strings", _with("xl/sharedStrings.xml", bytes(60 * _MEGABYTE)), "bomb"
    yield "a quiet part of zeros", _with("xl/media/image1.png", bytes(20 * _MEGABYTE)), "bomb"
    yield "201 parts", zipped({**parts, **{f"xl/p{i}": b"" for i in range(201)}}), "too-many-parts"
    yield "40,000 parts", zipped({f"p{i}": b"" for i in range(40_000)}), "too-many-parts"
    yield "a directory of 4 GB", _claims_huge_directory(), "too-many-parts"


def _unsafe_archives() -> Iterator[_Case]:
    parts = parts_of(a_workbook())
    yield "a link", _with(_info("xl/a", mode=stat.S_IFLNK | 0o777), b"/etc/passwd"), "unsafe"
    yield "a locked part", _encrypted(), "unsafe"
    yield "a name that climbs", _with("xl/../../etc/cron.d/x", b"x"), "unsafe"
    yield "a name from the root", _with("/etc/cron.d/x", b"x"), "unsafe"
    yield "a name with a backslash", _with("xl\\..\\x", b"x"), "unsafe"
    yield "a name with a drive", _with("C:x", b"x"), "unsafe"
    yield "one name twice", _doubled(), "unsafe"
    yield "two parts in one place", _overlapping(), "unsafe"
    yield "two names for one part", _local_name_differs(), "unsafe"
    yield "packed with bzip2", zipped(parts, zipfile.ZIP_BZIP2), "unsafe"
    yield "packed with lzma", zipped(parts, zipfile.ZIP_LZMA), "unsafe"
    yield "more than promised", _sized(-100), "unsafe"
    yield "less than promised", _sized(+100), "unsafe"
    yield "a broken stream", _corrupt(), "damaged"


def _unsafe_documents() -> Iterator[_Case]:
    yield "billion laughs", _sheet("", head=_LAUGHS), "unsafe"
    yield "an entity from outside", _sheet("", head=_OUTSIDE), "unsafe"
    yield "a declaration in UTF-16", _sheet("", head=_OUTSIDE, encoding="utf-16"), "unsafe"
    yield "a declaration across two pieces", _with(SHEET, _across()), "unsafe"
    yield "a document of another kind", zipped({"word/document.xml": b"<a/>"}), "not-xlsx"
    yield "no workbook inside", zipped({"[Content_Types].xml": b"<a/>"}), "not-xlsx"
    yield "macros", _with("xl/vbaProject.bin", b"x"), "macros"


def _odd_contents() -> Iterator[_Case]:
    yield "10,001 rows", _cells(10_001, 1), "too-many-rows"
    yield "61 columns", _cells(1, 61), "too-many-columns"
    yield "a cell in the last corner", _cells(1_048_576, 16_384), "too-many-rows"
    yield "nothing written", a_workbook(lambda w: w.add_worksheet()), "empty"
    yield "hidden sheets only", _hidden_only(), "empty"
    yield "broken XML", _sheet("<row><c></row>"), "unreadable"
    yield "no such string", _sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), "unreadable"
    yield "20 MB of text", _much_text(), "too-much-text"
    yield "one string everywhere", one_string_everywhere(9_000), "unreadable"


def _much_text() -> bytes:
    """A sentence of 500 characters, which the child lets through, in each of 14,000 cells."""
    return _shared("甲" * 500, columns=2, last_row=7_000)


def _across() -> bytes:
    """`<!DOCTYPE` begins five bytes before the end of the first 64 KiB."""
    varied = b"".join(b"<!--%d-->" % i for i in range(8_000))
    return varied[: 64 * 1024 - 5] + b"<!DOCTYPE l>" + varied
