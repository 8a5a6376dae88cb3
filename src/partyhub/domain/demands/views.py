"""What lists of orders show: nobody's name, phone or address but the members' own part."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.demands.states import (
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
    TakeState,
)
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import CheckInId, MemberId, TeamId
from partyhub.domain.shared.org import OrgName, OrgRef

MomentKey = tuple[datetime, UUID]


class DemandShow(StrEnum):
    """全部, 待下单, 待接单 (places are free), 服务中, 待确认 (somebody has said that it is done),
    已办结, 未办成 (declined, expired, withdrawn).
    """

    ALL = "all"
    ORDERED = "ordered"
    UNTAKEN = "untaken"
    UNDER_WAY = "under_way"
    TOLD = "told"
    DONE = "done"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandFilter:
    """`untaken_before`: offered since before then and still with free places."""

    show: DemandShow = DemandShow.ALL
    field: WorkType | None = None
    kind: DemandKind | None = None
    untaken_before: datetime | None = None
    after: MomentKey | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class DemandLine:
    """One line of the community's list; `waits_since` is when it was ordered or last dispatched."""

    id: UUID
    number: str
    community: OrgName
    resident_code: str
    kind: DemandKind
    field: WorkType
    what: str
    area: str
    wanted_from: datetime
    wanted_until: datetime
    places: int
    taken: int
    told: int
    state: DemandState
    channel: OrderChannel
    to: DemandTarget | None
    ordered_at: datetime
    waits_since: datetime
    expires_on: date
    manner: DemandManner


@dataclass(frozen=True, slots=True)
class DemandTally:
    """For the workbench: how many wait to be dispatched, are untaken, wait to be confirmed, and
    have run out in the last seven days.
    """

    ordered: int
    untaken: int
    told: int
    expired: int


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a member serves: the check-in in force, its team, what was declared and when."""

    member_id: MemberId
    name: str
    check_in_id: CheckInId
    community: OrgRef
    community_name: str
    team_id: TeamId | None
    fields: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PoolKey:
    """Where a page of the pool begins: `rank` 0 fits in field and time, 1 in field, 2 in time."""

    rank: int
    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class PoolLine:
    """An order that a member may take: nothing of who asked."""

    id: UUID
    number: str
    kind: DemandKind
    field: WorkType
    what: str
    area: str
    wanted_from: datetime
    wanted_until: datetime
    places: int
    taken: int
    to: DemandTarget
    ordered_at: datetime
    expires_on: date
    rank: int
    asked: bool
    manner: DemandManner


@dataclass(frozen=True, slots=True)
class TakenLine:
    """A member's own part, open ones and past; nothing of who asked."""

    id: UUID
    number: str
    community_name: str
    kind: DemandKind
    field: WorkType
    what: str
    area: str
    wanted_from: datetime
    wanted_until: datetime
    demand_state: DemandState
    take_id: UUID
    state: TakeState
    since: datetime
    begins_at: datetime | None
    ends_at: datetime | None
    result: str
    ended_at: datetime | None
    reason: str
    manner: DemandManner


@dataclass(frozen=True, slots=True)
class Helper:
    """A member of the community whose declared fields and times fit; no ranking."""

    id: UUID
    name: str
    unit_name: str
    team_name: str
    specialties: tuple[str, ...]
    available_times: tuple[str, ...]
    open_parts: int


@dataclass(frozen=True, slots=True)
class ResidentLook:
    """Who has looked at a resident's name, phone and address, and what for."""

    at: datetime
    account_name: str
    org_name: str
    purpose: str


@dataclass(frozen=True, slots=True)
class TakingCommunity:
    """A community that takes residents' orders, and how to call it."""

    id: UUID
    name: str
    street_name: str
    phone: str


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A service of the menu, as anybody may read it."""

    id: UUID
    title: str
    field: WorkType
    description: str
    is_open: bool
    manner: DemandManner
