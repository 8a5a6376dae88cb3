"""The counter follows a transfer to its outcome (TRF-02 … TRF-04)."""

from dataclasses import dataclass
from typing import ClassVar

from partyhub.domain.transfers.change import Change, Doing, Step, reason_of
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Step):
    """What was asked of whom, and what they said."""

    action: ClassVar = TransferAction.FOLLOW_UP
    text: str


def follow_up(transfer: Transfer, step: FollowUp, _doing: Doing) -> Change:
    return Change(transfer=transfer, note=reason_of(step.text, field="text"))
