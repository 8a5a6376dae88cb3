"""Takes the register of floating members out; whoever stands in it sees who did (LG-04)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.floating.register import HEADINGS, TITLE, row
from partyhub.domain.floating.views import FloatingFilter, FloatingLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.floating.read import askable
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000
_AT_ONCE = 500


async def export_floating(
    uow: UnitOfWork, actor: Actor, wanted: FloatingFilter, *, now: datetime
) -> Book:
    """As the register lists them, the latest change first; ExportTooLarge beyond ten thousand."""
    actor.require_any(Permission.REGISTER_KEEP)
    async with uow:
        lines = await _all(uow, actor, wanted, now)
        for line in lines:
            if line.member_id is not None:
                member = MemberId(line.member_id)
                uow.looked(Access.by(actor, member, Look.EXPORT, now, TITLE))
        rows = [row(number, line) for number, line in enumerate(lines, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _all(
    uow: UnitOfWork, actor: Actor, wanted: FloatingFilter, now: datetime
) -> list[FloatingLine]:
    scope, asked = actor.scope(Permission.TRANSFER_READ), askable(wanted)
    lines: list[FloatingLine] = []
    after: tuple[datetime, UUID] | None = None
    while asked is not None and len(lines) <= MOST_ROWS:
        found = await uow.floating_members.page(
            asked, within=scope, after=after, limit=_AT_ONCE, today=local_day(now)
        )
        lines += found
        if len(found) < _AT_ONCE:
            return lines
        after = found[-1].changed_at, found[-1].id
    if lines:
        raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
    return lines
