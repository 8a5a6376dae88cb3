"""The catalogue as a workbook of three sheets: 事项, 材料, 流程; how items are written into it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.kinds import ITEM_KIND_ZH
from partyhub.domain.working_time.limits import LimitKind

Sheet = list[list[str]]
"""Rows of texts; the headings are among the first."""

LIMIT_ZH: Mapping[LimitKind, str] = MappingProxyType(
    {
        LimitKind.SAME_DAY: "当日",
        LimitKind.WORKING_DAYS: "工作日",
        LimitKind.CALENDAR_DAYS: "自然日",
    }
)
CODE, NAME, KIND, CATEGORY = "编码", "名称", "类型", "类别"
DEPARTMENT, CONDITIONS, BASIS, CAUTIONS = "责任科室", "受理条件", "设定依据", "注意事项"
LIMIT, DAYS, MAX_DAYS = "时限类型", "承诺天数", "延长后最长天数"
STATUTORY_DAYS, COMPLEX_DAYS = "法定天数", "复杂事项天数"
FEE, FEE_BASIS, COLLECTED_AT = "收费（元）", "收费依据", "结果领取"
ITEM_CODE, PAPER, ISSUER, COPIES, REQUIRED, NOTE = (
    "事项编码", "材料名称", "出具单位", "份数", "是否必需", "说明",
)  # fmt: skip
STEP, WHO = "环节", "办理人"
ITEMS: Final = (
    CODE, NAME, KIND, CATEGORY, DEPARTMENT, CONDITIONS, BASIS, CAUTIONS, LIMIT, DAYS, MAX_DAYS,
    STATUTORY_DAYS, COMPLEX_DAYS, FEE, FEE_BASIS, COLLECTED_AT,
)  # fmt: skip
PAPERS: Final = (ITEM_CODE, PAPER, ISSUER, COPIES, REQUIRED, NOTE)
STEPS: Final = (ITEM_CODE, STEP, WHO, NOTE)
YES, NO = "是", "否"
_FEN = 100


def sheets_of(items: Sequence[tuple[str, ItemContent]]) -> list[tuple[str, Sheet]]:
    """Export, edit, load: the same three sheets both ways."""
    return [
        ("事项", [list(ITEMS), *(_item(code, content) for code, content in items)]),
        ("材料", [list(PAPERS), *(row for code, c in items for row in _papers(code, c))]),
        ("流程", [list(STEPS), *(row for code, c in items for row in _steps(code, c))]),
    ]


def _item(code: str, c: ItemContent) -> list[str]:
    numbers = (c.limit.days or None, c.limit.max_days, c.limit.statutory_days, c.complex_days)
    return [
        code, c.name, ITEM_KIND_ZH[c.kind], CATEGORY_ZH.get(c.category, c.category),
        c.department, c.conditions, c.basis, c.cautions, LIMIT_ZH[c.limit.kind],
        *("" if n is None else str(n) for n in numbers),
        yuan(c.fee_fen), c.fee_basis, c.collected_at,
    ]  # fmt: skip


def yuan(fen: int) -> str:
    """12.50, or 12 without a fraction."""
    whole, rest = divmod(fen, _FEN)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _papers(code: str, content: ItemContent) -> list[list[str]]:
    return [
        [code, p.name, p.issuer, str(p.copies), YES if p.required else NO, p.note]
        for p in content.papers
    ]


def _steps(code: str, content: ItemContent) -> list[list[str]]:
    return [[code, s.title, s.who, s.note] for s in content.steps]
