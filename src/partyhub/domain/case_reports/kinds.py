"""Code lists of case reports."""

from enum import StrEnum


class ReportKind(StrEnum):
    """特殊情况, 重大诉求, 突发事件 (000 二(二)1, 3)."""

    SPECIAL = "special"
    MAJOR_REQUEST = "major_request"
    EMERGENCY = "emergency"


class ReportPart(StrEnum):
    """首报, 续报, 终报, 更正: a report is never edited, it is followed by another one."""

    FIRST = "first"
    FURTHER = "further"
    FINAL = "final"
    CORRECTION = "correction"


class ProofKind(StrEnum):
    """What is kept of a report's way: sent, opened, signed for (签收), answered (批示)."""

    SENT = "sent"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"


class SentBy(StrEnum):
    """By which medium it went up."""

    SYSTEM = "system"
    LETTER = "letter"
    FAX = "fax"
    PHONE = "phone"
    NATIONAL_SYSTEM = "national_system"


class ReportState(StrEnum):
    """How far it has come; derived from its proofs and never stored."""

    UNSENT = "unsent"
    SENT = "sent"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"


class ReportAction(StrEnum):
    """What a person may do with a report now."""

    SEND = "send"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    CONTINUE = "continue"
