"""What a unit's and a community's work together needs of a database."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.co_building.half import Half, HalfMatter
from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.offer import CoOffer
from partyhub.domain.co_building.pair import PartnerPair
from partyhub.domain.co_building.participation import UnitService
from partyhub.domain.co_building.views import (
    KeptFilter,
    MeetingGap,
    UnitGap,
    UnpairedUnit,
    WaitsHere,
)
from partyhub.domain.co_building.visit import ContactVisit
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import (
    CoOfferId,
    JointMeetingId,
    MeetingDecisionId,
    PartnerPairId,
    UnitServiceId,
)
from partyhub.domain.shared.paging import NameKey


class Partners(Protocol):
    """Pairs, and what each owes in a half-year. A scope reaches a pair from either side."""

    async def add(self, pair: PartnerPair) -> None:
        """UnitPaired."""
        ...

    async def get(self, pair_id: PartnerPairId) -> PartnerPair:
        """Held against other writers; NotFound."""
        ...

    async def save_end(self, pair: PartnerPair) -> None: ...

    async def page(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[PartnerPair, str]]:
        """Those that stand, by unit, with sort keys."""
        ...

    async def unit_gaps(
        self, half: Half, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[UnitGap, str]]:
        """Pairs of the half-year in which the unit has not served yet, with liaison officers."""
        ...

    async def unpaired(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[UnpairedUnit, str]]:
        """Open units without a standing pair, with liaison officers."""
        ...

    async def meeting_gaps(
        self, half: Half, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[MeetingGap, str]]:
        """Communities that have not met their units in it."""
        ...

    async def note_gaps(
        self, half: Half, matter: HalfMatter, *, due_at: datetime, now: datetime
    ) -> int:
        """Keeps who lacks something now, each once; how many are new (NT-23)."""
        ...


class CoOffers(Protocol):
    """Offers and needs."""

    async def add(self, offer: CoOffer) -> None: ...
    async def get(self, offer_id: CoOfferId) -> CoOffer:
        """Held against other writers; NotFound."""
        ...

    async def save(self, offer: CoOffer) -> None: ...
    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[CoOffer]: ...


class UnitServices(Protocol):
    """Units' taking part in communities' service."""

    async def add(self, one: UnitService) -> None: ...
    async def get(self, service_id: UnitServiceId) -> UnitService:
        """Held against other writers; NotFound."""
        ...

    async def save(self, one: UnitService) -> None: ...
    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[UnitService]: ...


class JointMeetings(Protocol):
    """Joint meetings; a unit that was there reads them too."""

    async def add(self, meeting: JointMeeting) -> None: ...
    async def get(self, meeting_id: JointMeetingId, *, within: Scope) -> JointMeeting:
        """NotFound, also out of reach."""
        ...

    async def decision(self, decision_id: MeetingDecisionId) -> tuple[MeetingDecision, UUID]:
        """With its meeting's id; held against other writers; NotFound."""
        ...

    async def save_done(self, decision: MeetingDecision) -> None: ...
    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[JointMeeting]: ...


class TogetherWaiting(Protocol):
    """What one's own side has to answer or to do."""

    async def services(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        """Taking part that the other side told."""
        ...

    async def offers(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        """Offers and needs that the other side said."""
        ...

    async def decisions(self, *, within: Scope, limit: int) -> list[WaitsHere]:
        """Open decisions that organisations of the scope carry out, what is due first."""
        ...


class ContactVisits(Protocol):
    """Visits to contact points, and forums."""

    async def add(self, visit: ContactVisit) -> None: ...
    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[ContactVisit]: ...


class MinutesPrinter(Protocol):
    """Puts the minutes of a joint meeting on paper."""

    def print_minutes(self, meeting: JointMeeting) -> bytes:
        """A PDF of A4 pages."""
        ...
