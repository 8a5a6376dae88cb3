"""Why two tickets are not made one, and what a merged one no longer does."""

from partyhub.domain.shared.errors import DomainError, Kind


class NoSuchTicket(DomainError):
    """No ticket with that `number` is within this person's reach."""

    kind, code = Kind.RULE_BROKEN, "no-such-ticket"


class NotTheSameMatter(DomainError):
    """Merged is what one client asked twice at one centre; `why` says what differs: the order of
    their numbers, a state that is no longer open, the centre, the client, or a complaint.
    """

    kind, code = Kind.CONFLICT, "not-the-same-matter"


class EarlierPromise(DomainError):
    """The duplicate was promised for an earlier time than `kept`; no promise is lost by a merge."""

    kind, code = Kind.CONFLICT, "earlier-promise"


class MergedAway(DomainError):
    """It was merged into `kept`, and goes on there."""

    kind, code = Kind.CONFLICT, "merged-away"
