"""Who has to act on a transfer, and who answers for the member: at every instant exactly one, the
issuing side until the receipt is back (issue "transfers", TRF-11).
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Transfer

_S = TransferState


class TransferSide(StrEnum):
    """The four that act: a branch and its committee at each end."""

    SOURCE = "source"
    SOURCE_COMMITTEE = "source_committee"
    TARGET = "target"
    TARGET_COMMITTEE = "target_committee"


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose move it is: `name` is what the member reads under 它在谁手里."""

    side: TransferSide
    name: str


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers for the member now; `org_id` is null for an organisation elsewhere."""

    org_id: UUID | None
    name: str


def turn_of(transfer: Transfer) -> Turn | None:
    """Nobody's once it has ended and the receipt is back."""
    source, target, state = transfer.source, transfer.target, transfer.state
    begins = (
        Turn(TransferSide.SOURCE, source.name)
        if source.inside
        else Turn(TransferSide.TARGET_COMMITTEE, target.committee_name)
    )
    turns = {
        _S.REGISTERED: begins,
        _S.APPLIED: begins,
        _S.RETURNED: begins,
        _S.SOURCE_REVIEW: Turn(TransferSide.SOURCE_COMMITTEE, source.committee_name),
        _S.TARGET_REVIEW: Turn(TransferSide.TARGET_COMMITTEE, target.committee_name),
        _S.LETTER_ISSUED: Turn(TransferSide.TARGET, target.name),
        _S.VERIFYING: Turn(TransferSide.TARGET, target.name),
    }
    if state is not _S.ASSIGNED:
        return turns.get(state)
    waits = {
        TransferReceipt.NONE: Turn(TransferSide.TARGET_COMMITTEE, target.committee_name),
        TransferReceipt.SENT: Turn(TransferSide.SOURCE, source.name),
    }
    return waits.get(transfer.receipt)


def answers(waiting: Transfer | None, branch: OrgRef) -> OrgRef:
    """The organisation that answers for a member of `branch`.

    `waiting` is the first of their transfers whose receipt is not back: its source answers,
    whatever came after it. A source elsewhere has no place here; `who_answers` names it.
    """
    if waiting is None or waiting.source.branch is None:
        return branch
    return waiting.source.branch


def awaits_receipt(transfer: Transfer) -> bool:
    """The issuing side of it answers for a member who has moved already."""
    return transfer.state is _S.ASSIGNED and transfer.receipt is not TransferReceipt.BACK


def who_answers(
    transfer: Transfer,
    waiting: Transfer | None,
    present: Affiliation | None,
    left: Transfer | None = None,
) -> Answering:
    """By name; of who is not of this system yet, or no more, the organisation elsewhere: of who
    `left` with a letter out that one, whichever of their transfers is read.
    """
    if present is None:
        return Answering(None, transfer.source.name if left is None else left.target.name)
    if waiting is not None and not waiting.source.inside:
        return Answering(None, waiting.source.name)
    org = answers(waiting, present.branch)
    known = waiting.source.name if waiting and org != present.branch else present.branch_name
    return Answering(org.id, known)
