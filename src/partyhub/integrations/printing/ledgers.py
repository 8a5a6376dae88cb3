"""Prints a ledger of a centre's service on A4 across, as many pages as it needs."""

from partyhub.domain.ledgers.ports import LedgerSheet
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable, in_narrow_cell


def print_ledger(sheet: LedgerSheet) -> bytes:
    """Who printed it and when stand on every page; the digest stands at the end."""
    return typeset("ledger", {
        "title": breakable(sheet.title),
        "proof": breakable(sheet.proof),
        "headings": [name for name, _ in sheet.columns],
        "widths": [width for _, width in sheet.columns],
        "rows": [[in_narrow_cell(cell) for cell in row] for row in sheet.rows],
        "digest": sheet.digest,
        "printed": f"{sheet.exporter} {local_time(sheet.at):%Y-%m-%d %H:%M} 打印",
    })  # fmt: skip
