"""What the service record refuses."""

from partyhub.domain.shared.errors import DomainError, Kind


class ImpossibleTime(DomainError):
    """A stretch of time that can't have been."""

    code = "impossible-time"


class OwnRecord(DomainError):
    """Whoever told an entry, or served by it, neither confirms nor takes it back."""

    kind, code = Kind.FORBIDDEN, "own-record"


class RecordDecided(DomainError):
    """It has been confirmed or refused, or doesn't count."""

    kind, code = Kind.CONFLICT, "record-decided"


class RecordTakenBack(DomainError):
    """It was taken back before."""

    kind, code = Kind.CONFLICT, "record-taken-back"


class RecordStands(DomainError):
    """What was done there by this member is entered already."""

    kind, code = Kind.CONFLICT, "record-stands"


class TwoPlaces(DomainError):
    """Confirmed service at the same time stands already: nobody is in two places."""

    kind, code = Kind.CONFLICT, "two-places"


class WhyNeeded(DomainError):
    """This needs a reason that others can read."""

    code = "why-needed"


class NotPresent(DomainError):
    """Whoever serves has checked in with that community, and has done so by that day."""

    kind, code = Kind.CONFLICT, "not-present-there"
