"""The demo's service items in short: who stands above a centre writes most, a centre a few."""

from dataclasses import dataclass, replace
from importlib.resources import files

from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.working_time.limits import Limit, LimitKind


@dataclass(frozen=True, slots=True)
class Spec:
    """An item under its code; one that is `off` stays a draft, offered to nobody (SP-05)."""

    code: str
    content: ItemContent
    off: bool = False

    def collected_at(self, place: str) -> "Spec":
        return replace(self, content=replace(self.content, collected_at=place))


def _spec(line: str) -> Spec:
    """One block of the text, a field a line; 时限 is limit, longest, statutory, complex in days."""
    fields = dict(part.split("：", 1) for part in line.strip().splitlines())
    code, name, kind, category = fields["事项"].split(" ")
    days, *more = [int(n) for n in fields["时限"].split(" ")]
    limit = Limit(
        LimitKind.WORKING_DAYS if days else LimitKind.SAME_DAY, days,
        max_days=more[0] if more else None,
        statutory_days=more[1] if len(more) > 1 and more[1] else None,
    )  # fmt: skip
    content = ItemContent(
        name=name, kind=ItemKind(kind), category=category, department=fields["科室"],
        conditions=fields["条件"], steps=_steps(fields["流程"]),
        papers=_papers(fields.get("材料", "")), basis=fields.get("依据", ""),
        cautions=fields.get("注意", ""), limit=limit,
        complex_days=more[2] if len(more) > 2 else None,  # noqa: PLR2004 - the fourth number
        collected_at=fields.get("领取", "综合窗口"),
    )  # fmt: skip
    return Spec(code, content, off=fields.get("状态") == "停用")


def _papers(text: str) -> tuple[ItemPaper, ...]:
    """名称（出具单位）×份数, with a ? for one that not everybody needs."""
    found = []
    for part in filter(None, text.split("；")):
        words, _, copies = part.rstrip("?").partition("×")
        name, _, issuer = words.partition("（")
        found.append(
            ItemPaper(
                name=name, issuer=issuer.removesuffix("）"), copies=int(copies or 1),
                required=not part.endswith("?"),
                note="视个人情况提供" if part.endswith("?") else "",
            )
        )  # fmt: skip
    return tuple(found)


def _steps(text: str) -> tuple[ItemStep, ...]:
    parts = (part.partition("（") for part in text.split("；"))
    return tuple(ItemStep(title=title, who=who.removesuffix("）")) for title, _, who in parts)


_TEXT = files("partyhub.demo").joinpath("catalogue.txt").read_text("utf-8")
_ABOVE, _OWN = _TEXT.split("各中心自有事项")
DISTRICT_ITEMS = tuple(_spec(block) for block in _ABOVE.strip().split("\n\n"))
CENTRE_ITEMS = tuple(_spec(block) for block in _OWN.strip().split("\n\n"))
