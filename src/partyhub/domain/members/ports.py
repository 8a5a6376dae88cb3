"""What members need from a database."""

from typing import Protocol


class Members(Protocol):
    """All members."""
