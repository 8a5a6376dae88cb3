"""A limit for bodies: promised ones are refused unread, unpromised ones when they pass it."""

from starlette.types import Message, Receive, Scope

from partyhub.domain.shared.errors import DomainError, Kind

BODY_BYTES = 6 * 1024 * 1024
_DIGITS = 12


class BodyTooLarge(DomainError):
    """More bytes than any request of ours needs."""

    kind, code = Kind.TOO_LARGE, "body-too-large"


def promised_bytes(scope: Scope) -> int | None:
    """The `Content-Length`, or None for a body that comes in chunks."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() and len(value) <= _DIGITS else BODY_BYTES + 1
    return None


def counted(receive: Receive) -> Receive:
    """`receive`, which raises BodyTooLarge when the chunks add up to too much."""
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > BODY_BYTES:
            raise BodyTooLarge("the body is larger than allowed", bytes=str(BODY_BYTES))
        return message

    return counting
