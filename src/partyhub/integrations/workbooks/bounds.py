"""The bounds an .xlsx must keep before it is parsed (security.md, case 14; ASVS 5.2.3, 5.2.5).

First what the archive says about itself, which costs no unpacking; then what it really holds,
unpacked in small pieces and thrown away, because the archive may lie.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from partyhub.domain.rosters.refusals import WorkbookRefused

LARGEST_FILE: Final = 5 * 1024 * 1024
LARGEST_UNPACKED: Final = 50 * 1024 * 1024
HIGHEST_RATIO: Final = 100
MOST_PARTS: Final = 200

_LEGACY: Final = b"\xd0\xcf\x11\xe0"  # .xls, and an .xlsx locked with a password
_LOCAL: Final = b"PK\x03\x04"
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LARGEST_DIRECTORY: Final = MOST_PARTS * 512
_RATIO_COUNTS_FROM: Final = 64 * 1024  # a tiny part may well be all zeros
_PIECE: Final = 64 * 1024
_ENCRYPTED: Final = 0x1
_NEEDED: Final = {"[Content_Types].xml", "xl/workbook.xml"}
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP: Final = 2 * max(map(len, _DECLARATIONS))  # twice, for UTF-16


def check(data: bytes) -> None:
    """Silent if the workbook keeps every bound; WorkbookRefused names the first it breaks."""
    _check_envelope(data)
    parts = _directory(data)
    _check_promises(data, parts)
    unpacked = 0
    for part in parts:
        unpacked += _check_part(data, part, LARGEST_UNPACKED - unpacked)


def _check_envelope(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise WorkbookRefused("too-large", "文件超过 5 MB，请拆分后再上传")
    if data.startswith(_LEGACY):
        raise WorkbookRefused(
            "legacy", "这是旧版 .xls 或带密码的文件，请另存为不带密码的 .xlsx 后再上传"
        )
    if not data.startswith(_LOCAL):
        raise WorkbookRefused("not-xlsx", "这不是 Excel 工作簿（.xlsx）")
    end = data.rfind(_END)
    if end < 0 or len(data) - end < _END_SIZE:
        raise WorkbookRefused("damaged", "文件不完整，请重新导出后再上传")
    size, _, comment = struct.unpack_from("<IIH", data, end + 12)
    if size > _LARGEST_DIRECTORY:
        raise WorkbookRefused("too-many-parts", "文件内部结构异常，请另存为新的 .xlsx 后再上传")
    if end + _END_SIZE + comment != len(data):
        raise _unsafe()


def _directory(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise WorkbookRefused("damaged", "文件不完整，请重新导出后再上传") from error


def _check_promises(data: bytes, parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS:
        raise WorkbookRefused("too-many-parts", "文件内部结构异常，请另存为新的 .xlsx 后再上传")
    if len(set(names)) < len(names) or any(map(_is_odd, parts)) or _overlap(parts):
        raise _unsafe()
    if any(map(_is_bomb, parts)) or sum(p.file_size for p in parts) > _room(data):
        raise _bomb()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise WorkbookRefused("macros", "文件含有宏，请另存为不含宏的 .xlsx 后再上传")
    if not set(names) >= _NEEDED:
        raise WorkbookRefused("not-xlsx", "这不是 Excel 工作簿（.xlsx）")


def _is_odd(part: zipfile.ZipInfo) -> bool:
    """A link, a locked part, an unknown packing, or a name that points elsewhere."""
    steps = part.filename.split("/")
    return (
        stat.S_ISLNK(part.external_attr >> 16)
        or bool(part.flag_bits & _ENCRYPTED)
        or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        or part.filename.startswith("/")
        or ".." in steps
        or any(char in part.filename for char in "\\:\0")
    )


def _overlap(parts: list[zipfile.ZipInfo]) -> bool:
    """One stretch of bytes serving as many parts: the non-recursive zip bomb."""
    stretches = sorted((p.header_offset, p.header_offset + p.compress_size) for p in parts)
    return any(start < end for (_, end), (start, _) in pairwise(stretches))


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    large = part.file_size > _RATIO_COUNTS_FROM
    return large and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1)


def _room(data: bytes) -> int:
    return min(LARGEST_UNPACKED, HIGHEST_RATIO * len(data))


def _check_part(data: bytes, part: zipfile.ZipInfo, room: int) -> int:
    """Unpacks one part piece by piece; its true size, if it is what the directory promised."""
    size, tail = 0, b""
    for piece in _pieces(_packed(data, part), part.compress_type):
        size += len(piece)
        if size > room:
            raise _bomb()
        if size > part.file_size:
            raise _unsafe()
        seen = (tail + piece).replace(b"\0", b"")
        if any(declaration in seen for declaration in _DECLARATIONS):
            raise _unsafe()
        tail = piece[-_OVERLAP:]
    if size != part.file_size:
        raise _unsafe()
    return size


def _packed(data: bytes, part: zipfile.ZipInfo) -> memoryview:
    """The part's bytes as its local header places them; the two headers must agree."""
    at = part.header_offset
    if data[at : at + 4] != _LOCAL or at + 30 > len(data):
        raise _unsafe()
    method, name_size, extra_size = struct.unpack_from("<H16xHH", data, at + 8)
    start = at + 30 + name_size + extra_size
    name = data[at + 30 : at + 30 + name_size].decode("utf-8", "replace")
    if method != part.compress_type or name != part.filename:
        raise _unsafe()
    return memoryview(data)[start : start + part.compress_size]


def _pieces(packed: memoryview, method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _PIECE):
            yield bytes(packed[at : at + _PIECE])
        return
    inflater, rest = zlib.decompressobj(-zlib.MAX_WBITS), bytes(packed)
    try:
        while rest and not inflater.eof:
            yield inflater.decompress(rest, _PIECE)
            rest = inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error as error:
        raise WorkbookRefused("damaged", "文件不完整，请重新导出后再上传") from error


def _bomb() -> WorkbookRefused:
    return WorkbookRefused("bomb", "文件展开后过大，请删去多余的内容后再上传")


def _unsafe() -> WorkbookRefused:
    return WorkbookRefused("unsafe", "文件内部结构异常，请另存为新的 .xlsx 后再上传")
