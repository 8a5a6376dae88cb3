"""转出审批, 转入审批 and the 经办人 of the receipt, as history tells them (form 8.5, TRF-10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.views import TransferEvent


class ApprovalSide(StrEnum):
    """Whose yes it is: of the side that lets go, or of the one that takes."""

    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who said yes, when, and with which opinion."""

    side: ApprovalSide
    by: str
    at: datetime
    opinion: str


_A = TransferAction
_SIDES: Mapping[str, ApprovalSide] = {
    f"transfer.{_A.HAND_ON}": ApprovalSide.SOURCE,
    f"transfer.{_A.ISSUE}": ApprovalSide.SOURCE,
    f"transfer.{_A.AGREE}": ApprovalSide.TARGET,
    f"transfer.{_A.ADMIT}": ApprovalSide.TARGET,
}
_ANEW = frozenset({f"transfer.{_A.APPLY}", f"transfer.{_A.ENTER}"})
"""New words drop the approvals that were given to others."""
_RECEIPT = frozenset({f"transfer.{_A.SEND_RECEIPT}", f"transfer.{_A.SETTLE}"})


def approvals_of(events: Sequence[TransferEvent], letter_no: str = "") -> list[Approval]:
    """Those in force, the first one first; of an earlier letter, those by which it went out."""
    given: list[Approval] = []
    for event in events:
        if event.action in _ANEW:
            given = []
        if side := _SIDES.get(event.action):
            given.append(Approval(side, event.account_name, event.at, event.note))
        if letter_no and event.facts.get("letter_no") == letter_no:
            break
    return given


def approver(given: Sequence[Approval], side: ApprovalSide) -> str:
    """Their name; empty while nobody of that side has said yes."""
    return next((one.by for one in reversed(given) if one.side is side), "")


def receipt_by(events: Sequence[TransferEvent]) -> str:
    """Who sent the receipt, or entered the one from elsewhere; empty while none is out."""
    return next((one.account_name for one in events if one.action in _RECEIPT), "")


def receipt_sender(events: Sequence[TransferEvent]) -> str:
    """Who sent it from here: of one from elsewhere, its 经办人 is not an account of ours."""
    sent = f"transfer.{_A.SEND_RECEIPT}"
    return next((one.account_name for one in events if one.action == sent), "")
