"""Refusals that we anticipated: each has a kind, which the edge turns into a status, and a code."""

from enum import StrEnum, auto
from typing import ClassVar


class Kind(StrEnum):
    """What sort of refusal it is; `api.problems` maps each to one HTTP status."""

    BAD_REQUEST = auto()
    UNAUTHENTICATED = auto()
    FORBIDDEN = auto()
    NOT_FOUND = auto()
    CONFLICT = auto()
    PRECONDITION_FAILED = auto()
    PRECONDITION_REQUIRED = auto()
    RULE_BROKEN = auto()
    TOO_MANY = auto()
    TOO_LARGE = auto()
    UNAVAILABLE = auto()
    NO_SPACE = auto()


class DomainError(Exception):
    """A refusal we anticipated. Anything else that escapes is a bug.

    `detail` is for engineers and holds no personal data; people read the message of `code`.
    """

    kind: ClassVar[Kind] = Kind.RULE_BROKEN
    code: ClassVar[str]

    def __init__(self, detail: str, **facts: str) -> None:
        super().__init__(detail)
        self.detail, self.facts = detail, facts


class NotSignedIn(DomainError):
    """No valid access token, or its session has ended."""

    kind, code = Kind.UNAUTHENTICATED, "not-signed-in"


class NotAllowed(DomainError):
    """Visible, but not this person's to do."""

    kind, code = Kind.FORBIDDEN, "not-allowed"


class PasswordChangeNeeded(DomainError):
    """A first or reset password opens nothing but the change of it."""

    kind, code = Kind.FORBIDDEN, "password-change-needed"


class NotFound(DomainError):
    """Missing, or invisible to this person: the two look alike on purpose."""

    kind, code = Kind.NOT_FOUND, "not-found"


class StaleVersion(DomainError):
    """Someone else was faster."""

    kind, code = Kind.CONFLICT, "stale-version"


class PreconditionFailed(DomainError):
    """`If-Match` names a version that is no longer current (RFC 9110, 13.1.1)."""

    kind, code = Kind.PRECONDITION_FAILED, "precondition-failed"


class PreconditionRequired(DomainError):
    """The resource may only be changed with `If-Match` (RFC 6585, 3)."""

    kind, code = Kind.PRECONDITION_REQUIRED, "precondition-required"


class KeyReused(DomainError):
    """An `Idempotency-Key` came again with another request."""

    kind, code = Kind.RULE_BROKEN, "idempotency-key-reused"


class TooMany(DomainError):
    """Too many tries; `retry_after` tells when to come back, in seconds."""

    kind, code = Kind.TOO_MANY, "too-many-tries"


class Unavailable(DomainError):
    """The database did not answer in time; the same request may be sent again."""

    kind, code = Kind.UNAVAILABLE, "try-again"


class Invalid(DomainError):
    """A field breaks a rule of the domain; `field` names it for the form."""

    kind, code = Kind.RULE_BROKEN, "invalid-field"


class KeyNeeded(DomainError):
    """A write came without its `Idempotency-Key`."""

    kind, code = Kind.BAD_REQUEST, "idempotency-key-needed"


class KeySeen(DomainError):
    """Another request with this `Idempotency-Key` has committed; its answer is given again."""

    kind, code = Kind.CONFLICT, "idempotency-key-seen"


class ShownOnce(DomainError):
    """This `Idempotency-Key` took effect, and its answer held secrets that are not kept."""

    kind, code = Kind.CONFLICT, "shown-once"
