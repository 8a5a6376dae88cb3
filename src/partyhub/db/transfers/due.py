"""By which day a transfer's paper is due, and which ones are late (DL-20, PV-48)."""

from typing import Any

from sqlalchemy import Date, and_, bindparam, case, func, literal_column, null, or_

from partyhub.db.transfers.table import LETTER_RUNS, RECEIPT_OUT, transfers
from partyhub.domain.transfers.states import TransferReceipt, TransferState

_T = transfers.c
_TODAY = bindparam("today", type_=Date)
_TAKEN_IN = _T.state == literal_column(f"'{TransferState.ASSIGNED}'")
_OUT = _TAKEN_IN & (_T.receipt != literal_column(f"'{TransferReceipt.BACK}'"))
DUE: Any = case(
    (LETTER_RUNS, _T.valid_until),
    (_OUT, _T.assigned_on + _T.receipt_days),
    else_=null(),
)
"""The letter's last day on its way, or while one from elsewhere is examined; the receipt's."""
LATE = func.coalesce(bindparam("today", type_=Date) > DUE, literal_column("false"))
LATE_ONES = or_(
    and_(LETTER_RUNS, _T.valid_until < _TODAY),
    and_(RECEIPT_OUT, _T.assigned_on + _T.receipt_days < _TODAY),
)
"""In the words of the partial indexes."""
