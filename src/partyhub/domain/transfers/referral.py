"""What the centre cannot handle goes up: to whom, when and why, what they said, and who gives the
member the feedback: still the first centre (TRF-09).
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.transfers.change import Change, Doing, Step, reason_of
from partyhub.domain.transfers.referred import Referral
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer


class NothingReferred(DomainError):
    """Nothing is with a superior organisation that could be answered or fed back now."""

    kind, code = Kind.CONFLICT, "nothing-referred"


class ReferralOpen(DomainError):
    """It is with `to` already, or the member has not heard what they said."""

    kind, code = Kind.CONFLICT, "referral-open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer(Step):
    """To the superior organisation department or a regional centre; `owed_by` tells the member."""

    action: ClassVar = TransferAction.REFER
    to: str
    reason: str
    owed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hear(Step):
    """What they answered."""

    action: ClassVar = TransferAction.HEAR
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedBack(Step):
    """What the member was told of it."""

    action: ClassVar = TransferAction.FEED_BACK
    text: str


def refer(transfer: Transfer, step: Refer, doing: Doing) -> Change:
    if transfer.referral is not None and transfer.referral.open:
        raise ReferralOpen("one at a time", to=transfer.referral.to)
    to, why = reason_of(step.to, field="to"), reason_of(step.reason)
    made = Referral(to=to, why=why, on=doing.today, owed_by=step.owed_by)
    return Change(transfer=replace(transfer, referral=made), note=f"{to}：{why}")


def hear(transfer: Transfer, step: Hear, doing: Doing) -> Change:
    referral = transfer.referral
    if referral is None or referral.answered_on is not None:
        raise NothingReferred("no answer is awaited")
    said = reason_of(step.text, field="text")
    answered = replace(referral, answer=said, answered_on=doing.today)
    return Change(transfer=replace(transfer, referral=answered), note=said)


def feed_back(transfer: Transfer, step: FeedBack, doing: Doing) -> Change:
    """Once there is an answer to tell."""
    referral = transfer.referral
    if referral is None or referral.answered_on is None or not referral.open:
        raise NothingReferred("no feedback is owed")
    said = reason_of(step.text, field="text")
    told = replace(referral, feedback=said, fed_back_on=doing.today)
    return Change(transfer=replace(transfer, referral=told), note=said)
