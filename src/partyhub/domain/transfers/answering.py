"""Who answers for a member, at every instant exactly one: the issuing side until the receipt is
back (issue "transfers", TRF-11).
"""

from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import ReceiptState, TransferState
from partyhub.domain.transfers.transfer import Transfer


def holds_the_file(transfer: Transfer) -> str:
    """Who has to act now, by name: what the member reads under "它在谁手里"."""
    source, target = transfer.source, transfer.target
    held = {
        TransferState.REGISTERED: source.name if source.inside else target.committee_name,
        TransferState.APPLIED: source.name,
        TransferState.RETURNED: source.name if source.inside else target.committee_name,
        TransferState.SOURCE_REVIEW: source.committee_name,
        TransferState.TARGET_REVIEW: target.committee_name,
        TransferState.LETTER_ISSUED: target.name,
        TransferState.VERIFYING: target.name,
    }
    if transfer.state in held:
        return held[transfer.state]
    if transfer.state is TransferState.ASSIGNED and transfer.receipt is ReceiptState.NONE:
        return target.committee_name
    return source.name if transfer.state is not TransferState.ASSIGNED else target.name


def answers(transfer: Transfer | None, branch: OrgRef) -> OrgRef:
    """The organisation that answers for a member of `branch` whose latest transfer that is.

    The source until the receipt is back; of one who comes from outside, the branch that took
    them in, since nobody else here can.
    """
    if transfer is None or transfer.direction is not Direction.WITHIN:
        return branch
    waiting = transfer.state is TransferState.ASSIGNED and transfer.receipt is not ReceiptState.BACK
    if waiting and transfer.source.branch is not None:
        return transfer.source.branch
    return branch
