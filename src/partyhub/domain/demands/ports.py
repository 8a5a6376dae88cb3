"""What residents' orders need of a database, and of a printer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from partyhub.domain.demands.codes import DemandCode
from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.menu import MenuItem
from partyhub.domain.demands.people import Resident
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import (
    DemandFilter,
    DemandLine,
    DemandTally,
    Helper,
    MenuLine,
    PoolKey,
    PoolLine,
    ResidentLook,
    Seat,
    TakenLine,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import MemberId, MenuItemId, OrgId, ServiceDemandId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey


class ServiceDemands(Protocol):
    """All orders. Whoever changes one or a part in it holds its row first (ADR 0025)."""

    async def next_number(self, community: OrgRef, year: int) -> int: ...
    async def resident(self, community_id: OrgId, phone_index: bytes, at: datetime) -> Resident:
        """Known there by that phone, or new; after `next_number`, which holds the others."""
        ...

    async def open_of(self, resident: Resident) -> int: ...
    async def phone_is(self, resident: Resident, member_id: MemberId) -> bool:
        """Whether the order is by the phone of that member."""
        ...

    async def add(self, demand: Demand) -> None:
        """DemandKnown if the same waits already."""
        ...

    async def save(self, demand: Demand) -> None: ...
    async def get(self, demand_id: ServiceDemandId) -> Demand:
        """NotFound; the caller judges the reach."""
        ...

    async def locked(self, demand_id: ServiceDemandId) -> Demand:
        """The same, held against other writers."""
        ...

    async def by_tail(self, number: str, tail: bytes) -> ServiceDemandId:
        """NotFound alike for a wrong number and a wrong ending."""
        ...

    async def by_code(self, number: str, digest: bytes) -> DemandCode: ...
    async def codes(self, demand_id: ServiceDemandId) -> list[DemandCode]: ...
    async def keep_code(self, code: DemandCode) -> None: ...
    async def takes(self, demand_id: ServiceDemandId) -> list[Take]: ...
    async def add_take(self, take: Take) -> None:
        """AlreadyTaken if the member has a part that stands."""
        ...

    async def save_take(self, take: Take) -> None: ...
    async def release_asked(self, ids: Sequence[ServiceDemandId], at: datetime) -> None:
        """Whoever was asked of them in person and hasn't answered need not any more."""
        ...

    async def page(self, wanted: DemandFilter, *, within: Scope) -> list[DemandLine]:
        """Oldest first."""
        ...

    async def tally(self, *, within: Scope, now: datetime) -> DemandTally: ...
    async def run_out(self, today: date, *, limit: int) -> list[Demand]:
        """Past their last day and taken by nobody, held for the clock."""
        ...

    async def look(self, demand: Demand, by: Actor, purpose: str, at: datetime) -> None: ...
    async def looks(self, demand_id: ServiceDemandId) -> list[ResidentLook]: ...


class ServicePool(Protocol):
    """Orders as the members of a community see them."""

    async def seat(self, member_id: MemberId) -> Seat | None:
        """Where the member has checked in; None if nowhere."""
        ...

    async def page(
        self, seat: Seat, *, today: date, after: PoolKey | None, limit: int
    ) -> list[PoolLine]:
        """What fits best first, then the oldest."""
        ...

    async def of_member(self, member_id: MemberId) -> list[TakenLine]:
        """The latest first, at most two hundred."""
        ...

    async def held_by(self, member_id: MemberId) -> int:
        """How many the member has promised and not done."""
        ...

    async def helpers(
        self, demand: Demand, *, fitting: bool, after: NameKey, limit: int
    ) -> list[tuple[Helper, str]]:
        """Checked-in members there by name; `fitting`: only whose fields and times fit."""
        ...


class ServiceMenus(Protocol):
    """The menus of all communities."""

    async def add(self, item: MenuItem) -> None:
        """MenuItemKnown."""
        ...

    async def locked(self, item_id: MenuItemId) -> MenuItem: ...
    async def close(self, item: MenuItem) -> None: ...
    async def of_community(self, community_id: OrgId, *, all_of_them: bool) -> list[MenuLine]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What the resident takes home."""

    demand: Demand
    code: str
    url: str
    community_phone: str
    printed_at: datetime


class DemandPrinter(Protocol):
    """Prints the resident's slip (点单回执), a wish as 微心愿卡."""

    def print_slip(self, slip: Slip) -> bytes: ...
