"""What statistics ask of a database."""

from typing import Protocol


class Statistics(Protocol):
    """Counts over the tree."""
