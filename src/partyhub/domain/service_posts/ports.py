"""What posts and their rosters need of a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.place import PostPlace
from partyhub.domain.service_posts.post import PostVersion, ServicePost
from partyhub.domain.service_posts.roster import PostRoster, Worker
from partyhub.domain.service_posts.rotation import Busy
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.views import (
    CheckedIn,
    MyPost,
    MyShift,
    PlaceLine,
    PostMonth,
    PostPart,
    PrintedRoster,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import (
    MemberId,
    OrgId,
    PostPlaceId,
    PostShiftId,
    ServicePostId,
    TeamId,
)
from partyhub.domain.shared.paging import NameKey


class ServicePosts(Protocol):
    """Posts, their versions, and who claimed them."""

    async def add(self, post: ServicePost) -> None:
        """With its first version; PostNameStands."""
        ...

    async def save(self, post: ServicePost) -> None:
        """With a further version; PostNameStands."""
        ...

    async def get(self, post_id: ServicePostId) -> ServicePost:
        """NotFound."""
        ...

    async def locked(self, post_id: ServicePostId) -> ServicePost:
        """Held against other writers; NotFound."""
        ...

    async def page(
        self, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[ServicePost, str]]: ...

    async def versions(self, post_id: ServicePostId) -> list[PostVersion]: ...
    async def has_team(self, community_id: OrgId, team_id: TeamId) -> bool: ...

    async def checked_in(self, member_id: MemberId) -> CheckedIn | None:
        """The check-in in force."""
        ...

    async def of_community(self, member: CheckedIn, today: date) -> list[MyPost]:
        """Posts in force, with the member's place at each."""
        ...

    async def add_place(self, place: PostPlace) -> None:
        """PlaceStands."""
        ...

    async def place(self, place_id: PostPlaceId) -> PostPlace:
        """Held; NotFound."""
        ...

    async def place_of(self, post_id: ServicePostId, member_id: MemberId) -> PostPlace | None:
        """The one that was asked for or stands; held."""
        ...

    async def save_place(self, place: PostPlace) -> None: ...
    async def claims_of(self, member_id: MemberId) -> list[PostPart]: ...
    async def places(self, post_id: ServicePostId) -> list[PlaceLine]:
        """Asked for and standing, by name."""
        ...


class PostShifts(Protocol):
    """Rosters and shifts. Whoever makes or publishes a roster holds its post."""

    async def add_roster(self, roster: PostRoster) -> None: ...
    async def roster(self, post_id: ServicePostId, month: date) -> PostRoster | None: ...
    async def rosters(self, post_id: ServicePostId) -> list[PostMonth]: ...
    async def save_roster(self, roster: PostRoster) -> None: ...
    async def drop_draft(self, roster: PostRoster) -> None:
        """The draft and its planned shifts, which nobody saw."""
        ...

    async def add(self, shifts: Sequence[PostShift]) -> None:
        """TwoShifts."""
        ...

    async def of_roster(self, roster: PostRoster) -> list[PostShift]: ...
    async def locked(self, shift_id: PostShiftId) -> PostShift:
        """Held against other writers; NotFound."""
        ...

    async def save(self, shift: PostShift) -> None:
        """TwoShifts."""
        ...

    async def workers(self, post: ServicePost) -> list[Worker]:
        """Checked in there, of its team or with a place at the post."""
        ...

    async def busy(
        self, post_id: ServicePostId, members: Sequence[MemberId], whole: Slot, since: datetime
    ) -> Busy:
        """Shifts and activities within that stretch; shifts at the post since that moment."""
        ...

    async def of_member(self, member_id: MemberId) -> list[PostPart]:
        """All that were published."""
        ...

    async def mine(self, member: CheckedIn, *, since: datetime) -> list[MyShift]: ...
    async def offered(self, member: CheckedIn, *, now: datetime) -> list[MyShift]:
        """Published shifts at the member's posts that wait for somebody else."""
        ...


class PostPrinter(Protocol):
    """Prints 岗位轮值表 (VOL-04)."""

    def print_roster(self, roster: PrintedRoster) -> bytes: ...
