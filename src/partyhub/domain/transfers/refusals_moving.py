"""What moving a member can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotOfTarget(DomainError):
    """A member is taken into a branch of the committee that the letter is addressed to."""

    kind, code = Kind.RULE_BROKEN, "not-of-target"


class NoCommitteeAbove(DomainError):
    """No committee stands above that branch, so nobody could approve."""

    kind, code = Kind.RULE_BROKEN, "no-committee-above"


class LetterRegistered(DomainError):
    """That letter of that committee brings this person in already."""

    kind, code = Kind.CONFLICT, "letter-registered"


class MemberAlready(DomainError):
    """Who comes from elsewhere by the letter belongs to a branch here (MEM-05)."""

    kind, code = Kind.CONFLICT, "member-already"


class TransferredOut(DomainError):
    """The member has left for an organisation elsewhere."""

    kind, code = Kind.CONFLICT, "transferred-out"
