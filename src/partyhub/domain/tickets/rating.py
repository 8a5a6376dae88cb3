"""The client says how it went: once for each time that the ticket was closed (TKT-31)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import AccountId, TicketId
from partyhub.domain.tickets.codes import CodeKind, TicketCode
from partyhub.domain.tickets.refusals import AlreadyRated, CodeExpired, NotClosedYet
from partyhub.domain.tickets.refusals_desk import OwnWork
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket

STARS: Final = range(1, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """`round` is how often the ticket had been reopened; written once, by the client alone.

    `code_id` is the print whose code was used, so that it is known who printed it, and when;
    `account_id` the member's own account, where it was used instead (ADR 0015).
    """

    ticket_id: TicketId
    round: int
    stars: int
    words: str
    at: datetime
    code_id: UUID | None = None
    account_id: AccountId | None = None


def rate(
    ticket: Ticket,
    earlier: Sequence[Rating],
    *,
    stars: int,
    words: str,
    at: datetime,
    code: TicketCode,
) -> Rating:
    """NotClosedYet before the feedback, AlreadyRated the second time, CodeExpired once used."""
    _require_open(ticket, earlier, stars)
    if code.kind is CodeKind.SCREEN and any(rating.code_id == code.id for rating in earlier):
        raise CodeExpired("a code of the screen is good for one rating")
    return Rating(
        ticket_id=ticket.id,
        round=ticket.reopenings,
        stars=stars,
        words=words.strip(),
        at=at,
        code_id=code.id,
    )


def rate_own(
    ticket: Ticket,
    earlier: Sequence[Rating],
    *,
    stars: int,
    words: str,
    at: datetime,
    by: AccountId,
    took_part: bool,
) -> Rating:
    """By the member's own account; OwnWork for who has worked on it, be it their own matter."""
    if took_part or by in (ticket.owner.id, ticket.first_contact.id):
        raise OwnWork("nobody rates what they have worked on")
    _require_open(ticket, earlier, stars)
    return Rating(
        ticket_id=ticket.id,
        round=ticket.reopenings,
        stars=stars,
        words=words.strip(),
        at=at,
        account_id=by,
    )


def _require_open(ticket: Ticket, earlier: Sequence[Rating], stars: int) -> None:
    if stars not in STARS:
        raise Invalid("one to five stars", field="stars")
    if ticket.state is not TicketState.CLOSED:
        raise NotClosedYet("still under way", state=ticket.state)
    if any(rating.round == ticket.reopenings for rating in earlier):
        raise AlreadyRated("rated since it was closed")
