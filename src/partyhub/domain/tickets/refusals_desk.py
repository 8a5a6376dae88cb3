"""What handing over many tickets and rating by account is refused for; codes never change."""

from partyhub.domain.shared.errors import DomainError, Kind


class AlreadyTheOwner(DomainError):
    """It is handed to who answers for it already; `owner` names them."""

    kind, code = Kind.CONFLICT, "already-the-owner"


class NobodyThere(DomainError):
    """Nobody else of that department answers for tickets of this centre."""

    kind, code = Kind.RULE_BROKEN, "nobody-there"


class OwnWork(DomainError):
    """Who has worked on a ticket does not rate it, though it is their own matter (TKT-31)."""

    kind, code = Kind.FORBIDDEN, "own-work"


class OutcomeNeeded(DomainError):
    """Of a suggestion it is said whether it was adopted, of nothing else (CHK-35)."""

    kind, code = Kind.RULE_BROKEN, "outcome-needed"


class NotYourCommunity(DomainError):
    """Neither checked in there, nor living there, nor of a branch of it."""

    kind, code = Kind.RULE_BROKEN, "not-your-community"


class SuggestionsNotTaken(DomainError):
    """The street's centre offers no item of that kind, or nobody there answers them."""

    kind, code = Kind.CONFLICT, "suggestions-not-taken"
