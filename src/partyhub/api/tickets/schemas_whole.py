"""A ticket with all that belongs to it, as its staff see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.api.attachments.schemas import FilesOut
from partyhub.api.tickets.schemas_out import TicketOut, ticket_out
from partyhub.domain.tickets.codes import CodeKind, TicketCode
from partyhub.domain.tickets.views import MessageLine, StepLine
from partyhub.usecases.tickets.read_ticket import WholeTicket


@dataclass(frozen=True, slots=True)
class UsedCodeOut:
    """Whose print the client's code stood on; null for ratings from before codes."""

    kind: CodeKind
    at: datetime
    by_name: str

    @classmethod
    def of(cls, code: TicketCode) -> "UsedCodeOut":
        return cls(code.kind, code.at, code.by.name)


@dataclass(frozen=True, slots=True)
class RatingOut:
    """What the client thought of it; `round` is how often it had been reopened by then.

    By the code on a paper, or by the member's `own_account`.
    """

    round: int
    stars: int
    words: str
    at: datetime
    code: UsedCodeOut | None
    own_account: bool


@dataclass(frozen=True, slots=True)
class WholeTicketOut:
    """A ticket, what was done, what the client was told, and how the client rated it; its files."""

    ticket: TicketOut
    steps: Sequence[StepLine]
    messages: Sequence[MessageLine]
    ratings: Sequence[RatingOut]
    files: FilesOut

    @classmethod
    def of(cls, whole: WholeTicket) -> "WholeTicketOut":
        used = {code.id: UsedCodeOut.of(code) for code in whole.codes}
        ratings = [
            RatingOut(
                round=r.round,
                stars=r.stars,
                words=r.words,
                at=r.at,
                code=used[r.code_id] if r.code_id else None,
                own_account=r.account_id is not None,
            )
            for r in whole.ratings
        ]
        shown = ticket_out(whole.ticket, whole.possible)
        files = FilesOut.of(whole.files, whole.storage, can_attach=whole.can_attach)
        return cls(shown, whole.steps, whole.messages, ratings, files)
