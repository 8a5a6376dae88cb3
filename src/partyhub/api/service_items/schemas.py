"""Service items as they come over the wire."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.config import JsonDict

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep, PaperSample
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import SampleId
from partyhub.domain.working_time.limits import MOST_DAYS, Limit, LimitKind

ItemCode = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{0,19}$")]
Category = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
Days = Annotated[int, Field(ge=1, le=MOST_DAYS)]
_CONTENT: JsonDict = {
    "name": "流动党员报到登记",
    "kind": "immediate",
    "category": "floating_members",
    "department": "党员服务科",
    "conditions": "持流动党员活动证到本街道居住或工作。",
    "steps": [{"title": "提交", "who": "申请人"}, {"title": "登记", "who": "党员服务科"}],
    "papers": [{"name": "流动党员活动证", "issuer": "流出地党组织", "copies": 1, "required": True}],
    "basis": "《中国共产党党员教育管理工作条例》",
    "limit": {"kind": "same_day"},
    "collected_at": "综合窗口",
}


class ItemLimitIn(BaseModel):
    """How long it may take (CLK-08, CLK-15); a statutory limit overrides the promise."""

    model_config = ConfigDict(extra="forbid")

    kind: LimitKind
    days: Annotated[int, Field(ge=0, le=MOST_DAYS)] = 0
    max_days: Days | None = Field(None, description="With an extension, in total.")
    statutory_days: Days | None = None
    complex_days: Days | None = Field(None, description="For a complex case (CLK-02).")

    def limit(self) -> Limit:
        return Limit(self.kind, self.days, self.max_days, self.statutory_days)


class ItemStepIn(BaseModel):
    """One step of the procedure."""

    model_config = ConfigDict(extra="forbid")

    title: Word
    who: Line = ""
    note: Line = ""


class ItemPaperIn(BaseModel):
    """One paper of the checklist."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[Line, StringConstraints(min_length=1)]
    issuer: Line = Field("", description="Who issues it.")
    copies: Annotated[int, Field(ge=0, le=99)] = 1
    required: bool = True
    note: Line = ""
    sample_id: UUID | None = Field(None, description="A sample that was sent for this item.")

    def paper(self) -> ItemPaper:
        plain = self.model_dump(exclude={"sample_id"})
        sample = None if self.sample_id is None else PaperSample(id=SampleId(self.sample_id))
        return ItemPaper(**plain, sample=sample)


class ContentIn(BaseModel):
    """What an item says; what is left out becomes empty, a fee zero (TKT-34)."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_CONTENT]})

    name: Word
    kind: ItemKind
    category: Category
    department: Annotated[Line, StringConstraints(max_length=60)] = ""
    conditions: Note = ""
    steps: Annotated[list[ItemStepIn], Field(max_length=20)] = []
    papers: Annotated[list[ItemPaperIn], Field(max_length=30)] = []
    basis: Note = ""
    cautions: Note = ""
    limit: ItemLimitIn = ItemLimitIn(kind=LimitKind.SAME_DAY, max_days=None, complex_days=None)
    fee_fen: Annotated[int, Field(ge=0, le=10_000_000)] = Field(0, description="In 0.01 yuan.")
    fee_basis: Line = ""
    collected_at: Line = ""

    def content(self) -> ItemContent:
        plain = self.model_dump(exclude={"steps", "papers", "limit", "kind"})
        return ItemContent(
            **plain,
            kind=self.kind,
            steps=tuple(ItemStep(**step.model_dump()) for step in self.steps),
            papers=tuple(paper.paper() for paper in self.papers),
            limit=self.limit.limit(),
            complex_days=self.limit.complex_days,
        )


class ItemIn(BaseModel):
    """A new item of a centre, or of who stands above centres."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "owner_id": "0193a000-0000-7000-8000-000000000001",
                    "code": "DY-001",
                    "content": _CONTENT,
                }
            ]
        },
    )

    owner_id: UUID
    code: ItemCode
    content: ContentIn


class WithdrawalIn(BaseModel):
    """Why the item is no longer offered; it stands in its history."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "已并入综合服务事项"}]}
    )

    reason: Reason
