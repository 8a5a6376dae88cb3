"""Why something about a post or a shift is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class PostNameStands(DomainError):
    """The community has a post of that name."""

    kind, code = Kind.CONFLICT, "service-post-name"


class PlaceStands(DomainError):
    """The member has claimed the post already."""

    kind, code = Kind.CONFLICT, "post-place-stands"


class RosterPublished(DomainError):
    """The roster of that month is published; shifts are changed one by one."""

    kind, code = Kind.CONFLICT, "roster-published"


class NothingToRoster(DomainError):
    """The post is not open in that month, or the month is over."""

    kind, code = Kind.RULE_BROKEN, "nothing-to-roster"


class NotOffered(DomainError):
    """The member has not offered these hours (VOL-03)."""

    kind, code = Kind.RULE_BROKEN, "hours-not-offered"


class NotAtPost(DomainError):
    """The member doesn't serve at this post."""

    kind, code = Kind.RULE_BROKEN, "not-at-post"


class TwoShifts(DomainError):
    """The member has another shift at that time."""

    kind, code = Kind.CONFLICT, "two-shifts"


class NotYourShift(DomainError):
    """The shift is somebody else's, or nobody's."""

    kind, code = Kind.CONFLICT, "not-your-shift"


class OwnShift(DomainError):
    """A member doesn't take over their own shift."""

    kind, code = Kind.CONFLICT, "own-shift"


class OwnPostHours(DomainError):
    """Nobody confirms their own hours."""

    kind, code = Kind.CONFLICT, "own-post-hours"


class ShiftTime(DomainError):
    """Not at this moment: before it begins, or once it is over."""

    kind, code = Kind.RULE_BROKEN, "shift-time"


class NoNoteLeft(DomainError):
    """There is no handover note that waits to be read."""

    kind, code = Kind.CONFLICT, "no-handover-note"
