"""认领岗位: a member asks to serve at a post, the community accepts (CHK-12)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from partyhub.domain.shared.ids import CheckInId, MemberId, PostPlaceId, ServicePostId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class PlaceState(StrEnum):
    """已申请, 在岗, 未接受, 已退出."""

    ASKED = "asked"
    STANDING = "standing"
    DECLINED = "declined"
    LEFT = "left"


class PlaceAction(StrEnum):
    """接受, 婉拒; 退出 is the member's own and needs nobody's leave (SP-24)."""

    ACCEPT = "accept"
    DECLINE = "decline"
    LEAVE = "leave"


_S, _A, _P = PlaceState, PlaceAction, Permission
_HERE = frozenset({Side.COMMUNITY})
PLACE_LIFECYCLE: Lifecycle[PlaceState, PlaceAction] = Lifecycle(
    _S.ASKED,
    Step(_A.ACCEPT, frozenset({_S.ASKED}), _S.STANDING, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.DECLINE, frozenset({_S.ASKED}), _S.DECLINED, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.LEAVE, frozenset({_S.ASKED, _S.STANDING}), _S.LEFT, _P.POST_SERVE, frozenset()),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPlace:
    """A member's place at a post."""

    id: PostPlaceId
    post_id: ServicePostId
    member_id: MemberId
    check_in_id: CheckInId
    state: PlaceState = PlaceState.ASKED
    asked_at: datetime
    decided_name: str = ""
    decided_at: datetime | None = None
    reason: str = ""

    def stepped(self, action: PlaceAction, reason: str, *, by: str, at: datetime) -> "PostPlace":
        """IllegalTransition."""
        after = PLACE_LIFECYCLE.after(self.state, action)
        return replace(self, state=after, decided_name=by, decided_at=at, reason=reason)
