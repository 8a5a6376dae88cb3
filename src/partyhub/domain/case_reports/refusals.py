"""Why a case report, or a step on its way, is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class AlreadyReported(DomainError):
    """One matter, one report to that addressee: what is new goes into a further report."""

    kind, code = Kind.CONFLICT, "case-already-reported"


class NotASuperior(DomainError):
    """Reports go to the street committee or the organisation department above the centre."""

    kind, code = Kind.RULE_BROKEN, "not-a-superior"


class NotForThisSystem(DomainError):
    """A body outside is reached by letter, fax, phone or its own system."""

    kind, code = Kind.RULE_BROKEN, "not-in-this-system"


class NotSentYet(DomainError):
    """What was never sent can't be signed for or answered."""

    kind, code = Kind.CONFLICT, "case-report-not-sent"


class AlreadyAcknowledged(DomainError):
    """It was signed for; the row is the proof and stays as it is."""

    kind, code = Kind.CONFLICT, "case-report-acknowledged"


class NotTheSender(DomainError):
    """The director sends it; what is urgent, its author as well."""

    kind, code = Kind.FORBIDDEN, "not-the-sender"


class NotTheReporter(DomainError):
    """Who answers for the ticket, took it in, or directs there reports it."""

    kind, code = Kind.FORBIDDEN, "not-the-reporter"
