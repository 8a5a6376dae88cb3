"""The client's code: on what the client takes home, kept only as a keyed hash (ADR 0011)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.short_code import plain_code
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import CodeExpired, CodeReplaced

SCREEN_LIFE: Final = timedelta(minutes=15)


class CodeKind(StrEnum):
    """Given out on: 一次性告知书, 收件回执单, 服务单回执, 代办单, or the screen (评价器)."""

    NOTICE = "notice"
    RECEIPT = "receipt"
    SLIP = "slip"
    PROXY = "proxy"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCode:
    """One print, with who made it; what was printed is known by its hash alone."""

    id: UUID
    ticket_id: TicketId
    kind: CodeKind
    digest: bytes
    at: datetime
    by: Officer


@dataclass(frozen=True, slots=True)
class Proof:
    """What whoever holds the paper knows: the number, and the code as `digest_of` gives it."""

    number: str
    digest: bytes


def digest_of(vault: Vault, number: str, code: str) -> bytes:
    """Keyed, and bound to the ticket: a stolen table can't be searched for 40-bit codes."""
    return vault.index(f"ticket code {number} {plain_code(code)}")


def require_newest(code: TicketCode, codes: Sequence[TicketCode], *, now: datetime) -> None:
    """The newest print of each kind counts, so that a lost paper is void once it is replaced."""
    newest = max((c for c in codes if c.kind is code.kind), key=lambda c: (c.at, c.id))
    if newest.id != code.id:
        raise CodeReplaced("printed again since", printed_at=newest.at.isoformat())
    if code.kind is CodeKind.SCREEN and now >= code.at + SCREEN_LIFE:
        raise CodeExpired("a code of the screen is good for minutes")
