"""The states of a transfer and of its receipt, and the steps between them (requirements 9.3).

`expired` is a flag and not a state: an overdue letter is chased, and may go on (PV-48).
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class TransferState(StrEnum):
    """已登记 … 撤销, by the catalogue's code names."""

    REGISTERED = "registered"
    APPLIED = "applied"
    SOURCE_REVIEW = "source_review"
    TARGET_REVIEW = "target_review"
    LETTER_ISSUED = "letter_issued"
    VERIFYING = "verifying"
    ASSIGNED = "assigned"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class TransferReceipt(StrEnum):
    """回执: 无, 已寄出, 已收回. Until it is back the issuing side answers for the member."""

    NONE = "none"
    SENT = "sent"
    BACK = "back"


class TransferAction(StrEnum):
    """What people do to a transfer."""

    APPLY = "apply"
    SUBMIT = "submit"
    HAND_ON = "hand_on"
    ISSUE = "issue"
    ENTER = "enter"
    AGREE = "agree"
    ADMIT = "admit"
    RETURN = "return"
    REJECT = "reject"
    ARRIVE = "arrive"
    ASSIGN = "assign"
    SEND_BACK = "send_back"
    SEND_RECEIPT = "send_receipt"
    TAKE_RECEIPT = "take_receipt"
    SETTLE = "settle"
    PROLONG = "prolong"
    REISSUE = "reissue"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"
    FOLLOW_UP = "follow_up"
    TALK = "talk"
    REFER = "refer"
    HEAR = "hear"
    FEED_BACK = "feed_back"
    NOTE_NUMBER = "note_number"
    CHANGE_CHANNEL = "change_channel"
    UNREGISTER = "unregister"
    TELL = "tell"
    TAKE_MATERIALS = "take_materials"


_S, _A, _P = TransferState, TransferAction, Permission
_SOURCE, _TARGET = frozenset({Side.SOURCE}), frozenset({Side.TARGET})
_SOURCE_COMMITTEE = frozenset({Side.SOURCE_COMMITTEE})
_TARGET_COMMITTEE = frozenset({Side.TARGET_COMMITTEE})
_DESKS = _SOURCE_COMMITTEE | _TARGET_COMMITTEE | {Side.CENTRE}
"""Where members come with their transfer: a counter, or a committee."""
_EVERY = _SOURCE | _TARGET | _SOURCE_COMMITTEE | _TARGET_COMMITTEE | {Side.CENTRE}

REVIEWED = frozenset({_S.SOURCE_REVIEW, _S.TARGET_REVIEW})
UNDER_WAY = REVIEWED | {
    _S.REGISTERED,
    _S.APPLIED,
    _S.RETURNED,
    _S.LETTER_ISSUED,
    _S.VERIFYING,
}
"""A member has at most one transfer in these states."""
REACHES_TARGET = frozenset({_S.TARGET_REVIEW, _S.LETTER_ISSUED, _S.VERIFYING, _S.ASSIGNED})
"""The target's side learns of a person with its committee's review, and not before."""

