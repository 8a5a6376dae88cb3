"""What the domain asks of the vault that seals personal data at rest."""

from typing import Protocol


class Vault(Protocol):
    """Seals and opens texts; `aad` ties a sealed text to its table, column and row."""

    def seal(self, plain: str, *, aad: str) -> bytes: ...
    def open(self, sealed: bytes, *, aad: str) -> str: ...

    def index(self, plain: str) -> bytes:
        """A keyed, one-way index of the normalised text, for finding equals."""
        ...
