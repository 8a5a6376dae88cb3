"""What the calendar refuses."""

from partyhub.domain.shared.errors import DomainError, Kind


class NoticeKnown(DomainError):
    """A notice of that year and reference has been loaded; a correction has its own reference."""

    kind, code = Kind.CONFLICT, "notice-already-loaded"
