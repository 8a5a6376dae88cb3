"""Why something with a participation letter is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class WrongPeriod(DomainError):
    """Letters are half-yearly or yearly, as the policy has it (PV-24)."""

    kind, code = Kind.RULE_BROKEN, "letter-period"


class PeriodNotOver(DomainError):
    """LetterFigures are frozen when the period is over."""

    kind, code = Kind.RULE_BROKEN, "letter-period-not-over"


class NobodyToWriteAbout(DomainError):
    """No unit had to do with the communities in that period."""

    kind, code = Kind.CONFLICT, "no-letters-to-write"


class LetterTooEarly(DomainError):
    """The unit may still answer; it is issued when it has, or after the day."""

    kind, code = Kind.CONFLICT, "letter-too-early"


class OwnLetter(DomainError):
    """Who drafted a letter does not also review it."""

    kind, code = Kind.CONFLICT, "own-letter"


class LetterAnswered(DomainError):
    """The unit has answered this version."""

    kind, code = Kind.CONFLICT, "letter-answered"
