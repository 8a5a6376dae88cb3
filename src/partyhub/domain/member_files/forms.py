"""The list of files as a workbook (党员档案目录)."""

from partyhub.domain.member_files.papers import PAPER_ZH
from partyhub.domain.member_files.views import FileLine
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.days import local_day

TITLE = "党员档案目录"
HEADINGS = (
    "序号", "姓名", "党员类别", "单位党组织", "所在支部", "是否齐全", "缺少材料", "借出材料",
    "档案柜", "档案盒", "核对日期", "核对人",
)  # fmt: skip
_STATUS_ZH = {MemberStatus.FULL: "正式党员", MemberStatus.PROBATIONARY: "预备党员"}


def row_of(serial: int, line: FileLine) -> list[str]:
    checked = "" if line.checked_at is None else local_day(line.checked_at).isoformat()
    return [
        str(serial), line.name, _STATUS_ZH[line.status], line.unit.name, line.branch.name,
        "不齐全" if line.missing else "齐全",
        "、".join(PAPER_ZH[paper] for paper in line.missing),
        "、".join(PAPER_ZH[paper] for paper in line.lent),
        line.cabinet, line.box, checked, line.checked_by,
    ]  # fmt: skip
