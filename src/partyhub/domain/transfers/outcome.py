"""How a transfer came out, in the words that the member is told (TRF-04, NT-06)."""

from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer


def outcome(transfer: Transfer) -> str:
    """Empty while it is under way."""
    if transfer.state is TransferState.ASSIGNED:
        day = transfer.assigned_on.isoformat() if transfer.assigned_on else ""
        return f"组织关系已接转，{day}编入{transfer.assigned_name}"
    said = {
        TransferState.REJECTED: f"组织关系接转未获批准：{transfer.why}",
        TransferState.WITHDRAWN: f"组织关系接转已撤销：{transfer.why}",
    }
    return said.get(transfer.state, "")
