"""The register as it is filed (入党积极分子名册, 册2; LG-18)."""

from datetime import date

from partyhub.domain.activists.activist import OUTCOME_ZH
from partyhub.domain.activists.views import ActivistLine
from partyhub.domain.shared.codes import GENDER_ZH

TITLE = "入党积极分子名册"
HEADINGS = (
    "序号", "姓名", "性别", "出生年月", "工作单位及职务", "所在支部", "确定为积极分子日期",
    "培养联系人", "最近考察", "应考察日期", "结果", "结果日期", "说明",
)  # fmt: skip


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def row_of(serial: int, line: ActivistLine) -> list[str]:
    contacts = "、".join(filter(None, (line.contact_one, line.contact_two)))
    return [
        str(serial), line.name, GENDER_ZH[line.gender], line.birth_month, line.post,
        line.branch.name, _day(line.confirmed_on), contacts, _day(line.last_review_on),
        _day(line.review_due_on), OUTCOME_ZH[line.outcome] if line.outcome else "培养中",
        _day(line.ended_on), line.end_reason,
    ]  # fmt: skip
