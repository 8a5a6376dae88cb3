"""The states of a check-in and of its receipt, and the steps between them (section 9.1)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class CheckInState(StrEnum):
    """已报名, 已开证, 逾期未报到, 已报到, 已编组, 已结束, 已作废."""

    ENROLLED = "enrolled"
    CERTIFICATE_ISSUED = "certificate_issued"
    OVERDUE = "overdue"
    CHECKED_IN = "checked_in"
    ASSIGNED = "assigned"
    ENDED = "ended"
    VOIDED = "voided"


class ReceiptState(StrEnum):
    """回执: 无, 已开具, 已返回. The loop closes with the last (CHK-08)."""

    NONE = "none"
    ISSUED = "issued"
    RETURNED = "returned"


class CheckInAction(StrEnum):
    """What people (and the clock) do to a check-in."""

    CERTIFY = "certify"
    LAPSE = "lapse"
    REGISTER = "register"
    UNREGISTER = "unregister"
    RETURN_RECEIPT = "return_receipt"
    ASSIGN = "assign"
    END = "end"
    VOID = "void"


_S, _A, _P = CheckInState, CheckInAction, Permission
_UNIT, _COMMUNITY = frozenset({Side.UNIT}), frozenset({Side.COMMUNITY})
_AWAITED = frozenset({_S.CERTIFICATE_ISSUED, _S.OVERDUE})
_OPEN = frozenset({_S.ENROLLED}) | _AWAITED
_PRESENT = frozenset({_S.CHECKED_IN, _S.ASSIGNED})

CHECK_IN_LIFECYCLE: Lifecycle[CheckInState, CheckInAction] = Lifecycle(
    _S.ENROLLED,
    Step(
        _A.CERTIFY,
        frozenset({_S.ENROLLED}),
        _S.CERTIFICATE_ISSUED,
        _P.CHECK_IN_CERTIFY,
        _UNIT,
    ),
    Step(_A.LAPSE, frozenset({_S.CERTIFICATE_ISSUED}), _S.OVERDUE, _P.CLOCK, _UNIT),
    Step(_A.REGISTER, _AWAITED, _S.CHECKED_IN, _P.CHECK_IN_REGISTER, _COMMUNITY),
    Step(
        _A.UNREGISTER,
        frozenset({_S.CHECKED_IN}),
        _S.CERTIFICATE_ISSUED,
        _P.CHECK_IN_REGISTER,
        _COMMUNITY,
    ),
    Step(
        _A.RETURN_RECEIPT,
        _PRESENT | frozenset({_S.ENDED}),
        None,
        _P.CHECK_IN_RETURN,
        _UNIT,
    ),
    Step(_A.ASSIGN, _PRESENT, _S.ASSIGNED, _P.CHECK_IN_ASSIGN, _COMMUNITY),
    Step(_A.END, _PRESENT, _S.ENDED, _P.CHECK_IN_END, _UNIT | _COMMUNITY),
    Step(_A.VOID, _OPEN, _S.VOIDED, _P.CHECK_IN_VOID, _UNIT),
)

OPEN_STATES = _OPEN | _PRESENT
"""A member has at most one check-in in these states: the loop is under way or in force."""
