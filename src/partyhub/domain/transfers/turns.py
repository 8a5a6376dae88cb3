"""What waits for whom: each state's next step, the side whose it is, and the right it needs.

TRF-05, TRF-07: one table, from which the workbench counts and the register is narrowed.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferReceipt, TransferState


class TurnKind(StrEnum):
    """待申请, 待录入介绍信, 待转出审批, 待转入审批, 待核对编入, 待寄回执, 待收回执."""

    SUBMIT = "submit"
    ENTER = "enter"
    APPROVE_OUT = "approve_out"
    APPROVE_IN = "approve_in"
    TAKE_IN = "take_in"
    SEND_RECEIPT = "send_receipt"
    TAKE_RECEIPT = "take_receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Transfers of these directions, in these states, wait at that side for who holds `needs`;
    `receipt` narrows down those who were taken in.
    """

    side: Side
    needs: Permission
    states: AbstractSet[TransferState]
    directions: AbstractSet[Direction]
    receipt: TransferReceipt | None = None


_S, _P, _D, _K = TransferState, Permission, Direction, TurnKind
_UNAPPLIED = frozenset({_S.REGISTERED, _S.APPLIED, _S.RETURNED})
_LEAVES, _STAYS = frozenset({_D.WITHIN, _D.OUT}), frozenset({_D.WITHIN, _D.IN})

TURNS: Final[dict[TurnKind, Waits]] = {
    _K.SUBMIT: Waits(
        side=Side.SOURCE, needs=_P.TRANSFER_APPLY, states=_UNAPPLIED, directions=_LEAVES
    ),
    _K.ENTER: Waits(
        side=Side.TARGET_COMMITTEE,
        needs=_P.TRANSFER_REGISTER,
        states=_UNAPPLIED,
        directions=frozenset({_D.IN}),
    ),
    _K.APPROVE_OUT: Waits(
        side=Side.SOURCE_COMMITTEE,
        needs=_P.TRANSFER_REVIEW,
        states=frozenset({_S.SOURCE_REVIEW}),
        directions=_LEAVES,
    ),
    _K.APPROVE_IN: Waits(
        side=Side.TARGET_COMMITTEE,
        needs=_P.TRANSFER_REVIEW,
        states=frozenset({_S.TARGET_REVIEW}),
        directions=_STAYS,
    ),
    _K.TAKE_IN: Waits(
        side=Side.TARGET,
        needs=_P.TRANSFER_RECEIVE,
        states=frozenset({_S.LETTER_ISSUED, _S.VERIFYING}),
        directions=_STAYS,
    ),
    _K.SEND_RECEIPT: Waits(
        side=Side.TARGET_COMMITTEE,
        needs=_P.TRANSFER_REVIEW,
        states=frozenset({_S.ASSIGNED}),
        directions=_STAYS,
        receipt=TransferReceipt.NONE,
    ),
    _K.TAKE_RECEIPT: Waits(
        side=Side.SOURCE,
        needs=_P.TRANSFER_APPLY,
        states=frozenset({_S.ASSIGNED}),
        directions=frozenset({_D.WITHIN}),
        receipt=TransferReceipt.SENT,
    ),
}
"""Of a letter out nobody here has a step to take until its receipt comes: it is chased."""
