"""Which steps of a transfer somebody may take now, by the names that their requests bear."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from partyhub.domain.shared.actor import Actor
from partyhub.domain.transfers.arriving import may_be_in_hand
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.policy import LETTER_VALID_DAYS_MAX
from partyhub.domain.transfers.reviewing import way_of
from partyhub.domain.transfers.states import (
    REVIEWED,
    TRANSFER_LIFECYCLE,
    TransferAction,
    TransferReceipt,
    sides_of,
)
from partyhub.domain.transfers.transfer import Transfer

_A = TransferAction


class Move(StrEnum):
    """The steps as people ask for them: an approval goes by one of four rows of the table."""

    APPLY = "apply"
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    ENTER = "enter"
    ARRIVE = "arrive"
    ASSIGN = "assign"
    SEND_BACK = "send_back"
    SEND_RECEIPT = "send_receipt"
    TAKE_RECEIPT = "take_receipt"
    SETTLE = "settle"
    PROLONG = "prolong"
    REISSUE = "reissue"
    TALK = "talk"
    REFER = "refer"
    HEAR = "hear"
    FEED_BACK = "feed_back"
    FOLLOW_UP = "follow_up"
    TELL = "tell"
    TAKE_MATERIALS = "take_materials"
    NOTE_NUMBER = "note_number"
    CHANGE_CHANNEL = "change_channel"
    WITHDRAW = "withdraw"
    UNREGISTER = "unregister"


_APPROVALS = frozenset({_A.HAND_ON, _A.ISSUE, _A.AGREE, _A.ADMIT})


_OF_APPROVERS = frozenset({Move.APPLY, Move.SUBMIT, Move.ENTER, Move.ASSIGN})


def move_of(action: TransferAction) -> Move:
    if action in _APPROVALS:
        return Move.APPROVE
    return Move.WITHDRAW if action is _A.CANCEL else Move(action)


def possible(transfer: Transfer, actor: Actor, today: date) -> list[Move]:
    """In the order of the table; what somebody's earlier hand in it forbids stays out (TRF-10)."""
    barred = barred_by_own_hand(transfer, actor)
    return [move for move in _offered(transfer, actor, today) if move not in barred]


def barred(transfer: Transfer, actor: Actor, today: date) -> list[Move]:
    """What would be this role's, but another person must do it (TRF-10)."""
    own = barred_by_own_hand(transfer, actor)
    return [move for move in _offered(transfer, actor, today) if move in own]


def barred_by_own_hand(transfer: Transfer, actor: Actor) -> frozenset[Move]:
    hands, me = transfer.hands, actor.account_id
    if me in hands.applicants:
        return frozenset({Move.APPROVE, Move.ASSIGN})
    return _OF_APPROVERS if me in hands.approvers else frozenset()


def _offered(transfer: Transfer, actor: Actor, today: date) -> list[Move]:
    return [
        move_of(step.action)
        for step in TRANSFER_LIFECYCLE.steps_from(transfer.state)
        if _FITS.get(step.action, _always)(transfer, today)
        and actor.scope(step.needs).covers(transfer.at(sides_of(step.action, transfer.state)))
    ]


_Fits = Callable[[Transfer, date], bool]


def _always(_: Transfer, __: date) -> bool:
    return True


def _from_here(transfer: Transfer, _: date) -> bool:
    return transfer.direction is not Direction.IN


def _complete(transfer: Transfer, _: date) -> bool:
    return transfer.direction is not Direction.IN and not transfer.terms.missing()


def _from_elsewhere(transfer: Transfer, _: date) -> bool:
    return transfer.direction is Direction.IN


def _within(transfer: Transfer, _: date) -> bool:
    return transfer.direction is Direction.WITHIN


def _out(transfer: Transfer, _: date) -> bool:
    return transfer.direction is Direction.OUT


def _approval(action: TransferAction) -> _Fits:
    return lambda transfer, _: transfer.state in REVIEWED and way_of(transfer) is action


def _prolongable(transfer: Transfer, today: date) -> bool:
    """One that is older than any letter may be valid for is issued anew (PV-48)."""
    letter = transfer.letter
    if letter is None or not _from_here(transfer, today):
        return False
    return letter.expired(today) and (today - letter.issued_on).days < LETTER_VALID_DAYS_MAX


def _awaits_answer(transfer: Transfer, _: date) -> bool:
    return transfer.referral is not None and transfer.referral.answered_on is None


def _owes_feedback(transfer: Transfer, _: date) -> bool:
    referral = transfer.referral
    return referral is not None and referral.open and referral.answered_on is not None


_FITS: Mapping[TransferAction, _Fits] = {
    _A.APPLY: _from_here,
    _A.SUBMIT: _complete,
    _A.WITHDRAW: _from_here,
    _A.TALK: lambda transfer, _: transfer.talk_owed,
    _A.REFER: lambda transfer, _: transfer.referral is None or not transfer.referral.open,
    _A.HEAR: _awaits_answer,
    _A.FEED_BACK: _owes_feedback,
    _A.ENTER: _from_elsewhere,
    _A.CANCEL: _from_elsewhere,
    **{action: _approval(action) for action in _APPROVALS},
    _A.ARRIVE: _within,
    _A.SETTLE: _out,
    _A.PROLONG: _prolongable,
    _A.REISSUE: _from_here,
    _A.SEND_RECEIPT: lambda transfer, _: transfer.receipt is TransferReceipt.NONE,
    _A.TAKE_RECEIPT: lambda transfer, _: may_be_in_hand(transfer),
    _A.UNREGISTER: _from_here,
}
