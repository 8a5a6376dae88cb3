"""What appraisals and feedback slips refuse; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotTheSeason(DomainError):
    """The appraisal is held at the end of a year: not of one to come, nor long ago."""

    kind, code = Kind.RULE_BROKEN, "not-appraisal-season"


class NobodyToAppraise(DomainError):
    """Nobody was checked in with this community in that year."""

    kind, code = Kind.RULE_BROKEN, "nobody-to-appraise"


class WrongGrade(DomainError):
    """The grade is none of the community's list (PV-46)."""

    kind, code = Kind.RULE_BROKEN, "wrong-grade"


class OwnSlip(DomainError):
    """Nobody appraises, sends, receives or consults their own slip."""

    kind, code = Kind.FORBIDDEN, "own-feedback-slip"


class StillAnswering(DomainError):
    """The member has not answered yet and may do so until `until` (PV-44)."""

    kind, code = Kind.CONFLICT, "member-may-still-answer"


class SlipAnswered(DomainError):
    """The member has answered this version; what was said stays."""

    kind, code = Kind.CONFLICT, "feedback-answered"


class AnotherVersion(DomainError):
    """The slip has been put right since the member read it."""

    kind, code = Kind.CONFLICT, "feedback-slip-changed"
