"""What a contact request can be refused for; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class ContactUnderWay(DomainError):
    """That organisation has an open request of the same member."""

    kind, code = Kind.CONFLICT, "contact-under-way"


class ContactUnsaid(DomainError):
    """When the member was reached and what came of it, or why not, has to be said."""

    kind, code = Kind.RULE_BROKEN, "contact-unsaid"


class OwnContact(DomainError):
    """Nobody answers their own request."""

    kind, code = Kind.FORBIDDEN, "own-contact-request"
