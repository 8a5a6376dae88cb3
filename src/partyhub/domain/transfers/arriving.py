"""The target branch verifies and takes the member in; the receipt goes back (TRF-05, TRF-11)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.change import (
    Change,
    Doing,
    Step,
    reason_of,
    require_past,
    with_proof,
)
from partyhub.domain.transfers.hands import require_other
from partyhub.domain.transfers.kinds import Direction, TransferChannel
from partyhub.domain.transfers.refusals import NoReceiptDue, OtherWay, SameBranch
from partyhub.domain.transfers.refusals_moving import NotOfTarget
from partyhub.domain.transfers.states import TransferAction, TransferReceipt
from partyhub.domain.transfers.transfer import Transfer

_R = TransferReceipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(Step):
    """The member has come, or the letter has; late, with the reason and which paper proves it."""

    action: ClassVar = TransferAction.ARRIVE
    reason: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assign(Step):
    """The data is right; the member belongs to this one branch from now on (MEM-05)."""

    action: ClassVar = TransferAction.ASSIGN
    branch: OrgRef
    branch_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBack(Step):
    """The data is wrong; who applied mends it."""

    action: ClassVar = TransferAction.SEND_BACK
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendReceipt(Step):
    """The target's committee tells the source that the member was taken in (DL-20)."""

    action: ClassVar = TransferAction.SEND_RECEIPT


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeReceipt(Step):
    """The source has the paper receipt in hand."""

    action: ClassVar = TransferAction.TAKE_RECEIPT
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle(Step):
    """The receipt of an organisation elsewhere: into which branch, and when, the member went."""

    action: ClassVar = TransferAction.SETTLE
    branch_name: str
    assigned_on: date
    received_on: date


def arrive(transfer: Transfer, step: Arrive, doing: Doing) -> Change:
    """WhyNeeded once the letter has run out: it goes on then all the same (9.3, PV-48)."""
    _require(transfer, Direction.WITHIN)
    late = transfer.letter is not None and transfer.letter.expired(doing.today)
    why = reason_of(step.reason) if late else step.reason.strip()
    return Change(transfer=transfer, note=with_proof(why, step.proof))


def assign(transfer: Transfer, step: Assign, doing: Doing) -> Change:
    """Neither who applied nor who approved verifies (TRF-10); the branch is of those addressed."""
    require_other(transfer.hands, doing.by, ("applicant", "approver"))
    committee = transfer.target.committee
    if committee is None or not step.branch.path.startswith(committee.path):
        raise NotOfTarget("a branch of the committee that the letter is addressed to")
    if transfer.source.branch is not None and transfer.source.branch.id == step.branch.id:
        raise SameBranch("the member belongs there already")
    taken_in = replace(
        transfer,
        hands=replace(transfer.hands, verifier=doing.by),
        assigned_to=step.branch,
        assigned_name=step.branch_name,
        assigned_on=doing.today,
    )
    return Change(transfer=taken_in)


def send_back(transfer: Transfer, step: SendBack, _doing: Doing) -> Change:
    why = reason_of(step.reason)
    return Change(transfer=replace(transfer, why=why), note=why)


def send_receipt(transfer: Transfer, _step: SendReceipt, doing: Doing) -> Change:
    """Online it is back in the same moment; on paper it is on its way, and of a member from
    elsewhere nobody here awaits it.
    """
    if transfer.receipt is not _R.NONE:
        raise NoReceiptDue("the receipt has gone out", receipt=transfer.receipt)
    sent = _R.SENT if travels(transfer) else _R.BACK
    return Change(transfer=replace(transfer, receipt=sent, receipt_on=doing.today))


def travels(transfer: Transfer) -> bool:
    """Whether its receipt is a paper that comes back to the source here."""
    return transfer.direction is Direction.WITHIN and transfer.channel is TransferChannel.PAPER


def may_be_in_hand(transfer: Transfer) -> bool:
    """The source may have the paper before the target has said that it was sent."""
    on_paper = travels(transfer) and transfer.receipt is _R.NONE
    return on_paper or transfer.receipt is _R.SENT


def take_receipt(transfer: Transfer, step: TakeReceipt, doing: Doing) -> Change:
    """Also before the target said that it sent it: the paper in hand is what counts."""
    if not may_be_in_hand(transfer):
        raise NoReceiptDue("no receipt is on its way", receipt=transfer.receipt)
    require_past(step.received_on, doing.today, "received_on")
    back = replace(transfer, receipt=_R.BACK, receipt_on=step.received_on)
    return Change(transfer=back)


def settle(transfer: Transfer, step: Settle, doing: Doing) -> Change:
    """The member leaves this system on the day that the receipt names, not before."""
    _require(transfer, Direction.OUT)
    require_past(step.received_on, doing.today, "received_on")
    require_past(step.assigned_on, step.received_on, "assigned_on")
    gone = replace(
        transfer,
        receipt=_R.BACK,
        receipt_on=step.received_on,
        assigned_name=step.branch_name,
        assigned_on=step.assigned_on,
    )
    return Change(transfer=gone)


def _require(transfer: Transfer, direction: Direction) -> None:
    if transfer.direction is not direction:
        raise OtherWay("another direction", direction=transfer.direction)
