"""The unit's files of its members' service, taken out as a workbook (CHK-15, LG-06)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.feedback_slips.forms import HEADINGS, TITLE, counted, row_of
from partyhub.domain.feedback_slips.views import SlipFilter, WholeSlip
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class AskedFile:
    """Of which year, at or below which organisation."""

    year: int
    org_id: OrgId | None


async def export_service_files(
    uow: UnitOfWork, actor: Actor, asked: AskedFile, *, now: datetime
) -> Book:
    """What was sent to the units where one receives slips; everybody in it sees who took it out."""
    scope = actor.require_any(Permission.FEEDBACK_SLIP_RECEIVE)
    title = f"{TITLE}（{asked.year}年度）"
    async with uow:
        found = await _all(uow, asked.year, await within_org(uow, scope, asked.org_id))
        for member_id in dict.fromkeys(one.slip.member_id for one in found):
            if member_id != actor.member_id:
                uow.looked(Access.by(actor, member_id, Look.EXPORT, now, title))
        for org_id in taken_from(actor, scope, asked.org_id):
            facts = {"year": str(asked.year), "rows": str(len(found))}
            uow.record(
                Event(action="service-files.export", subject=org_id, by=actor.account_id, at=now,
                      facts=facts)
            )  # fmt: skip
        rows = [row_of(serial, one) for serial, one in enumerate(found, start=1)]
        return await uow.commit(Book(title, HEADINGS, rows, counted(now)))


async def _all(uow: UnitOfWork, year: int, within: Scope) -> list[WholeSlip]:
    wanted, found = SlipFilter(side=Side.UNIT, year=year, limit=_AT_ONCE), list[WholeSlip]()
    while True:
        lines = await uow.feedback_slips.page(wanted, within=within)
        found += await uow.feedback_slips.whole([line.id for line, _ in lines])
        if len(found) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(lines) < _AT_ONCE:
            return found
        wanted = replace(wanted, after=NameKey(lines[-1][1], lines[-1][0].id))
