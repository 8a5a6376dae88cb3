"""What stands on the papers of a floating member: the form (8.7), and the activity permit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partyhub.domain.floating.registration import Floating, FloatingEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingPrint:
    """One registration with its entries that count; `phone` is whole, the QR code of the permit."""

    floating: Floating
    entries: Sequence[FloatingEntry]
    phone: str
    qr_url: str
    printed_on: date
    printed_by: str


class FloatingPrinter(Protocol):
    """Prints on A4 and A5; it blocks, so it belongs in a thread."""

    def print_form(self, one: FloatingPrint) -> bytes: ...
    def print_permit(self, one: FloatingPrint) -> bytes: ...
