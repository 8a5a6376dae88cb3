"""A round is taken out as a workbook; who has a record here sees who did (MEM-08)."""

from datetime import date, datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, SurveyRoundId
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.shared.permission import Permission
from partyhub.domain.surveys.views import SheetFilter, SheetLine
from partyhub.domain.surveys.workbook import HEADINGS, TITLE, empty_row, row
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000
_MOST_SHEETS: Final = 1_000


async def export_survey_round(
    uow: UnitOfWork, actor: Actor, *, round_id: SurveyRoundId, now: datetime
) -> Book:
    """The sheets in reach, those without a line too; phones masked. ExportTooLarge."""
    scope, today = actor.scope(Permission.SURVEY_READ), local_day(now)
    async with uow:
        found = await uow.surveys.round(round_id, within=scope, today=today)
        lines = await uow.surveys.all_finds(round_id, within=scope, limit=MOST_ROWS + 1)
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("too many for one workbook", max=str(MOST_ROWS))
        for _, line in lines:
            if line.member_id is not None:
                member = MemberId(line.member_id)
                uow.looked(Access.by(actor, member, Look.EXPORT, now, TITLE))
        uow.record(Event(action="survey.export", subject=found.id, by=actor.account_id, at=now))
        named = {org for org, _ in lines}
        sheets = await _sheets(uow, round_id, scope, today)
        rows = [row(*one) for one in lines]
        rows += [empty_row(sheet) for sheet in sheets if sheet.org_name not in named]
        numbered = [(str(n), *cells) for n, cells in enumerate(rows, start=1)]
        title = f"{found.org_name}{found.year}年{TITLE}"
        return await uow.commit(Book(title, HEADINGS, numbered))


async def _sheets(
    uow: UnitOfWork, round_id: SurveyRoundId, scope: Scope, today: date
) -> list[SheetLine]:
    wanted = SheetFilter(round_id=round_id, unsigned=False, after=FIRST, limit=_MOST_SHEETS)
    return [sheet for sheet, _ in await uow.surveys.sheets(wanted, within=scope, today=today)]
