"""What proxy steps, verifications and publicities can be refused for; codes never change."""

from partyhub.domain.shared.errors import DomainError, Kind


class NotAProxyMatter(DomainError):
    """Only a matter of kind proxy is delivered for the client (AGY-01)."""

    kind, code = Kind.RULE_BROKEN, "not-a-proxy-matter"


class InvestigatorsNeeded(DomainError):
    """A verification names one to five people, each once (TKT-21)."""

    kind, code = Kind.RULE_BROKEN, "investigators-needed"


class PublicityDays(DomainError):
    """A publicity begins no earlier than today and ends on a later day (SP-11)."""

    kind, code = Kind.RULE_BROKEN, "publicity-days"


class ComplaintNotPosted(DomainError):
    """Nothing of a complaint is posted for the public (SP-06)."""

    kind, code = Kind.RULE_BROKEN, "complaint-not-posted"


class PublicityNotOver(DomainError):
    """It is still posted; `until` is its last day (TKT-22)."""

    kind, code = Kind.CONFLICT, "publicity-not-over"


class ObjectionsOpen(DomainError):
    """Somebody objects: it is looked into first (TKT-22)."""

    kind, code = Kind.CONFLICT, "objections-open"


class NothingPosted(DomainError):
    """No publicity stands, or it has not begun."""

    kind, code = Kind.CONFLICT, "nothing-posted"


class ObjectionsConfidential(DomainError):
    """Who objects is for who answers for the ticket and for who directs there (SP-11)."""

    kind, code = Kind.FORBIDDEN, "objections-are-confidential"
