"""What a list of transfers can be refused for as a whole; each code is published."""

from partyhub.domain.shared.errors import DomainError, Kind


class BatchTooLarge(DomainError):
    """One list holds `max` members at most; a larger one is split."""

    kind, code = Kind.RULE_BROKEN, "transfer-batch-too-large"


class BatchEmpty(DomainError):
    """Nothing in the list could be begun, so there is nothing to commit."""

    kind, code = Kind.RULE_BROKEN, "transfer-batch-empty"
