"""Residents' orders as they are answered: nobody's name, phone or address but where asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.menu import MenuItem
from partyhub.domain.demands.people import Person
from partyhub.domain.demands.states import (
    DemandAction,
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
    TakeState,
)
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import (
    MenuLine,
    PoolLine,
    ResidentLook,
    Seat,
    TakenLine,
    TakingCommunity,
)
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.demands.desk import WholeDemand

_WISH = (
    "kind", "field", "what", "area", "wanted_from", "wanted_until", "places", "expires_on",
    "menu_item_id", "manner",
)  # fmt: skip
_OWN = (
    "id", "number", "channel", "ordered_at", "entered_name", "state", "taken", "to", "team_id",
    "dispatched_at", "dispatched_name", "reason", "closed_at", "code_used_at", "stars", "words",
    "rated_at",
)  # fmt: skip
_PART = (
    "member_id", "member_name", "state", "since", "begins_at", "ends_at", "result", "told_at",
    "ended_at", "ended_name", "reason", "record_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandPartOut:
    """A member's part in an order; `record_id` is the entry of the service record."""

    id: UUID
    member_id: UUID
    member_name: str
    state: TakeState
    since: datetime
    begins_at: datetime | None
    ends_at: datetime | None
    result: str
    told_at: datetime | None
    ended_at: datetime | None
    ended_name: str
    reason: str
    record_id: UUID | None

    @classmethod
    def of(cls, take: Take) -> "DemandPartOut":
        return cls(id=take.id, **{name: getattr(take, name) for name in _PART})


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandOut:
    """An order as the community reads it: the resident is a code."""

    id: UUID
    number: str
    community: OrgName
    resident_code: str
    kind: DemandKind
    field: WorkType
    what: str
    manner: DemandManner
    area: str
    wanted_from: datetime
    wanted_until: datetime
    places: int
    expires_on: date
    menu_item_id: UUID | None
    channel: OrderChannel
    ordered_at: datetime
    entered_name: str
    state: DemandState
    taken: int
    to: DemandTarget | None
    team_id: UUID | None
    dispatched_at: datetime | None
    dispatched_name: str
    reason: str
    closed_at: datetime | None
    code_used_at: datetime | None
    stars: int | None
    words: str
    rated_at: datetime | None

    @classmethod
    def of(cls, demand: Demand) -> "DemandOut":
        return cls(
            **{name: getattr(demand, name) for name in _OWN},
            **{name: getattr(demand.wish, name) for name in _WISH},
            community=OrgName(demand.community.id, demand.community_name),
            resident_code=demand.resident.code,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDemandOut:
    """With its parts, who looked at the resident's data, how many slips were printed, and what its
    reader may do.
    """

    demand: DemandOut
    parts: Sequence[DemandPartOut]
    looks: Sequence[ResidentLook]
    prints: int
    allowed_actions: Sequence[DemandAction]

    @classmethod
    def of(cls, whole: WholeDemand) -> "WholeDemandOut":
        return cls(
            demand=DemandOut.of(whole.demand),
            parts=[DemandPartOut.of(take) for take in whole.takes],
            looks=whole.looks,
            prints=whole.prints,
            allowed_actions=whole.possible,
        )


@dataclass(frozen=True, slots=True)
class ResidentOut:
    """Who asked, and where: told to who goes there and who calls back; each look is kept."""

    name: str
    phone: str
    address: str

    @classmethod
    def of(cls, person: Person) -> "ResidentOut":
        return cls(person.name, person.phone, person.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePoolOut:
    """What the member may take; `community` is null for who has checked in nowhere. `fields` and
    `times` are what the member declared.
    """

    community: OrgName | None
    fields: Sequence[str]
    times: Sequence[str]
    items: Sequence[PoolLine]
    next_cursor: str | None

    @classmethod
    def of(
        cls, seat: Seat | None, items: Sequence[PoolLine], next_cursor: str | None
    ) -> "ServicePoolOut":
        if seat is None:
            return cls(community=None, fields=(), times=(), items=(), next_cursor=None)
        here = OrgName(seat.community.id, seat.community_name)
        return cls(
            community=here, fields=seat.fields, times=seat.times, items=items,
            next_cursor=next_cursor,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MyServiceOrdersOut:
    """The member's own parts, the latest first."""

    items: Sequence[TakenLine]


@dataclass(frozen=True, slots=True)
class MenuOut:
    """The services of a community's menu, by title."""

    items: Sequence[MenuLine]


@dataclass(frozen=True, slots=True)
class TakingCommunitiesOut:
    """Communities that take orders; at most fifty."""

    items: Sequence[TakingCommunity]


def menu_line(item: MenuItem) -> MenuLine:
    is_open = item.closed_at is None
    return MenuLine(item.id, item.title, item.field, item.description, is_open, item.manner)
