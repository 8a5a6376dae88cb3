"""The states of a 社区表现反馈单 and the steps between them (section 9.2, CHK-14, CHK-16)."""

from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class SlipState(StrEnum):
    """待评议, 已评议, 已送达, 已签收, 已调阅."""

    PENDING = "pending"
    APPRAISED = "appraised"
    SENT = "sent"
    RECEIVED = "received"
    CONSULTED = "consulted"


class SlipAction(StrEnum):
    """`correct` is 更正: the community puts an error right, the slip is sent anew."""

    APPRAISE = "appraise"
    ANSWER = "answer"
    SEND = "send"
    RECEIVE = "receive"
    CONSULT = "consult"
    CORRECT = "correct"


_S, _A, _P = SlipState, SlipAction, Permission
_COMMUNITY, _UNIT = frozenset({Side.COMMUNITY}), frozenset({Side.UNIT})
AT_UNIT = frozenset({_S.SENT, _S.RECEIVED, _S.CONSULTED})
"""Only from here on the unit sees it."""

SLIP_LIFECYCLE: Lifecycle[SlipState, SlipAction] = Lifecycle(
    _S.PENDING,
    Step(
        _A.APPRAISE,
        frozenset({_S.PENDING, _S.APPRAISED}),
        _S.APPRAISED,
        _P.FEEDBACK_SLIP_APPRAISE,
        _COMMUNITY,
    ),
    Step(_A.ANSWER, frozenset({_S.APPRAISED, _S.SENT}), None, _P.MEMBER_READ, frozenset()),
    Step(_A.SEND, frozenset({_S.APPRAISED}), _S.SENT, _P.FEEDBACK_SLIP_APPRAISE, _COMMUNITY),
    Step(_A.RECEIVE, frozenset({_S.SENT}), _S.RECEIVED, _P.FEEDBACK_SLIP_RECEIVE, _UNIT),
    Step(
        _A.CONSULT,
        frozenset({_S.RECEIVED, _S.CONSULTED}),
        _S.CONSULTED,
        _P.FEEDBACK_SLIP_RECEIVE,
        _UNIT,
    ),
    Step(_A.CORRECT, AT_UNIT, _S.SENT, _P.FEEDBACK_SLIP_APPRAISE, _COMMUNITY),
)
"""`answer` is the member's own. No step is the clock's: nobody is judged by it (SP-21)."""
