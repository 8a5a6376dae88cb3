"""A ticket with all that belongs to it, as its staff see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.api.tickets.schemas_out import TicketOut, ticket_out
from partyhub.domain.tickets.rating import Rating
from partyhub.domain.tickets.views import MessageLine, StepLine
from partyhub.usecases.tickets.read_ticket import WholeTicket


@dataclass(frozen=True, slots=True)
class RatingOut:
    """What the client thought of it; `round` is how often it had been reopened by then."""

    round: int
    stars: int
    words: str
    at: datetime

    @classmethod
    def of(cls, rating: Rating) -> "RatingOut":
        return cls(rating.round, rating.stars, rating.words, rating.at)


@dataclass(frozen=True, slots=True)
class WholeTicketOut:
    """A ticket, what was done, what the client was told, and how the client rated it."""

    ticket: TicketOut
    steps: Sequence[StepLine]
    messages: Sequence[MessageLine]
    ratings: Sequence[RatingOut]

    @classmethod
    def of(cls, whole: WholeTicket) -> "WholeTicketOut":
        ratings = [RatingOut.of(rating) for rating in whole.ratings]
        shown = ticket_out(whole.ticket, whole.possible)
        return cls(shown, whole.steps, whole.messages, ratings)
