"""Takes the ledger of transfers out; whoever stands in it sees who did (LG-04)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.register import HEADINGS, TITLE, rows
from partyhub.domain.transfers.views import TransferEvent, TransferFilter, TransferLine
from partyhub.domain.transfers.visibility import Viewer
from partyhub.usecases.transfers.listed import asked_plainly, below
from partyhub.usecases.transfers.sides import SIDE
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000
_AT_ONCE = 500


async def export_transfers(
    uow: UnitOfWork,
    actor: Actor,
    wanted: TransferFilter,
    *,
    now: datetime,
) -> Book:
    """As the register lists them, the latest change first; ExportTooLarge beyond ten thousand."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    book: list[Sequence[str]] = []
    after: tuple[datetime, UUID] | None = None
    narrowed = asked_plainly(actor, wanted)
    if narrowed is None:
        return Book(TITLE, HEADINGS, book)
    async with uow:
        scope = await below(uow, scope, wanted)
        while len(book) <= MOST_ROWS:
            lines = await uow.transfers.page(
                narrowed, within=scope, after=after, limit=_AT_ONCE, today=local_day(now)
            )
            followed = await uow.transfers.follow_ups([TransferId(line.id) for line in lines])
            for line in lines:
                book += rows(len(book) + 1, line, _said(line, followed[TransferId(line.id)]))
                if line.member_id is not None:
                    uow.looked(_look(actor, MemberId(line.member_id), now))
            if len(lines) < _AT_ONCE:
                return await uow.commit(Book(TITLE, HEADINGS, book))
            after = lines[-1].changed_at, lines[-1].id
        raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))


def _said(line: TransferLine, events: Sequence[TransferEvent]) -> list[str]:
    """A note is of the side that wrote it; the counter's are everybody's."""
    seen = (None, Viewer.COUNTER, line.seen_from)
    return [f"{local_day(one.at)} {one.note}" for one in events if one.facts.get(SIDE) in seen]


def _look(actor: Actor, member_id: MemberId, now: datetime) -> Access:
    return Access.by(actor, member_id, Look.EXPORT, now, TITLE)
