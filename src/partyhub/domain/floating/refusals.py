"""What a floating registration can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class AlreadyFloating(DomainError):
    """A registration of that member in that direction stands."""

    kind, code = Kind.CONFLICT, "already-floating"


class FloatingDaysOutOfOrder(DomainError):
    """A day lies before the one it should follow, or has not come yet; `field` names it."""

    kind, code = Kind.RULE_BROKEN, "floating-days-out-of-order"


class NotOurMember(DomainError):
    """Away is one of our own members; somebody from elsewhere floats in."""

    kind, code = Kind.RULE_BROKEN, "not-our-member"


class BelongsElsewhere(DomainError):
    """The member has moved or left since: the registration can be closed, and nothing more."""

    kind, code = Kind.CONFLICT, "belongs-elsewhere"


class EntryReversed(DomainError):
    """The entry was reversed already, or is itself a reversal."""

    kind, code = Kind.CONFLICT, "entry-reversed"


class PermitNotOut(DomainError):
    """No permit is out: none was issued, or it has come back."""

    kind, code = Kind.CONFLICT, "permit-not-out"


class NoPermit(DomainError):
    """There is no permit to print yet."""

    kind, code = Kind.CONFLICT, "no-permit"
