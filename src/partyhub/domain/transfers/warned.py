"""What both sides are warned of, and nobody is hindered by (TRF-06)."""

from enum import StrEnum

from partyhub.domain.transfers.transfer import Transfer


class TransferWarning(StrEnum):
    """Another street than that of residence; no residence is known to compare with."""

    LIVES_ELSEWHERE = "lives_elsewhere"
    RESIDENCE_UNKNOWN = "residence_unknown"


def warnings(transfer: Transfer) -> list[TransferWarning]:
    """While it is under way: of those who have no settled work, whose street they go to."""
    terms = transfer.terms
    if not (terms.unsettled and transfer.under_way):
        return []
    if terms.residence is None:
        return [TransferWarning.RESIDENCE_UNKNOWN]
    return [TransferWarning.LIVES_ELSEWHERE] if terms.residence.elsewhere else []
