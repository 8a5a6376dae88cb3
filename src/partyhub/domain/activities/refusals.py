"""What activities refuse."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotInvited(DomainError):
    """It is open to other members."""

    kind, code = Kind.FORBIDDEN, "activity-not-invited"


class SameHands(DomainError):
    """Whoever wrote the record does not inspect it (四有)."""

    kind, code = Kind.FORBIDDEN, "activity-same-hands"


class VenueTaken(DomainError):
    """Another activity is held there at that time."""

    kind, code = Kind.CONFLICT, "activity-venue-taken"


class VenueKnown(DomainError):
    """The organisation has a place of that name."""

    kind, code = Kind.CONFLICT, "activity-venue-known"


class VenueClosed(DomainError):
    """The place is used no longer."""

    kind, code = Kind.CONFLICT, "activity-venue-closed"


class SignUpOver(DomainError):
    """It isn't published, or has begun."""

    kind, code = Kind.CONFLICT, "activity-sign-up-over"


class SeatStands(DomainError):
    """The member has signed up already."""

    kind, code = Kind.CONFLICT, "activity-seat-stands"


class NoSeat(DomainError):
    """The member has not signed up, or has withdrawn."""

    kind, code = Kind.CONFLICT, "activity-no-seat"


class Attended(DomainError):
    """The attendance stands already: each member once."""

    kind, code = Kind.CONFLICT, "activity-attended"


class NotItsTime(DomainError):
    """Too early, or too late, for that step."""

    kind, code = Kind.CONFLICT, "activity-not-its-time"


class DoorClosed(DomainError):
    """Nobody has opened the attendance."""

    kind, code = Kind.CONFLICT, "activity-door-closed"


class CodeOld(DomainError):
    """The code of the day was shown a while ago: only the one on the screen counts."""

    code = "attendance-code-old"


class CodeForged(DomainError):
    """Not a code of ours."""

    code = "attendance-code-forged"


class ThemeKnown(DomainError):
    """The street has listed a theme for that month."""

    kind, code = Kind.CONFLICT, "activity-theme-known"


class ServiceDayStands(DomainError):
    """The community has a fixed service day; it ends before another one begins."""

    kind, code = Kind.CONFLICT, "service-day-stands"


class ServiceDayEnded(DomainError):
    """It has ended."""

    kind, code = Kind.CONFLICT, "service-day-ended"
