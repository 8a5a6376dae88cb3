"""What a member's request about their data can be refused for; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class RequestUnderWay(DomainError):
    """The same is asked already, and nobody has answered it yet."""

    kind, code = Kind.CONFLICT, "data-request-under-way"


class OwnRequest(DomainError):
    """Nobody decides about their own request."""

    kind, code = Kind.FORBIDDEN, "own-data-request"


class OtherWayToSettle(DomainError):
    """Only a named field of the record is corrected by a step; all else is answered in words."""

    kind, code = Kind.RULE_BROKEN, "data-request-other-way"


class HeldAlready(DomainError):
    """The record says that already."""

    kind, code = Kind.RULE_BROKEN, "data-request-held-already"


class RequestIncomplete(DomainError):
    """`field` names what is missing: which field, what would be right, which look, or in words."""

    kind, code = Kind.RULE_BROKEN, "data-request-incomplete"
