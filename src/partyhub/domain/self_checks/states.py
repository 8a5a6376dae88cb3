"""The states of a yearly self-check (年度自查) of the transfer ledger, and its steps (TRF-08)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class SelfCheckState(StrEnum):
    """自查中, 已签结."""

    OPEN = "open"
    SIGNED = "signed"


class SelfCheckAction(StrEnum):
    """What people do to a self-check."""

    RECOUNT = "recount"
    NOTE = "note"
    SIGN = "sign"


_S, _A, _P = SelfCheckState, SelfCheckAction, Permission
_OPEN, _KEEPER = frozenset({_S.OPEN}), frozenset({Side.KEEPER})
SELF_CHECK_LIFECYCLE: Lifecycle[SelfCheckState, SelfCheckAction] = Lifecycle(
    _S.OPEN,
    Step(_A.RECOUNT, _OPEN, None, _P.SELF_CHECK_RUN, _KEEPER),
    Step(_A.NOTE, _OPEN, None, _P.SELF_CHECK_RUN, _KEEPER),
    Step(_A.SIGN, _OPEN, _S.SIGNED, _P.SELF_CHECK_SIGN, _KEEPER),
)
