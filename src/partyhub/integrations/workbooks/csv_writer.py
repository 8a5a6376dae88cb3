"""CSV that Excel opens as what it says: UTF-8 with a mark, and nothing that computes (case 13)."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

CSV: Final = "text/csv; charset=utf-8"
_MARK: Final = "\ufeff"
# Also after a separator or a line break, where another program may start a new cell, and in
# full width, which Excel reads alike.
_TRIGGER: Final = re.compile(r"(^|[\r\n\t,;|])(?=\s*[=+\-@\t\r＝＋－＠])")


def guarded(text: str) -> str:
    return _TRIGGER.sub(r"\1'", text)


def csv_file(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow([guarded(heading) for heading in headings])
    writer.writerows([guarded(text) for text in row] for row in rows)
    return (_MARK + file.getvalue()).encode("utf-8", "replace")
