"""The sizes of type of a letter's three parts; the measures are those of `introduction.typ`."""

from collections.abc import Mapping, Sequence

from partyhub.integrations.printing.fitting import LINE, MM_PER_PT, first_that_fits, lines

ROWS_HERE = 4
"""Members in the letter's own table; more stand on sheets behind it."""
_WIDTH = 170  # mm of type on a line
_SEAL = 78
_STUB_HEIGHT, _LETTER_HEIGHT, _RECEIPT_HEIGHT = 55, 124, 69
_QR = 30
_CELLS = (31.0, 13.0, 27.0, 24.0, 27.0, 32.0)  # mm inside the cells of the table
_SIZES = (13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4)
_SENTENCE = "兹有同志（），由去，请转接组织关系。党费已交至。名单附后" + "　" * 8
_HANDS, _HAND = ("approved_by", "admitted_by", "handled_by"), "转出审批人："
_COLUMN = 52.0  # mm of each of the stub's three columns
_FIXED = 9.5
"""Type in points of remarks that don't shrink with their part."""


def sizes(words: Mapping[str, str], rows: Sequence[Sequence[str]], branch: str) -> dict[str, float]:
    """Type in points of each part, the largest in which its texts fit."""
    return {
        "stub": first_that_fits(_SIZES, _STUB_HEIGHT, lambda pt: _stub(words, pt)),
        "letter": first_that_fits(_SIZES, _LETTER_HEIGHT, lambda pt: _letter(words, rows, pt)),
        "receipt": first_that_fits(_SIZES, _RECEIPT_HEIGHT, lambda pt: _receipt(words, branch, pt)),
    }


def _stub(words: Mapping[str, str], size: float) -> float:
    body = _SENTENCE + "".join(words[n] for n in ("who", "status", "source", "target"))
    count = lines(body + words["destination"], _WIDTH, size, indent=2)
    count += max(lines(_HAND + words[n], _COLUMN, size) for n in _HANDS) - 1
    return _mm(count * LINE + 8.5, size) + _remark(words, width=_WIDTH - 92)


def _letter(words: Mapping[str, str], rows: Sequence[Sequence[str]], size: float) -> float:
    body = _SENTENCE + "".join(words[n] for n in ("who", "status", "source", "destination", "dues"))
    count = lines(words["addressee"], _WIDTH, size) + lines(body, _WIDTH, size, indent=2)
    seal = max(_mm((lines(words["issuer"], _SEAL, size) + 2) * LINE + 1.5, size), _QR)
    foot = _mm((lines(words["address"] + "原基层党委通讯地址：", _WIDTH, size) + 1) * 1.4 + 1, size)
    table = _table(rows, size) if rows else 0
    return _mm(count * LINE + 7.5, size) + table + seal + foot + _remark(words, width=_WIDTH)


def _receipt(words: Mapping[str, str], branch: str, size: float) -> float:
    body = _SENTENCE + words["who"] + words["status"] + (branch or "　" * 13)
    count = lines(words["issuer"], _WIDTH, size) + lines(body, _WIDTH, size, indent=2)
    count += lines(words["address"] + "　" * 24, _WIDTH, size)
    return _mm(count * LINE + 10, size)


def _table(rows: Sequence[Sequence[str]], size: float) -> float:
    tallest = [
        max(lines(text, width, size) for text, width in zip(row, _CELLS, strict=True))
        for row in rows
    ]
    return _mm(2 + sum(0.75 + (count - 1) * LINE + 1.1 for count in tallest), size)


def _remark(words: Mapping[str, str], *, width: float) -> float:
    said = words["void_words"] + words["replaces_words"] + words["struck_words"]
    return _mm(lines(said, width, _FIXED) * LINE, _FIXED) if said else 0


def _mm(em: float, size: float) -> float:
    return em * size * MM_PER_PT
