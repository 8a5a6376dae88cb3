"""入队: a member asks the team, or the team invites the member; the other side says yes or no."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import CheckInId, MemberId, TeamId, TeamRequestId
from partyhub.domain.shared.lifecycle import IllegalTransition, Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class TeamRequestState(StrEnum):
    """待答复, 已入队, 未入队, 已撤回."""

    ASKED = "asked"
    JOINED = "joined"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class TeamRequestAction(StrEnum):
    """The team accepts or declines who asked; who is invited joins or refuses; who asked may
    withdraw. Nobody is put into a team by a request that they did not make or agree to (SP-24).
    """

    ACCEPT = "accept"
    DECLINE = "decline"
    JOIN = "join"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_S, _A, _P = TeamRequestState, TeamRequestAction, Permission
_HERE, _OWN, _OPEN = frozenset({Side.COMMUNITY}), frozenset[Side](), frozenset({_S.ASKED})
TEAM_REQUEST_LIFECYCLE: Lifecycle[TeamRequestState, TeamRequestAction] = Lifecycle(
    _S.ASKED,
    Step(_A.ACCEPT, _OPEN, _S.JOINED, _P.TEAM_KEEP, _HERE),
    Step(_A.DECLINE, _OPEN, _S.DECLINED, _P.TEAM_KEEP, _HERE),
    Step(_A.JOIN, _OPEN, _S.JOINED, _P.TEAM_JOIN, _OWN),
    Step(_A.REFUSE, _OPEN, _S.DECLINED, _P.TEAM_JOIN, _OWN),
    Step(_A.WITHDRAW, _OPEN, _S.WITHDRAWN, _P.TEAM_JOIN, _OWN),
)
"""A leader of the team accepts and declines in the community's place."""

OF_TEAM = frozenset({_A.ACCEPT, _A.DECLINE})
_INVITED = frozenset({_A.JOIN, _A.REFUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRequest:
    """One wish to join a team; `invited`: the team asked first, as `asked_name`."""

    id: TeamRequestId
    team_id: TeamId
    member_id: MemberId
    check_in_id: CheckInId
    invited: bool
    asked_at: datetime
    asked_name: str
    state: TeamRequestState = TeamRequestState.ASKED
    decided_name: str = ""
    decided_at: datetime | None = None
    reason: str = ""

    def stepped(
        self, action: TeamRequestAction, reason: str, *, by: str, at: datetime
    ) -> "TeamRequest":
        """IllegalTransition also for who answers what they asked themselves."""
        after = TEAM_REQUEST_LIFECYCLE.after(self.state, action)
        if (action in _INVITED) is not self.invited:
            raise IllegalTransition("the other side answers", action=action)
        if action is _A.DECLINE and not reason:
            raise Invalid("why not", field="reason")
        return replace(self, state=after, decided_name=by, decided_at=at, reason=reason)
