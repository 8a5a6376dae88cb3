"""What the papers of service tickets need: a printer and a signer."""

from collections.abc import Mapping
from typing import Any, Protocol

from partyhub.domain.tickets.codes import CodeKind
from partyhub.domain.tickets.paper_claims import PaperClaims, Seal
from partyhub.domain.tickets.views import PublicNotice


class TicketPrinter(Protocol):
    """Prints what a ticket gave out, on A4; it blocks, so it belongs in a thread."""

    def print_paper(
        self,
        kind: CodeKind,
        content: Mapping[str, Any],
        *,
        follow_url: str,
        code: str = "",
        seal: Seal | None = None,
    ) -> bytes:
        """`follow_url` is what the QR code leads to; without `code` it is a copy for the file."""
        ...

    def print_public_notice(self, notice: PublicNotice, *, url: str) -> bytes: ...

    def draw_code(self, follow_url: str) -> bytes:
        """The QR code alone, as SVG, for the window's screen."""
        ...


class PaperSigner(Protocol):
    """Signs what notices and receipts say, so that it can be checked without us."""

    def seal(self, claims: PaperClaims, *, public_url: str) -> Seal: ...

    def published(self) -> dict[str, str]:
        """The public key, as a JSON Web Key."""
        ...
