"""Why something between a unit and a community is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class UnitPaired(DomainError):
    """The unit has a partner community; that pair ends first."""

    kind, code = Kind.CONFLICT, "unit-paired"


class PairEnded(DomainError):
    """The pair has ended."""

    kind, code = Kind.CONFLICT, "pair-ended"


class DayOutOfOrder(DomainError):
    """What happened did so by today, and ends after it began."""

    kind, code = Kind.RULE_BROKEN, "co-building-day"


class OwnParticipation(DomainError):
    """Who told that a unit took part does not also confirm it."""

    kind, code = Kind.CONFLICT, "own-participation"


class DecisionDone(DomainError):
    """The decision has been carried out."""

    kind, code = Kind.CONFLICT, "decision-done"
