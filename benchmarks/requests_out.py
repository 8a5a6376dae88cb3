"""Requests as the load sends them."""

from uuid import uuid4


def get(path: str, token: str) -> str:
    return f"GET /api/v1{path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n"


def post(path: str, token: str, body: str) -> str:
    """`body` is ASCII; the key is new each time."""
    return (
        f"POST /api/v1{path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n"
        f"Idempotency-Key: {uuid4()}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    )
