"""Why something about a pair is refused; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class NamesTheHousehold(DomainError):
    """What others read holds the household's name, phone or address; `field` says which text."""

    kind, code = Kind.RULE_BROKEN, "names-the-household"


class HouseholdPaired(DomainError):
    """The household has an open pair in this community; members are added to that one."""

    kind, code = Kind.CONFLICT, "household-paired"


class GuardianNeeded(DomainError):
    """For a child its guardian agrees (SP-08)."""

    kind, code = Kind.RULE_BROKEN, "guardian-needed"


class PlanNeeded(DomainError):
    """Support starts with a plan."""

    kind, code = Kind.RULE_BROKEN, "support-plan-needed"


class SupporterNeeded(DomainError):
    """Support starts with at least one member."""

    kind, code = Kind.RULE_BROKEN, "supporter-needed"


class OneSupporter(DomainError):
    """One-to-one: hand over, or make it many-to-one."""

    kind, code = Kind.CONFLICT, "one-supporter"


class AlreadySupports(DomainError):
    """The member supports this household already."""

    kind, code = Kind.CONFLICT, "already-supports"


class CannotSupport(DomainError):
    """Only who has checked in there, or works for the community or its street with a record."""

    kind, code = Kind.RULE_BROKEN, "cannot-support"


class SupportOver(DomainError):
    """The pair is not open to the member, or not any more."""

    kind, code = Kind.CONFLICT, "support-over"


class OwnSupport(DomainError):
    """Who supports the household doesn't write down what it agreed to, nor reviews it."""

    kind, code = Kind.CONFLICT, "own-support"


class VisitTold(DomainError):
    """A visit of the member to this household in that time is told already."""

    kind, code = Kind.CONFLICT, "visit-told"


class ReviewedThisYear(DomainError):
    """A pair is reviewed once a year."""

    kind, code = Kind.CONFLICT, "reviewed-this-year"


class SupportDaysOutOfOrder(DomainError):
    """A day is to come that should have been, or ends before it begins; `field` says which."""

    kind, code = Kind.RULE_BROKEN, "support-days-out-of-order"
