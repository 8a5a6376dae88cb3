"""The register of probationary members as it is filed (预备党员名册, MEM-16)."""

from collections.abc import Callable, Sequence
from datetime import date

from partyhub.domain.probations.kinds import STANDING_ZH
from partyhub.domain.probations.views import ProbationerLine
from partyhub.domain.shared.codes import GENDER_ZH

TITLE = "预备党员名册"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


_COLUMNS: Sequence[tuple[str, Callable[[ProbationerLine], str]]] = (
    ("姓名", lambda line: line.name),
    ("性别", lambda line: GENDER_ZH[line.gender]),
    ("单位党组织", lambda line: line.unit.name),
    ("所在支部", lambda line: line.branch.name),
    ("工作单位及职务", lambda line: line.post),
    ("成为预备党员日期", lambda line: _day(line.since)),
    ("预备期满日期", lambda line: _day(line.due_on)),
    ("延长预备期至", lambda line: _day(line.extended_until)),
    ("延长决定文号", lambda line: line.extended_by),
    ("状态", lambda line: STANDING_ZH[line.standing]),
)
HEADINGS = ("序号", *(heading for heading, _ in _COLUMNS))


def row_of(serial: int, line: ProbationerLine) -> list[str]:
    return [str(serial), *(cell(line) for _, cell in _COLUMNS)]
