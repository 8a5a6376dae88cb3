"""Refusals of request analysis."""

from partyhub.domain.shared.errors import DomainError, Kind


class ReportOfACentre(DomainError):
    """Only a service centre reports (NT-13)."""

    kind, code = Kind.RULE_BROKEN, "report-of-a-centre"


class AlreadySent(DomainError):
    """A report is sent once; what it says never changes."""

    kind, code = Kind.CONFLICT, "report-already-sent"


class NobodyToSendTo(DomainError):
    """No organisation department stands above the centre."""

    kind, code = Kind.CONFLICT, "no-report-recipient"


class NotForPublication(DomainError):
    """Published are whole quarters, once they are over and sent.

    Two publications that overlap would give small cells away by subtraction.
    """

    kind, code = Kind.CONFLICT, "not-for-publication"
