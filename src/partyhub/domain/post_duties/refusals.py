"""Why a post or a duty is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotPostless(DomainError):
    """The member isn't entered as 无职党员 among the special groups."""

    kind, code = Kind.RULE_BROKEN, "not-postless"


class PostElsewhere(DomainError):
    """The post is not one of the member's branch, unit or community."""

    kind, code = Kind.RULE_BROKEN, "post-elsewhere"


class PostClosed(DomainError):
    """The post was closed."""

    kind, code = Kind.CONFLICT, "post-closed"


class PostTaken(DomainError):
    """Members still have that post; their duties end first."""

    kind, code = Kind.CONFLICT, "post-in-use"


class PostKnown(DomainError):
    """The organisation has an open post of that name."""

    kind, code = Kind.CONFLICT, "post-known"


class DutyStands(DomainError):
    """The member has that post already."""

    kind, code = Kind.CONFLICT, "duty-stands"


class DutyEnded(DomainError):
    """The duty has ended."""

    kind, code = Kind.CONFLICT, "duty-ended"


class DutyDaysOutOfOrder(DomainError):
    """A duty's last day comes after its first; it ends on a day that has come."""

    kind, code = Kind.RULE_BROKEN, "duty-days-out-of-order"
