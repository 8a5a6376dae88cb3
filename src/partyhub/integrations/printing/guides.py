"""Prints service guides (办事指南) on A4 sheets, with a QR code to the page as it stands then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.kinds import ITEM_KIND_ZH
from partyhub.domain.service_items.views import Guide
from partyhub.domain.service_items.workbook import yuan
from partyhub.domain.shared.days import local_day
from partyhub.domain.working_time.limits import LimitKind
from partyhub.integrations.printing.qr import qr_svg
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable

_UNIT = {LimitKind.WORKING_DAYS: "个工作日", LimitKind.CALENDAR_DAYS: "日"}


class GuidePrinter:
    """Implements the port of that name."""

    def print_guide(self, guide: Guide, *, url: str, at: datetime) -> bytes:
        return typeset("guide", _sheet(guide, url, at))


def _sheet(guide: Guide, url: str, at: datetime) -> dict[str, Any]:
    content, centre = guide.item.content, guide.centre
    return {
        "name": breakable(content.name),
        "code": guide.item.code,
        "centre": centre.name if centre else guide.item.owner.name,
        "qr": qr_svg(url),
        "facts": {
            "事项类型": ITEM_KIND_ZH[content.kind],
            "责任科室": content.department,
            "办结时限": limit_words(content),
            "收费": fee_words(content),
            "结果领取": content.collected_at,
        },
        "conditions": content.conditions,
        "papers": _papers(content),
        "steps": [{"title": s.title, "who": s.who, "note": s.note} for s in content.steps],
        "more": {"设定依据": content.basis, "注意事项": content.cautions},
        "where": {
            "办理地点": _place(guide),
            "办理时间": centre.hours if centre else "",
            "咨询电话": guide.department_phone,
        },
        "edition": _edition(guide, at),
    }  # fmt: skip


def _edition(guide: Guide, at: datetime) -> str:
    published, printed = local_day(guide.item.published_at), local_day(at)
    return f"第 {guide.item.number} 版，{published:%Y-%m-%d} 发布；{printed:%Y-%m-%d} 打印"


def _place(guide: Guide) -> str:
    if guide.centre is None:
        return ""
    inside = guide.department_place or guide.centre.place
    return " ".join(filter(None, (guide.centre.address, inside)))


def _papers(content: ItemContent) -> Sequence[Sequence[str]]:
    return [
        [breakable(p.name), p.issuer or "本人", f"{p.copies} 份" if p.copies else "出示即可",
         "必需" if p.required else "视情况", p.note]
        for p in content.papers
    ]  # fmt: skip


def limit_words(content: ItemContent) -> str:
    """受理后 5 个工作日内办结（法定时限）；情况复杂的，15 个工作日内办结 …"""
    limit = content.limit
    if limit.counted_kind is LimitKind.SAME_DAY:
        return "当场或当日办结"
    unit = _UNIT[limit.counted_kind]
    words = f"受理后 {limit.counted_days} {unit}内办结"
    words += "（法定时限）" if limit.statutory else ""
    if content.complex_days:
        words += f"；情况复杂的，{content.complex_days} {unit}内办结"
    if limit.max_days:
        words += f"；经批准延长的，最长不超过 {limit.max_days} {unit}"
    return words


def fee_words(content: ItemContent) -> str:
    if not content.fee_fen:
        return "不收费"
    return f"{yuan(content.fee_fen)} 元（依据：{content.fee_basis}）"
