"""The states of a floating registration (流动党员登记) and the steps between them (MEM-09)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class FloatingDirection(StrEnum):
    """流出: our member lives elsewhere; 流入: somebody of elsewhere lives and takes part here."""

    OUTFLOW = "outflow"
    INFLOW = "inflow"


class FloatingState(StrEnum):
    """已登记, 已发活动证, 已结束, 已撤销."""

    REGISTERED = "registered"
    PERMITTED = "permitted"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class FloatingAction(StrEnum):
    """What people do to a registration and to the activity permit (流动党员活动证)."""

    ISSUE = "issue"
    RENEW = "renew"
    PLEDGE = "pledge"
    NOTE = "note"
    REVERSE = "reverse"
    END = "end"
    TAKE_BACK = "take_back"
    WITHDRAW = "withdraw"


_S, _A, _P = FloatingState, FloatingAction, Permission
_KEEPER = frozenset({Side.KEEPER})
STANDING = frozenset({_S.REGISTERED, _S.PERMITTED})
"""One of these at a time for a member and a direction."""
CLOSING = frozenset({_A.REVERSE, _A.END, _A.TAKE_BACK})
"""What is left to do for a member who belongs elsewhere by now."""

FLOATING_LIFECYCLE: Lifecycle[FloatingState, FloatingAction] = Lifecycle(
    _S.REGISTERED,
    Step(_A.ISSUE, frozenset({_S.REGISTERED}), _S.PERMITTED, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.RENEW, STANDING, None, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.PLEDGE, STANDING, None, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.NOTE, frozenset({_S.PERMITTED}), None, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.REVERSE, frozenset({_S.PERMITTED, _S.ENDED}), None, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.END, STANDING, _S.ENDED, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.TAKE_BACK, frozenset({_S.ENDED}), None, _P.REGISTER_KEEP, _KEEPER),
    Step(_A.WITHDRAW, frozenset({_S.REGISTERED}), _S.WITHDRAWN, _P.REGISTER_KEEP, _KEEPER),
)
