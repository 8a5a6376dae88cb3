"""The counter follows a transfer to its outcome (TRF-02 … TRF-04); the branch has its talk."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from partyhub.domain.transfers.change import Change, Doing, Step, reason_of, require_past
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Step):
    """What was asked of whom, and what they said."""

    action: ClassVar = TransferAction.FOLLOW_UP
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Step):
    """The branch has talked with a member who changes jobs: the day and by whom; what was said
    stands in the branch's own record book (TRF-13, TLK-04, TLK-06).
    """

    action: ClassVar = TransferAction.TALK
    held_on: date
    held_by: str


def talk(transfer: Transfer, step: Talk, doing: Doing) -> Change:
    require_past(step.held_on, doing.today, "held_on")
    who = reason_of(step.held_by, field="held_by")
    return Change(transfer=replace(transfer, talked_on=step.held_on, talked_by=who), note=who)


def follow_up(transfer: Transfer, step: FollowUp, _doing: Doing) -> Change:
    return Change(transfer=transfer, note=reason_of(step.text, field="text"))
