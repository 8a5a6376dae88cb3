"""Why a decision on a probation is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotProbationary(DomainError):
    """The member is a full one, or has left."""

    kind, code = Kind.CONFLICT, "not-probationary"


class ProbationStartUnknown(DomainError):
    """Nobody entered the day of joining, so nobody can say when the probation is over."""

    kind, code = Kind.RULE_BROKEN, "probation-start-unknown"


class DecisionDayOutOfOrder(DomainError):
    """It was decided after the probation began, and not on a day to come."""

    kind, code = Kind.RULE_BROKEN, "decision-day-out-of-order"


class ExtendedAlready(DomainError):
    """A probation is extended once."""

    kind, code = Kind.CONFLICT, "probation-extended-already"


class ExtensionOutOfRange(DomainError):
    """An extension lasts half a year to a year; `first` and `last` are the days possible."""

    kind, code = Kind.RULE_BROKEN, "extension-out-of-range"


class DecisionWithdrawn(DomainError):
    """It was withdrawn; the row stays as history."""

    kind, code = Kind.CONFLICT, "decision-withdrawn"
