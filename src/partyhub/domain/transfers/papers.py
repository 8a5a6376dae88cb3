"""Files of a transfer: scans of its papers are of both sides, a proof is of who brought it
(machine 9.3: attachments; PV-48).
"""

from enum import StrEnum

from partyhub.domain.transfers.states import UNDER_WAY, TransferState
from partyhub.domain.transfers.visibility import NOTES_OF, Section, Viewer

TAKES_FILES = UNDER_WAY | {TransferState.ASSIGNED}


class TransferFileKind(StrEnum):
    """A scan of the letter, of the receipt, or what proves a reason: a late arrival, more days."""

    LETTER = "letter"
    RECEIPT = "receipt"
    PROOF = "proof"


def section_of(kind: TransferFileKind, side: Viewer) -> Section:
    """Whose eyes it is for, by the one table; a proof that the counter took is for everybody."""
    if kind is TransferFileKind.PROOF:
        return NOTES_OF.get(side, Section.LETTER)
    return Section.LETTER
