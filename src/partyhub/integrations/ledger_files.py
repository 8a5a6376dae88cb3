"""Implements the port `LedgerFiles`: a ledger as a workbook and on A4."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.ledgers.ports import LedgerSheet
from partyhub.integrations.printing.ledgers import print_ledger
from partyhub.integrations.workbooks.ledger_files import LedgerFile


class LedgerFiles:
    """Both say the same rows, and the same digest of them."""

    def open(
        self, title: str, proof: str, columns: Sequence[tuple[str, float]], *, exporter: str,
        at: datetime,
    ) -> LedgerFile:  # fmt: skip
        return LedgerFile(title, proof, columns).lay_out(exporter, at)

    def print(self, sheet: LedgerSheet) -> bytes:
        return print_ledger(sheet)
