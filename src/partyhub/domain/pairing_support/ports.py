"""What pairs need of a database, and of a printer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from partyhub.domain.pairing_support.household import Household
from partyhub.domain.pairing_support.pair import SupportPair
from partyhub.domain.pairing_support.people import Supporter, SupportReview, SupportVisit
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.views import (
    CadreGap,
    HouseholdLook,
    OwnPair,
    PairFilter,
    SupportCandidate,
    SupportPairLine,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import MemberId, OrgId, SupportPairId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey


class SupportPairs(Protocol):
    """All pairs. Whoever changes one or what belongs to it holds its row first (ADR 0025)."""

    async def household(self, community_id: OrgId, index: bytes, at: datetime) -> Household:
        """Known there by that index, or new; whoever asks holds the community."""
        ...

    async def add(self, pair: SupportPair) -> None:
        """HouseholdPaired while an open one stands."""
        ...

    async def save(self, pair: SupportPair) -> None: ...
    async def get(self, pair_id: SupportPairId) -> SupportPair:
        """NotFound; the caller judges the reach."""
        ...

    async def locked(self, pair_id: SupportPairId) -> SupportPair:
        """The same, held against other writers."""
        ...

    async def page(self, wanted: PairFilter, *, within: Scope) -> list[SupportPairLine]:
        """The latest proposed first; of what waits the longest first."""
        ...

    async def look(self, pair: SupportPair, by: Actor, purpose: str, at: datetime) -> None: ...
    async def looks(self, pair_id: SupportPairId) -> list[HouseholdLook]:
        """The latest first."""
        ...

    async def cadre_gaps(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[CadreGap, str]]:
        """Accounts of the scope's streets and communities that support no household, by name."""
        ...


class SupportParts(Protocol):
    """Plans, supporters, visits and reviews of pairs."""

    async def plans(self, pair_id: SupportPairId) -> list[SupportPlan]:
        """The latest version first."""
        ...

    async def add_plan(self, pair_id: SupportPairId, plan: SupportPlan) -> None: ...
    async def supporters(self, pair_id: SupportPairId) -> list[Supporter]:
        """Also those who left, in the order in which they came."""
        ...

    async def own(self, pair_id: SupportPairId, member_id: MemberId) -> Supporter | None:
        """The person's part that stands, whichever of their records it was given to."""
        ...

    async def add_supporter(self, pair_id: SupportPairId, one: Supporter) -> None:
        """AlreadySupports."""
        ...

    async def save_supporter(self, one: Supporter) -> None: ...
    async def visits(self, pair_id: SupportPairId) -> list[SupportVisit]:
        """The latest first, at most 200."""
        ...

    async def told_in(
        self, pair_id: SupportPairId, member_id: MemberId, begins_at: datetime, ends_at: datetime
    ) -> bool:
        """Whether the member told a visit of that time, which wasn't refused."""
        ...

    async def add_visit(self, pair_id: SupportPairId, visit: SupportVisit) -> None: ...
    async def reviews(self, pair_id: SupportPairId) -> list[SupportReview]:
        """The latest first."""
        ...

    async def add_review(self, pair_id: SupportPairId, review: SupportReview) -> None:
        """ReviewedThisYear."""
        ...

    async def candidates(self, community: OrgRef, q: str, *, limit: int) -> list[SupportCandidate]:
        """By name: checked in there, or working for it or for those above it."""
        ...

    async def candidate(
        self, community: OrgRef, member_id: MemberId
    ) -> SupportCandidate | None: ...
    async def of_member(self, member_id: MemberId) -> list[OwnPair]:
        """Those that the person supports or supported, the latest first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCard:
    """What the card of a pair prints: a code, never a name of the household."""

    pair: SupportPair
    plan: SupportPlan | None
    supporters: Sequence[Supporter]
    visits: Sequence[SupportVisit]
    looks: Sequence[HouseholdLook]
    community_phone: str
    printed_on: date


class PairPrinter(Protocol):
    """Prints 结对帮扶计划卡 on A4."""

    def print_pair(self, card: PairCard) -> bytes: ...
