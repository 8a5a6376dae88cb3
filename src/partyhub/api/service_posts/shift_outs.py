"""Rosters and shifts as they are answered: at the desk, and on the member's phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.api.answers import same
from partyhub.api.service_posts.outs import PostTermsOut, ServicePostOut
from partyhub.domain.service_posts.place import PlaceState
from partyhub.domain.service_posts.roster import PostRosterState
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.service_posts.views import MyPost, MyShift
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.service_posts.mine import MyPosts
from partyhub.usecases.service_posts.rosters import ReadRoster


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShiftOut:
    """One place of one opening; `able` are the members who offered these hours and are free."""

    id: UUID
    begins_at: datetime
    ends_at: datetime
    seat: int
    state: ShiftState
    member_id: UUID | None
    member_name: str
    swap_from: str
    note: str
    received_by: str
    told_at: datetime | None
    confirmed_name: str
    reason: str
    able: Sequence[UUID]

    @classmethod
    def of(cls, shift: PostShift, able: Sequence[UUID] = ()) -> "PostShiftOut":
        return cls(
            **same(cls, shift, "begins_at", "ends_at", "able"), begins_at=shift.slot.begins_at,
            ends_at=shift.slot.ends_at, able=able,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostWorkerOut:
    """Who serves at the post, and what they offered."""

    member_id: UUID
    name: str
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRosterOut:
    """轮值表 of a month."""

    post: ServicePostOut
    month: date
    state: PostRosterState
    published_at: datetime | None
    published_by: str
    shifts: Sequence[PostShiftOut]
    workers: Sequence[PostWorkerOut]

    @classmethod
    def of(cls, read: ReadRoster, actor: Actor) -> "PostRosterOut":
        roster = read.roster
        return cls(
            post=ServicePostOut.of(read.post, actor), month=roster.month, state=roster.state,
            published_at=roster.published_at, published_by=roster.published_by,
            shifts=[PostShiftOut.of(one, read.able.get(one.id, ())) for one in read.shifts],
            workers=[PostWorkerOut(w.member_id, w.name, w.times) for w in read.workers],
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MyShiftOut:
    """A shift on the member's phone."""

    id: UUID
    post_name: str
    place: str
    begins_at: datetime
    ends_at: datetime
    state: ShiftState
    mine: bool
    swap_from: str
    note: str
    before_id: UUID | None
    before_name: str
    before_note: str
    reason: str

    @classmethod
    def of(cls, one: MyShift) -> "MyShiftOut":
        begins, ends = one.slot.begins_at, one.slot.ends_at
        return cls(**same(cls, one, "begins_at", "ends_at"), begins_at=begins, ends_at=ends)


@dataclass(frozen=True, slots=True)
class MyPostOut:
    """A post of the member's community; `by_team`: the member's team serves there."""

    id: UUID
    terms: PostTermsOut
    place_state: PlaceState | None
    by_team: bool

    @classmethod
    def of(cls, one: MyPost) -> "MyPostOut":
        return cls(one.id, PostTermsOut.of(one.terms), one.place_state, one.by_team)


@dataclass(frozen=True, slots=True)
class MyPostsOut:
    """My shifts, those I could take over, the posts of my community."""

    checked_in: bool
    shifts: Sequence[MyShiftOut]
    offered: Sequence[MyShiftOut]
    posts: Sequence[MyPostOut]

    @classmethod
    def of(cls, mine: MyPosts) -> "MyPostsOut":
        shifts, offered = ([MyShiftOut.of(o) for o in many] for many in (mine.shifts, mine.offered))
        return cls(mine.checked_in, shifts, offered, [MyPostOut.of(one) for one in mine.posts])


@dataclass(frozen=True, slots=True)
class MyShiftStateOut:
    """Where the shift stands after the member's step."""

    id: UUID
    state: ShiftState
