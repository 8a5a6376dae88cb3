"""The roster of duties as a workbook (无职党员设岗定责名册)."""

from datetime import date

from partyhub.domain.post_duties.views import DutyLine

TITLE = "无职党员设岗定责名册"
HEADINGS = ("序号", "姓名", "单位党组织", "所在支部", "岗位", "职责", "起", "止")


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def row_of(serial: int, line: DutyLine) -> list[str]:
    return [
        str(serial), line.name, line.unit.name, line.branch.name, line.post or "未设岗",
        line.duties, _day(line.since), _day(line.until),
    ]  # fmt: skip