TRANSFER_LIFECYCLE: Lifecycle[TransferState, TransferAction] = Lifecycle(
    _S.REGISTERED,
    Step(
        _A.APPLY,
        frozenset({_S.REGISTERED, _S.APPLIED, _S.RETURNED}),
        _S.APPLIED,
        _P.TRANSFER_APPLY,
        _SOURCE,
    ),
    Step(_A.SUBMIT, frozenset({_S.APPLIED}), _S.SOURCE_REVIEW, _P.TRANSFER_APPLY, _SOURCE),
    Step(
        _A.HAND_ON,
        frozenset({_S.SOURCE_REVIEW}),
        _S.TARGET_REVIEW,
        _P.TRANSFER_REVIEW,
        _SOURCE_COMMITTEE,
    ),
    Step(
        _A.ISSUE,
        frozenset({_S.SOURCE_REVIEW}),
        _S.LETTER_ISSUED,
        _P.TRANSFER_REVIEW,
        _SOURCE_COMMITTEE,
    ),
    Step(
        _A.ENTER,
        frozenset({_S.REGISTERED, _S.RETURNED}),
        _S.TARGET_REVIEW,
        _P.TRANSFER_REGISTER,
        _TARGET_COMMITTEE | {Side.CENTRE},
    ),
    Step(
        _A.AGREE,
        frozenset({_S.TARGET_REVIEW}),
        _S.LETTER_ISSUED,
        _P.TRANSFER_REVIEW,
        _TARGET_COMMITTEE,
    ),
    Step(
        _A.ADMIT, frozenset({_S.TARGET_REVIEW}), _S.VERIFYING, _P.TRANSFER_REVIEW, _TARGET_COMMITTEE
    ),
    Step(
        _A.RETURN,
        REVIEWED,
        _S.RETURNED,
        _P.TRANSFER_REVIEW,
        _SOURCE_COMMITTEE | _TARGET_COMMITTEE,
    ),
    Step(
        _A.REJECT,
        REVIEWED,
        _S.REJECTED,
        _P.TRANSFER_REVIEW,
        _SOURCE_COMMITTEE | _TARGET_COMMITTEE,
    ),
    Step(_A.ARRIVE, frozenset({_S.LETTER_ISSUED}), _S.VERIFYING, _P.TRANSFER_RECEIVE, _TARGET),
    Step(_A.ASSIGN, frozenset({_S.VERIFYING}), _S.ASSIGNED, _P.TRANSFER_RECEIVE, _TARGET),
    Step(_A.SEND_BACK, frozenset({_S.VERIFYING}), _S.RETURNED, _P.TRANSFER_RECEIVE, _TARGET),
    Step(_A.SEND_RECEIPT, frozenset({_S.ASSIGNED}), None, _P.TRANSFER_REVIEW, _TARGET_COMMITTEE),
    Step(
        _A.TAKE_RECEIPT,
        frozenset({_S.ASSIGNED}),
        None,
        _P.TRANSFER_APPLY,
        _SOURCE | _SOURCE_COMMITTEE,
    ),
    Step(
        _A.SETTLE,
        frozenset({_S.LETTER_ISSUED}),
        _S.ASSIGNED,
        _P.TRANSFER_APPLY,
        _SOURCE | _SOURCE_COMMITTEE,
    ),
    Step(_A.PROLONG, frozenset({_S.LETTER_ISSUED}), None, _P.TRANSFER_REVIEW, _SOURCE_COMMITTEE),
    Step(_A.REISSUE, frozenset({_S.LETTER_ISSUED}), None, _P.TRANSFER_REVIEW, _SOURCE_COMMITTEE),
    Step(_A.WITHDRAW, UNDER_WAY, _S.WITHDRAWN, _P.TRANSFER_APPLY, _SOURCE),
    Step(
        _A.CANCEL,
        UNDER_WAY,
        _S.WITHDRAWN,
        _P.TRANSFER_REGISTER,
        _TARGET_COMMITTEE | {Side.CENTRE},
    ),
    Step(_A.TALK, UNDER_WAY | {_S.ASSIGNED}, None, _P.TRANSFER_APPLY, _SOURCE),
    Step(_A.REFER, UNDER_WAY, None, _P.TRANSFER_REGISTER, _DESKS),
    Step(_A.HEAR, frozenset(_S), None, _P.TRANSFER_REGISTER, _DESKS),
    Step(_A.FEED_BACK, frozenset(_S), None, _P.TRANSFER_REGISTER, _DESKS),
    Step(
        _A.UNREGISTER,
        frozenset({_S.REGISTERED}),
        _S.WITHDRAWN,
        _P.TRANSFER_REGISTER,
        frozenset({Side.CENTRE}),
    ),
    Step(_A.TELL, UNDER_WAY, None, _P.TRANSFER_READ, _SOURCE | _DESKS),
    Step(_A.TAKE_MATERIALS, UNDER_WAY, None, _P.TRANSFER_READ, _SOURCE | _DESKS),
    Step(_A.NOTE_NUMBER, UNDER_WAY | {_S.ASSIGNED}, None, _P.TRANSFER_READ, _EVERY),
    Step(_A.CHANGE_CHANNEL, UNDER_WAY, None, _P.TRANSFER_READ, _SOURCE | _DESKS),
    Step(_A.FOLLOW_UP, UNDER_WAY | {_S.ASSIGNED}, None, _P.TRANSFER_READ, _EVERY),
)


def sides_of(action: TransferAction, state: TransferState) -> AbstractSet[Side]:
    """From which sides a step is taken; a review is ended by the committee whose turn it is."""
    if action in (_A.RETURN, _A.REJECT):
        return _TARGET_COMMITTEE if state is _S.TARGET_REVIEW else _SOURCE_COMMITTEE
    return TRANSFER_LIFECYCLE.steps[action].at
