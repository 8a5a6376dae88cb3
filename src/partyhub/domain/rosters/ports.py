"""What roster uploads need from a database."""

from typing import Protocol


class Rosters(Protocol):
    """All roster uploads."""
