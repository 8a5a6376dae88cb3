"""How tickets, notices and receipts are numbered: per centre and year, from 1, without gaps."""

from enum import StrEnum

from partyhub.domain.shared.org import OrgRef


class Series(StrEnum):
    """What is numbered; the letter stands in the number."""

    TICKET = "F"
    NOTICE = "G"
    RECEIPT = "S"


def document_number(series: Series, centre: OrgRef, year: int, running: int) -> str:
    """F2026-0018-000042: 服务单, G 一次性告知书, S 收件回执单."""
    return f"{series.value}{year}-{centre.node:04d}-{running:06d}"
