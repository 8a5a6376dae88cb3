"""Refresh tokens: 256 random bits, kept hashed; the next one follows from the last by a keyed hash.

So a client that lost the answer and asks again gets the same successor, and nothing new is made.
"""

import base64
import hashlib
import hmac
import secrets

_SHORTEST_KEY = 32


class RefreshTokens:
    """Makes refresh tokens with a secret key."""

    def __init__(self, key: bytes) -> None:
        if len(key) < _SHORTEST_KEY:
            raise ValueError("the refresh key has 32 bytes or more")
        self._key = key

    def first(self) -> str:
        return secrets.token_urlsafe(32)

    def next(self, token: str) -> str:
        digest = hmac.digest(self._key, token.encode("utf-8", "replace"), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def hashed(self, token: str) -> bytes:
        return hashlib.sha256(token.encode("utf-8", "replace")).digest()
