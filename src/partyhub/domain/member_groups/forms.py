"""The rosters as they are filed: 特别群体党员名册 (LG-09), 保留（停止）党籍台账 (LG-22)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from partyhub.domain.member_groups.kinds import GROUP_ZH, GroupForm, GroupKind
from partyhub.domain.member_groups.views import GroupLine


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A line as it stood on a day."""

    line: GroupLine
    on: date

    @property
    def returned(self) -> date | None:
        until = self.line.until
        return until if until is not None and until <= self.on else None


_Cell = Callable[[GroupRow], str]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _status(row: GroupRow) -> str:
    if row.returned:
        return "已恢复"
    return "停止党籍中" if row.line.kind is GroupKind.STOPPED else "保留党籍中"


_WHO: tuple[tuple[str, _Cell], ...] = (
    ("姓名", lambda row: row.line.name),
    ("单位党组织", lambda row: row.line.unit.name),
    ("所在支部", lambda row: row.line.branch.name),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """A form's title and columns."""

    title: str
    columns: tuple[tuple[str, _Cell], ...]

    @property
    def headings(self) -> list[str]:
        return ["序号", *(name for name, _ in self.columns)]

    def row(self, serial: int, line: GroupLine, on: date) -> list[str]:
        """A row as it stood on that day."""
        return [str(serial), *(cell(GroupRow(line, on)) for _, cell in self.columns)]


LAYOUTS: Mapping[GroupForm, Layout] = {
    GroupForm.SPECIAL: Layout(
        "特别群体党员名册",
        (
            *_WHO,
            ("群体", lambda row: GROUP_ZH[row.line.kind]),
            ("原因", lambda row: row.line.reason),
            ("起始日期", lambda row: _day(row.line.since)),
            ("去往地", lambda row: row.line.place),
            ("帮扶措施", lambda row: row.line.help),
        ),
    ),
    GroupForm.ABROAD: Layout(
        "出国（境）人员保留（停止）党籍台账",
        (
            *_WHO,
            ("类别", lambda row: GROUP_ZH[row.line.kind]),
            ("出国（境）日期", lambda row: _day(row.line.since)),
            ("前往国家（地区）", lambda row: row.line.place),
            ("事由", lambda row: row.line.reason),
            ("批准文号", lambda row: row.line.decision_ref),
            ("恢复日期", lambda row: _day(row.returned)),
            ("状态", _status),
        ),
    ),
}
