"""Why something about a volunteer team is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class TeamRequestStands(DomainError):
    """The member has asked that team, or is invited by it, and waits for the answer."""

    kind, code = Kind.CONFLICT, "team-request-stands"


class InTeamAlready(DomainError):
    """The member is of that team."""

    kind, code = Kind.CONFLICT, "in-team-already"


class NotInTeam(DomainError):
    """The member is of no team, or not of that one."""

    kind, code = Kind.CONFLICT, "not-in-team"


class LeaderStands(DomainError):
    """The member leads the team."""

    kind, code = Kind.CONFLICT, "team-leader-stands"


class TeamIsClosed(DomainError):
    """The team is closed, or is of another community."""

    kind, code = Kind.RULE_BROKEN, "team-is-closed"
