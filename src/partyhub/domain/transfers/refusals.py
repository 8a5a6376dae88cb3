"""What a transfer can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class TransferUnderWay(DomainError):
    """The member already has an open transfer; nobody is in two at once."""

    kind, code = Kind.CONFLICT, "transfer-under-way"


class SamePerson(DomainError):
    """Applicant, approver and verifier are different accounts (TRF-10); `as_` names the other."""

    kind, code = Kind.FORBIDDEN, "same-person"


class LetterIncomplete(DomainError):
    """A field that the letter needs is empty; `fields` names them (form 8.5)."""

    kind, code = Kind.RULE_BROKEN, "letter-incomplete"


class NotInBranch(DomainError):
    """The member has come to another branch than the one that applied."""

    kind, code = Kind.CONFLICT, "not-in-branch"


class SameBranch(DomainError):
    """The member belongs to that branch already."""

    kind, code = Kind.RULE_BROKEN, "same-branch"


class NotUnsettled(DomainError):
    """Only graduates and demobilised soldiers without work go to a floating branch (TRF-06)."""

    kind, code = Kind.RULE_BROKEN, "not-unsettled"


class NotFloatingOrg(DomainError):
    """Who has no settled work goes to an organisation of a street that keeps floating members, or
    to a branch below one (TRF-06).
    """

    kind, code = Kind.RULE_BROKEN, "not-floating-org"


class OtherWay(DomainError):
    """The step belongs to a transfer of another direction; `direction` is this one's."""

    kind, code = Kind.CONFLICT, "other-way"


class NoReceiptDue(DomainError):
    """There is no receipt to send or to take back now; `receipt` says how it stands."""

    kind, code = Kind.CONFLICT, "no-receipt-due"


class StillValid(DomainError):
    """The letter is valid yet, and needs no more days; `until` says how long."""

    kind, code = Kind.CONFLICT, "letter-still-valid"


class NoLetter(DomainError):
    """There is no letter of ours to print: none was issued yet, or it came from elsewhere."""

    kind, code = Kind.CONFLICT, "no-letter"


class WhyNeeded(DomainError):
    """This step wants a reason in words."""

    kind, code = Kind.RULE_BROKEN, "reason-needed"
