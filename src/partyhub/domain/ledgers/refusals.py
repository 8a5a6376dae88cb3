"""Refusals of ledgers."""

from partyhub.domain.shared.errors import DomainError, Kind


class LedgerTooLarge(DomainError):
    """More rows than one file may hold; `max` says how many it may."""

    kind, code = Kind.RULE_BROKEN, "ledger-too-large"


class LedgerOfACounter(DomainError):
    """Ledgers are of a service centre, or of one of its departments."""

    kind, code = Kind.RULE_BROKEN, "ledger-of-a-counter"


class YearNotOver(DomainError):
    """A year is filed once it is over (TKT-32)."""

    kind, code = Kind.CONFLICT, "year-not-over"
