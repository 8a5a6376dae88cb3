"""A limit for bodies: promised ones are refused unread, unpromised ones when they pass it."""

import re

from starlette.types import Message, Receive, Scope

from partyhub.domain.shared.errors import DomainError, Kind

_MB = 1024 * 1024
_FRAME = 64 * 1024  # what a form writes around its files
BODY_BYTES = 6 * _MB
_UPLOADS = (
    (re.compile(r"/api/v1/(?:tickets|transfers)/[^/]+/attachments"), 10 * _MB + _FRAME),
    (re.compile(r"/api/v1/public/ticket-supplements"), 15 * _MB + _FRAME),
)
_DIGITS = 12


class BodyTooLarge(DomainError):
    """More bytes than any request of ours needs."""

    kind, code = Kind.TOO_LARGE, "body-too-large"


def most_bytes(scope: Scope) -> int:
    """What a request may bring: more than usual only where files are sent."""
    return next((most for path, most in _UPLOADS if path.fullmatch(scope["path"])), BODY_BYTES)


def promised_bytes(scope: Scope) -> int | None:
    """The `Content-Length`, or None for a body that comes in chunks."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() and len(value) <= _DIGITS else 10**_DIGITS
    return None


def counted(receive: Receive, most: int) -> Receive:
    """`receive`, which raises BodyTooLarge when the chunks add up to too much."""
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise BodyTooLarge("the body is larger than allowed", bytes=str(most))
        return message

    return counting
