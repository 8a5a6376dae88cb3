"""What lists and pages of posts show."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.place import PlaceState
from partyhub.domain.service_posts.post import PostTerms
from partyhub.domain.service_posts.roster import PostRosterState
from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.shared.ids import CheckInId, MemberId, TeamId
from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Who asked for a place at the post, or has one; what they offered and wish (CHK-09)."""

    id: UUID
    member_id: UUID
    name: str
    unit_name: str
    state: PlaceState
    asked_at: datetime
    available_times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostMonth:
    """A month that has a roster."""

    month: date
    state: PostRosterState


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    """The check-in in force of a member: where, in which team, what they offered."""

    member_id: MemberId
    name: str
    check_in_id: CheckInId
    community: OrgRef
    team_id: TeamId | None
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MyShift:
    """A shift as a member reads it: their own, or one they may take over. `before_note` is what the
    shift before at that post left to be known, until it was read.
    """

    id: UUID
    post_id: UUID
    post_name: str
    place: str
    slot: Slot
    state: ShiftState
    mine: bool
    swap_from: str
    note: str
    before_id: UUID | None
    before_name: str
    before_note: str
    reason: str


def fitting(
    offered: Sequence[MyShift], mine: Sequence[MyShift], times: Collection[str]
) -> list[MyShift]:
    """Those in hours that the member offered, beside no shift of their own (VOL-03)."""
    return [
        one
        for one in offered
        if one.slot.offered_by(times) and not any(one.slot.meets(own.slot) for own in mine)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPost:
    """A post that a member may claim, or where they serve."""

    id: UUID
    terms: PostTerms
    place_state: PlaceState | None
    by_team: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPart:
    """What is kept of a member at a post: a claim, or a shift (`ends_at`) with what they told."""

    id: UUID
    post_name: str
    community_name: str
    begins_at: datetime
    ends_at: datetime | None
    state: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRoster:
    """轮值表 of a month as it hangs on the wall."""

    title: str
    org_name: str
    draft: bool
    rows: Sequence[Sequence[str]]
    duties: str
    obligations: str
    at: datetime
    by: str
