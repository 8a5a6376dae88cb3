"""Why an entry of a member in a special group is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class GroupDecisionNeeded(DomainError):
    """保留 or 停止党籍 rests on a decision; its number is kept (MEM-11)."""

    kind, code = Kind.RULE_BROKEN, "group-decision-needed"


class GroupReasonNeeded(DomainError):
    """Another group than those listed says in words which one it is."""

    kind, code = Kind.RULE_BROKEN, "group-reason-needed"


class GroupDaysOutOfOrder(DomainError):
    """An entry ends after it began, and neither day is still to come."""

    kind, code = Kind.RULE_BROKEN, "group-days-out-of-order"


class GroupBeforeJoining(DomainError):
    """Nobody is in a group of members before having joined the Party."""

    kind, code = Kind.RULE_BROKEN, "group-before-joining"


class AlreadyInGroup(DomainError):
    """An entry of that kind, or one that excludes it, stands in those days."""

    kind, code = Kind.CONFLICT, "already-in-group"


class GroupEntryEnded(DomainError):
    """It has an end already; what was entered by mistake is withdrawn."""

    kind, code = Kind.CONFLICT, "group-entry-ended"


class GroupEntryWithdrawn(DomainError):
    """It was withdrawn; the row stays as history."""

    kind, code = Kind.CONFLICT, "group-entry-withdrawn"
