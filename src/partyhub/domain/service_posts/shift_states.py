"""The states of a shift (requirements 9.8), and who leads from one to the next."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class ShiftState(StrEnum):
    """已排, 已公布, 会到, 请人代班, 已到岗, 已确认, 已取消."""

    PLANNED = "planned"
    PUBLISHED = "published"
    COMING = "coming"
    SWAP_REQUESTED = "swap_requested"
    TOLD = "told"
    SERVED = "served"
    CANCELLED = "cancelled"


class ShiftAction(StrEnum):
    """The desk assigns, publishes, cancels, confirms; members come, ask for somebody else, take
    over, tell that they were there and what the next one should know, and read that.
    """

    ASSIGN = "assign"
    PUBLISH = "publish"
    CANCEL = "cancel"
    CONFIRM = "confirm"
    COME = "come"
    ASK_SWAP = "ask_swap"
    TAKE_OVER = "take_over"
    TELL = "tell"
    RECEIVE = "receive"


_S, _A, _P = ShiftState, ShiftAction, Permission
_HERE, _OWN = frozenset({Side.COMMUNITY}), frozenset[Side]()
AHEAD = frozenset({_S.PUBLISHED, _S.COMING, _S.SWAP_REQUESTED})
SHIFT_LIFECYCLE: Lifecycle[ShiftState, ShiftAction] = Lifecycle(
    _S.PLANNED,
    Step(_A.ASSIGN, AHEAD | {_S.PLANNED}, None, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.PUBLISH, frozenset({_S.PLANNED}), _S.PUBLISHED, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.CANCEL, AHEAD | {_S.PLANNED}, _S.CANCELLED, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.CONFIRM, AHEAD | {_S.TOLD}, _S.SERVED, _P.SERVICE_POST_KEEP, _HERE),
    Step(_A.COME, frozenset({_S.PUBLISHED, _S.SWAP_REQUESTED}), _S.COMING, _P.POST_SERVE, _OWN),
    Step(_A.ASK_SWAP, frozenset({_S.PUBLISHED, _S.COMING}), _S.SWAP_REQUESTED, _P.POST_SERVE, _OWN),
    Step(
        _A.TAKE_OVER, frozenset({_S.PUBLISHED, _S.SWAP_REQUESTED}), _S.COMING, _P.POST_SERVE, _OWN
    ),
    Step(_A.TELL, AHEAD, _S.TOLD, _P.POST_SERVE, _OWN),
    Step(_A.RECEIVE, frozenset({_S.TOLD, _S.SERVED}), None, _P.POST_SERVE, _OWN),
)
"""A published shift that nobody has is taken over like one whose member asks for somebody else."""
