"""Reads the three sheets of a workbook into items; every fault names its sheet and cell."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from partyhub.domain.service_items import workbook as w
from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep
from partyhub.domain.service_items.kinds import ITEM_KIND_ZH
from partyhub.domain.service_items.rows import CellFault, SheetRow
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.working_time.limits import MOST_DAYS, Limit, LimitKind

MOST_ITEMS: Final = 500
_HEADER_AMONG = 5
_FEE = re.compile(r"(\d{1,5})(?:\.(\d{1,2}))?", re.ASCII)
_SHORT, _LINE, _NOTE = 60, 200, 1000
_MOST_PAPERS, _MOST_STEPS, _MOST_COPIES = 30, 20, 99
_REFUSED_AT: Mapping[str, str] = {
    "fee_basis": w.FEE_BASIS, "complex_days": w.COMPLEX_DAYS, "limit.max_days": w.MAX_DAYS,
    "days": w.DAYS, "statutory_days": w.STATUTORY_DAYS, "max_days": w.MAX_DAYS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """The items by code, in the order of the sheet, and all that is wrong."""

    items: Mapping[str, ItemContent]
    faults: Sequence[CellFault]


@dataclass
class _Reader:
    """One workbook being read."""

    faults: list[CellFault] = field(default_factory=list)

    def rows(self, sheets: Sequence[w.Sheet], name: str, headings: Sequence[str]) -> list[SheetRow]:
        """The rows below the header that has the first two of `headings`."""
        for sheet in sheets:
            for at, cells in enumerate(sheet[:_HEADER_AMONG]):
                plain = [cell.rstrip("*") for cell in cells]
                if set(headings[:2]) <= set(plain):
                    columns = {h: plain.index(h) for h in headings if h in plain}
                    return [
                        SheetRow(name, at + 2 + n, columns, row, self.faults)
                        for n, row in enumerate(sheet[at + 1 :])
                        if any(row)
                    ]
        message = f"没有找到“{name}”工作表：表头要有“{headings[0]}”和“{headings[1]}”"
        self.faults.append(CellFault(name, "A1", headings[0], message))
        return []

    def parts(
        self, rows: Sequence[SheetRow], known: Mapping[str, Any], most: int,
        make: Callable[[SheetRow], Any],
    ) -> dict[str, tuple[Any, ...]]:  # fmt: skip
        found: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            code = row.code(w.ITEM_CODE)
            if code and code not in known:
                row.fault(w.ITEM_CODE, f"“事项”工作表里没有编码 {code}")
            found[code].append(make(row))
            if len(found[code]) == most + 1:
                row.fault(w.ITEM_CODE, f"一个事项最多 {most} 行")
        return {code: tuple(parts) for code, parts in found.items()}


def read_items(sheets: Sequence[w.Sheet]) -> Read:
    """All three sheets; where a workbook has faults, its items are only good for a preview."""
    reader = _Reader()
    rows: dict[str, SheetRow] = {}
    for row in reader.rows(sheets, "事项", w.ITEMS)[: MOST_ITEMS + 1]:
        code = row.code(w.CODE)
        if code in rows:
            row.fault(w.CODE, f"编码 {code} 出现了两次")
        if len(rows) == MOST_ITEMS:
            row.fault(w.CODE, f"一次最多 {MOST_ITEMS} 个事项")
        rows.setdefault(code, row)
    papers = reader.parts(reader.rows(sheets, "材料", w.PAPERS), rows, _MOST_PAPERS, _paper)
    steps = reader.parts(reader.rows(sheets, "流程", w.STEPS), rows, _MOST_STEPS, _step)
    items = {
        code: content
        for code, row in rows.items()
        if (content := _content(row, papers.get(code, ()), steps.get(code, ()))) is not None
    }
    return Read(items, reader.faults)


def _paper(row: SheetRow) -> ItemPaper:
    return ItemPaper(
        name=row.text(w.PAPER, _LINE, needed=True),
        issuer=row.text(w.ISSUER, _LINE),
        copies=row.number(w.COPIES, _MOST_COPIES, 1) or 0,
        required=row.text(w.REQUIRED, _LINE) != w.NO,
        note=row.text(w.NOTE, _LINE),
    )


def _step(row: SheetRow) -> ItemStep:
    return ItemStep(
        title=row.text(w.STEP, _SHORT, needed=True),
        who=row.text(w.WHO, _LINE),
        note=row.text(w.NOTE, _LINE),
    )


def _content(
    row: SheetRow, papers: tuple[ItemPaper, ...], steps: tuple[ItemStep, ...]
) -> ItemContent | None:
    kinds, categories = dict(ITEM_KIND_ZH), dict(CATEGORY_ZH)
    said: dict[str, Any] = {
        "name": row.text(w.NAME, _SHORT, needed=True),
        "kind": row.choice(w.KIND, kinds, next(iter(kinds))),
        "category": row.choice(w.CATEGORY, categories, next(iter(categories))),
        "department": row.text(w.DEPARTMENT, _SHORT),
        "conditions": row.text(w.CONDITIONS, _NOTE),
        "basis": row.text(w.BASIS, _NOTE),
        "cautions": row.text(w.CAUTIONS, _NOTE),
        "fee_fen": _fee(row),
        "fee_basis": row.text(w.FEE_BASIS, _LINE),
        "collected_at": row.text(w.COLLECTED_AT, _LINE),
        "complex_days": row.number(w.COMPLEX_DAYS, MOST_DAYS),
    }
    try:
        return ItemContent(**said, limit=_limit(row), papers=papers, steps=steps).checked()
    except DomainError as error:
        column = _REFUSED_AT.get(error.facts.get("field", ""), w.CODE)
        row.fault(column, _said(error))
        return None


def _limit(row: SheetRow) -> Limit:
    kind = row.choice(w.LIMIT, w.LIMIT_ZH, LimitKind.SAME_DAY)
    days = row.number(w.DAYS, MOST_DAYS, 0) or 0
    return Limit(
        kind, days, row.number(w.MAX_DAYS, MOST_DAYS), row.number(w.STATUTORY_DAYS, MOST_DAYS)
    )


def _fee(row: SheetRow) -> int:
    said = row.text(w.FEE, _LINE)
    if said in ("", "0", "不收费", "免费", "无"):
        return 0
    if found := _FEE.fullmatch(said):
        return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))
    row.fault(w.FEE, "应为金额（元），最多两位小数；不收费写 0")
    return 0


_WORDS: Mapping[str, str] = {
    "fee_basis": "收费的事项必须写明收费依据",
    "complex_days": "复杂事项的天数不能少于承诺天数；当日办结的不填",
    "limit.max_days": "延长后的最长天数不能少于办结时限",
    "days": "当日办结的天数为空；其他时限应为 1 至 1000 天",
    "papers": "同一材料写了两次",
}


def _said(error: DomainError) -> str:
    return _WORDS.get(error.facts.get("field", ""), "内容不符合要求")
