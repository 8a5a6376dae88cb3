"""What a service item says: conditions, papers, steps, limit, fee (TKT-20, TKT-34)."""

from dataclasses import dataclass, replace

from partyhub.domain.service_items.categories import CATEGORY_ZH
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.refusals import FeeNeedsBasis, GuideIncomplete
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import SampleId
from partyhub.domain.working_time.limits import Limit, LimitKind

SAME_DAY = Limit(LimitKind.SAME_DAY, 0)
_MUST_SAY = ("department", "conditions", "steps")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSample:
    """An example of a paper to look at (样表); its file never changes."""

    id: SampleId
    name: str = ""
    media: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPaper:
    """One paper of the checklist, and who issues it."""

    name: str
    issuer: str = ""
    copies: int = 1
    required: bool = True
    note: str = ""
    sample: PaperSample | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStep:
    """One step of the procedure, in its order; `who` does it."""

    title: str
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContent:
    """One version of an item.

    `department` names the responsible department at each centre that offers the item.
    `complex_days` is the limit of a complex case (CLK-02); `fee_fen` is in hundredths of a yuan.
    """

    name: str
    kind: ItemKind
    category: str
    department: str = ""
    conditions: str = ""
    steps: tuple[ItemStep, ...] = ()
    papers: tuple[ItemPaper, ...] = ()
    basis: str = ""
    cautions: str = ""
    limit: Limit = SAME_DAY
    complex_days: int | None = None
    fee_fen: int = 0
    fee_basis: str = ""
    collected_at: str = ""

    def checked(self) -> "ItemContent":
        """FeeNeedsBasis; Invalid for an unknown category, odd limits, or a paper named twice."""
        if self.fee_fen and not self.fee_basis:
            raise FeeNeedsBasis("a fee needs the statute that sets it", field="fee_basis")
        if self.category not in CATEGORY_ZH:
            raise Invalid("no such category", field="category")
        if len({paper.name for paper in self.papers}) < len(self.papers):
            raise Invalid("a paper stands twice", field="papers")
        self._check_limit()
        return self if self.fee_fen else replace(self, fee_basis="")

    def _check_limit(self) -> None:
        limit = self.limit
        if limit.max_days is not None and limit.max_days < limit.counted_days:
            raise Invalid("shorter than the limit itself", field="limit.max_days")
        if self.complex_days is None:
            return
        if limit.kind is LimitKind.SAME_DAY or self.complex_days < limit.days:
            raise Invalid("a complex case takes longer than a simple one", field="complex_days")

    def with_samples_of(self, earlier: "ItemContent") -> "ItemContent":
        """A workbook holds no files: papers of the same name keep their samples."""
        kept = {paper.name: paper.sample for paper in earlier.papers}
        papers = tuple(replace(p, sample=p.sample or kept.get(p.name)) for p in self.papers)
        return replace(self, papers=papers)

    def require_whole(self) -> None:
        """GuideIncomplete unless a guide can be made of it (TKT-20)."""
        if lacking := [name for name in _MUST_SAY if not getattr(self, name)]:
            raise GuideIncomplete("a guide must say more", fields=",".join(lacking))
