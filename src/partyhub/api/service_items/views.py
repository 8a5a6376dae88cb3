"""Service items as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.service_items.content import ItemContent, ItemPaper, ItemStep
from partyhub.domain.service_items.item import ItemAction, ItemState
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.views import CentreLine, Guide, VersionLine
from partyhub.domain.shared.org import OrgName
from partyhub.domain.working_time.limits import LimitKind
from partyhub.usecases.service_items.read_items import WholeItem


@dataclass(frozen=True, slots=True)
class ItemLimitOut:
    """`counted_days` are those that count: the statute's if there is one (CLK-08)."""

    kind: LimitKind
    days: int
    max_days: int | None
    statutory_days: int | None
    complex_days: int | None
    counted_kind: LimitKind
    counted_days: int

    @classmethod
    def of(cls, content: ItemContent) -> "ItemLimitOut":
        limit = content.limit
        return cls(
            limit.kind, limit.days, limit.max_days, limit.statutory_days, content.complex_days,
            limit.counted_kind, limit.counted_days,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentOut:
    """What an item says in one version."""

    name: str
    kind: ItemKind
    category: str
    department: str
    conditions: str
    steps: Sequence[ItemStep]
    papers: Sequence[ItemPaper]
    basis: str
    cautions: str
    limit: ItemLimitOut
    fee_fen: int
    fee_basis: str
    collected_at: str

    @classmethod
    def of(cls, content: ItemContent) -> "ContentOut":
        same = {n: getattr(content, n) for n in cls.__slots__ if n != "limit"}
        return cls(**same, limit=ItemLimitOut.of(content))


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOut:
    """One item: what is published, the draft beside it, and its history."""

    id: UUID
    code: str
    owner: OrgName
    state: ItemState
    number: int
    changed_at: datetime
    current: ContentOut | None
    draft: ContentOut | None
    history: Sequence[VersionLine]
    departments: Sequence[str]
    allowed_actions: Sequence[ItemAction]

    @classmethod
    def of(cls, whole: WholeItem) -> "ItemOut":
        item = whole.item
        return cls(
            id=item.id,
            code=item.code,
            owner=OrgName(item.owner.id, whole.owner_name),
            state=item.state,
            number=item.number,
            changed_at=item.changed_at,
            current=ContentOut.of(item.current) if item.current else None,
            draft=ContentOut.of(whole.draft) if whole.draft else None,
            history=whole.history,
            departments=whole.departments,
            allowed_actions=whole.allowed_actions,
        )


@dataclass(frozen=True, slots=True)
class CentresOut:
    """The open service centres."""

    items: Sequence[CentreLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideOut:
    """A service guide as anyone may read it; `centre` null: the item's owner is no centre."""

    id: UUID
    code: str
    number: int
    published_at: datetime
    content: ContentOut
    centre: CentreLine | None
    department_place: str
    department_phone: str

    @classmethod
    def of(cls, guide: Guide) -> "GuideOut":
        item = guide.item
        return cls(
            id=item.id,
            code=item.code,
            number=item.number,
            published_at=item.published_at,
            content=ContentOut.of(item.content),
            centre=guide.centre,
            department_place=guide.department_place,
            department_phone=guide.department_phone,
        )
