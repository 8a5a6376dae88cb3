"""How tickets, their papers and case reports are numbered: per centre and year, without gaps."""

from enum import StrEnum

from partyhub.domain.shared.org import OrgRef


class Series(StrEnum):
    """What is numbered; the letter stands in the number."""

    TICKET = "F"
    NOTICE = "G"
    RECEIPT = "S"
    CASE_REPORT = "B"
    PROXY = "D"


def document_number(series: Series, centre: OrgRef, year: int, running: int) -> str:
    """F2026-0018-000042: 服务单, G 一次性告知书, S 收件回执单, B 个案专报, D 代办单."""
    return f"{series.value}{year}-{centre.node:04d}-{running:06d}"
