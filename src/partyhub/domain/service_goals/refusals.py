"""What goals refuse."""

from partyhub.domain.shared.errors import DomainError, Kind


class GoalChanged(DomainError):
    """Somebody else has set it meanwhile: read it again."""

    kind, code = Kind.CONFLICT, "service-goal-changed"
