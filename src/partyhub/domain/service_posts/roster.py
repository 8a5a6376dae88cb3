"""轮值表 of a post, and who may stand on it (VOL-03, VOL-04)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.refusals import NotOffered
from partyhub.domain.shared.ids import CheckInId, MemberId, PostRosterId, ServicePostId


class PostRosterState(StrEnum):
    """草拟, 已公布."""

    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A member who serves at the post: check-in, offered times, what they have already."""

    member_id: MemberId
    check_in_id: CheckInId
    name: str
    times: tuple[str, ...]

    def require_offered(self, slot: Slot) -> None:
        """NotOffered (VOL-03)."""
        if not slot.offered_by(self.times):
            raise NotOffered("these hours were not offered", hours=",".join(slot.hours))


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRoster:
    """轮值表 of a post for a month; `month` is its first day."""

    id: PostRosterId
    post_id: ServicePostId
    month: date
    state: PostRosterState
    made_at: datetime
    made_by: str
    published_at: datetime | None = None
    published_by: str = ""
