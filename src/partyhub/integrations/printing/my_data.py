"""Prints what is held about a member on A4 (本人信息一份)."""

from typing import Any

from partyhub.domain.my_data.sheet import DataSection, DataSheet
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, in_narrow_cell


class DataPrinter:
    """Implements the port of that name."""

    def print_data(self, sheet: DataSheet) -> bytes:
        return typeset("my_data", _sheet(sheet))


def _sheet(one: DataSheet) -> dict[str, Any]:
    at = local_time(one.made_at)
    return {
        "name": breakable(one.name),
        "org": breakable(" ".join(dict.fromkeys((one.unit, one.branch)))),
        "made_at": f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}",
        "sections": [_section(section) for section in one.sections],
    }


def _section(one: DataSection) -> dict[str, Any]:
    return {
        "title": one.title,
        "facts": [[name, breakable(said)] for name, said in one.facts if said.strip()],
        "headings": list(one.headings),
        "rows": [[in_narrow_cell(cell) for cell in row] for row in one.rows],
        "note": one.note,
    }
