"""What a survey can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class SurveyRoundExists(DomainError):
    """The street has one for that year."""

    kind, code = Kind.CONFLICT, "survey-round-exists"


class NoSurveyHere(DomainError):
    """A street committee opens it, for the communities and centres right below."""

    kind, code = Kind.RULE_BROKEN, "no-survey-here"


class SurveyDayWrong(DomainError):
    """A day has not come yet, or lies out of order; `field` names it."""

    kind, code = Kind.RULE_BROKEN, "survey-day-wrong"


class SurveyLinesOpen(DomainError):
    """Each proposed line is answered before the signature; `open` says how many are not."""

    kind, code = Kind.CONFLICT, "survey-lines-open"


class NobodyFoundUnclear(DomainError):
    """That nobody was found is said exactly when no line says that somebody is here."""

    kind, code = Kind.RULE_BROKEN, "nobody-found-unclear"


class NotOnFloatingRegister(DomainError):
    """Registered is who stands on the register of floating members."""

    kind, code = Kind.RULE_BROKEN, "not-on-floating-register"


class OnFloatingRegister(DomainError):
    """The line stands on the register of floating members already."""

    kind, code = Kind.CONFLICT, "on-floating-register"
