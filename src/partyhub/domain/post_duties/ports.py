"""What posts and duties need of a database, and of a printer."""

from datetime import date
from typing import Protocol

from partyhub.domain.post_duties.duty import DutyPost, PostDuty
from partyhub.domain.post_duties.views import DutyFilter, DutyLine, HeldDuty, PostLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import DutyPostId, MemberId, PostDutyId
from partyhub.domain.shared.paging import NameKey


class PostDuties(Protocol):
    """All posts and duties. Whoever gives one holds the member's row."""

    async def add_post(self, post: DutyPost) -> None:
        """PostKnown if the organisation has an open one of that name."""
        ...

    async def post(self, post_id: DutyPostId) -> DutyPost:
        """Held against other writers; NotFound."""
        ...

    async def close_post(self, post: DutyPost) -> None:
        """PostTaken while members have it."""
        ...

    async def posts(
        self, on: date, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[PostLine, str]]:
        """Open posts of the scope by organisation, with their holders of that day and sort keys."""
        ...

    async def add(self, duty: PostDuty) -> None:
        """DutyStands if the member has that post."""
        ...

    async def lapse(self, member_id: MemberId, post_id: DutyPostId, *, on: date) -> None:
        """A duty of that post whose last day was before `on` ends with that last day."""
        ...

    async def get(self, duty_id: PostDutyId) -> PostDuty:
        """Held against other writers; NotFound."""
        ...

    async def save_end(self, duty: PostDuty) -> None: ...

    async def held(self, duty_id: PostDutyId) -> HeldDuty:
        """As the card tells it; NotFound."""
        ...

    async def of_member(self, member_id: MemberId) -> list[HeldDuty]:
        """Also those that ended, the latest first."""
        ...

    async def page(self, wanted: DutyFilter, *, within: Scope) -> list[tuple[DutyLine, str]]:
        """Postless members of the scope by name, a line for each post; never counted."""
        ...


class DutyPrinter(Protocol):
    """Prints the card of a duty (设岗定责卡)."""

    def print_duty(self, duty: HeldDuty, *, paper: str) -> bytes:
        """PDF of `a5` or `a4`."""
        ...
