"""What a check-in can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class WrongCertificate(DomainError):
    """The certificate shown belongs to another check-in."""

    kind, code = Kind.RULE_BROKEN, "wrong-certificate"


class IncompleteCertificate(DomainError):
    """A field that 附件1 requires is empty; `fields` names them."""

    kind, code = Kind.RULE_BROKEN, "incomplete-certificate"


class LimitOutOfRange(DomainError):
    """The limit in days is outside what the policy allows (PV-35)."""

    kind, code = Kind.RULE_BROKEN, "limit-out-of-range"


class ReasonNeeded(DomainError):
    """This step wants a reason in words."""

    kind, code = Kind.RULE_BROKEN, "reason-needed"


class NoReceiptOut(DomainError):
    """There is no receipt to take back: none was issued, or it is already back."""

    kind, code = Kind.CONFLICT, "no-receipt-out"


class UndoTooLate(DomainError):
    """The short while in which a registration may be taken back is over; `seconds` says how long
    it was (ADR 0008).
    """

    kind, code = Kind.CONFLICT, "undo-too-late"


class UndoNotYours(DomainError):
    """Only who registered the member takes the registration back (ADR 0008)."""

    kind, code = Kind.FORBIDDEN, "undo-not-yours"


class AlreadyUnderWay(DomainError):
    """The member already has a check-in under way or in force."""

    kind, code = Kind.CONFLICT, "check-in-under-way"


class NotVoluntary(DomainError):
    """Nobody is enrolled without having volunteered (CHK-01, PV-43)."""

    kind, code = Kind.RULE_BROKEN, "not-voluntary"


class NotInService(DomainError):
    """Check-in is for members in employment (CHK-02)."""

    kind, code = Kind.RULE_BROKEN, "not-in-service"


class ElsewhereNeedsReason(DomainError):
    """Another community than the one of the home estate wants a stated reason (CHK-03)."""

    kind, code = Kind.RULE_BROKEN, "elsewhere-needs-reason"


class TeamOfAnotherCommunity(DomainError):
    """The team belongs to another community, or is closed."""

    kind, code = Kind.RULE_BROKEN, "team-of-another-community"


class NotACommunity(DomainError):
    """The organisation is not a community, or is closed."""

    kind, code = Kind.RULE_BROKEN, "not-a-community"


class NothingToPrint(DomainError):
    """None of the check-ins named has a certificate (or a receipt) to print."""

    kind, code = Kind.CONFLICT, "nothing-to-print"


class ExportTooLarge(DomainError):
    """More rows than one file may hold; `max` says how many it may."""

    kind, code = Kind.RULE_BROKEN, "export-too-large"


class PurposeNeeded(DomainError):
    """Whole phone numbers leave the system only for a stated purpose (SP-03)."""

    kind, code = Kind.RULE_BROKEN, "purpose-needed"
