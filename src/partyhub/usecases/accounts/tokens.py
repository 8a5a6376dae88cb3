"""What a person gets on signing in: a short access token and a refresh token."""

from dataclasses import dataclass
from datetime import timedelta

ACCESS_SECONDS = int(timedelta(minutes=10).total_seconds())


@dataclass(frozen=True, slots=True)
class Tokens:
    """`refresh` goes into an HttpOnly cookie and is never shown to scripts."""

    access: str
    refresh: str
