"""What lists and pages of volunteer teams show; nowhere an order by what people did (SP-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.volunteer_teams.request import TeamRequestState


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """A team in a list; `waiting` are requests that the team has to answer."""

    id: UUID
    org_id: UUID
    org_name: str
    of_centre: bool
    name: str
    field: WorkType
    closed_on: date | None
    members: int
    waiting: int
    leaders: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """Who is of the team: what was offered, and the leadership if there is one."""

    member_id: UUID
    name: str
    unit_name: str
    available_times: Sequence[str]
    leader_id: UUID | None
    leader_since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRequestLine:
    """Who waits for the team's answer, or was invited and has not answered."""

    id: UUID
    member_id: UUID
    name: str
    unit_name: str
    invited: bool
    asked_at: datetime
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDispatch:
    """An order that was sent to the team; nothing of the resident."""

    id: UUID
    number: str
    field: WorkType
    what: str
    state: str
    dispatched_at: datetime | None
    places: int
    taken: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedMember:
    """Who is of no team and named the team's field as a wish (认领的工作类型) or a specialty."""

    id: UUID
    name: str
    unit_name: str
    wished: bool
    skilled: bool
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTeam:
    """A team that a member may ask to join, with their own open request to it."""

    id: UUID
    org_name: str
    of_centre: bool
    name: str
    field: WorkType
    members: int
    leaders: Sequence[str]
    mine: bool
    request_id: UUID | None
    invited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPart:
    """What is kept of a member about a team: a request (`state`), or a leadership."""

    id: UUID
    team_name: str
    org_name: str
    since: datetime
    until: datetime | None
    state: TeamRequestState | None
    reason: str


@dataclass(frozen=True, slots=True)
class TeamWaits:
    """How many wait for an answer of the team, or of the member whom it invited."""

    id: UUID
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class TeamMoves:
    """How many came and went on a day."""

    team_id: UUID
    day: date
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class TeamServed:
    """Confirmed service of a team's members on a day: orders, turns at posts, hours."""

    team_id: UUID
    day: date
    orders: int
    shifts: int
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """党员志愿者登记 (8.7) as it is printed: the member, team, fields, free time, hours so far."""

    member_id: UUID
    name: str
    unit_name: str
    community_name: str
    checked_in_on: date | None
    team_name: str
    team_field: WorkType | None
    leads: bool
    specialties: Sequence[str]
    wishes: Sequence[str]
    available_times: Sequence[str]
    hours: float
    times: int
