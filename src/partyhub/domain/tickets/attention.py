"""Why a ticket asks for somebody's eyes: derived when it is read, never stored as truth."""

from enum import StrEnum


class Attention(StrEnum):
    """临期, 超时, 两者, 今天到期, 久未办理, 未签收, 再次来访, 补要材料, 已补齐, 待答复, 待指定.

    `near` and `overdue` as the clock has them (CLK-16; a sending up that comes late stays overdue,
    CLK-09); `silent` for `silence_days` without a step; `second_contact` until something follows it
    (CLK-13); `late_papers` asked for beyond the notice (TKT-33); `papers_in` waits for acceptance;
    `requested` and `ruling` wait for the director (SP-18; field.md 2.4).
    """

    NEAR = "near"
    OVERDUE = "overdue"
    PRESSING = "pressing"
    TODAY = "today"
    SILENT = "silent"
    UNSIGNED = "unsigned"
    SECOND_CONTACT = "second_contact"
    LATE_PAPERS = "late_papers"
    PAPERS_IN = "papers_in"
    REQUESTED = "requested"
    RULING = "ruling"
