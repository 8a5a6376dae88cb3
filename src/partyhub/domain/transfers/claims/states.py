"""转接受理: a transfer taken up at a counter for a member of another committee's branch, until that
committee has claimed it (认领) and the member has heard the outcome (TRF-01, TRF-04).
"""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class ClaimState(StrEnum):
    """待认领, 已认领, 未能认领, 已告知, 已撤回."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    DECLINED = "declined"
    TOLD = "told"
    WITHDRAWN = "withdrawn"


class ClaimAction(StrEnum):
    """`tell` says what the member was told of the outcome, and ends it."""

    CLAIM = "claim"
    DECLINE = "decline"
    TELL = "tell"
    FOLLOW_UP = "follow_up"
    WITHDRAW = "withdraw"


_S, _A, _P = ClaimState, ClaimAction, Permission
OPEN = frozenset({_S.WAITING, _S.CLAIMED, _S.DECLINED})
_COUNTER = frozenset({Side.CENTRE})
_ASKED = frozenset({Side.KEEPER})
"""The committee above the branch that the person named."""

CLAIM_LIFECYCLE: Lifecycle[ClaimState, ClaimAction] = Lifecycle(
    _S.WAITING,
    Step(_A.CLAIM, frozenset({_S.WAITING}), _S.CLAIMED, _P.TRANSFER_REGISTER, _ASKED),
    Step(_A.DECLINE, frozenset({_S.WAITING}), _S.DECLINED, _P.TRANSFER_REGISTER, _ASKED),
    Step(_A.TELL, frozenset({_S.CLAIMED, _S.DECLINED}), _S.TOLD, _P.TRANSFER_REGISTER, _COUNTER),
    Step(_A.FOLLOW_UP, OPEN, None, _P.TRANSFER_REGISTER, _COUNTER),
    Step(_A.WITHDRAW, frozenset({_S.WAITING}), _S.WITHDRAWN, _P.TRANSFER_REGISTER, _COUNTER),
)
