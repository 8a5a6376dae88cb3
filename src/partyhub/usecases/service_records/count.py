"""Figures of service for each level of the tree, and a community's entries as a workbook."""

from datetime import date, datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.service_records.figures import DEFINITION, ServiceFigures, counted
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.service_records.words import CARD, HEADINGS, book_row
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, tops_in_reach, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500
_ABOVE = frozenset({OrgKind.SUPERIOR_ORG_DEPARTMENT, OrgKind.STREET_COMMITTEE})
_READ = Permission.SERVICE_RECORD_READ


async def count_service(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, on: date, today: date
) -> ServiceFigures:
    """CHK-32: months and sources, and a line for each organisation of the next level."""
    if on > today:
        raise Invalid("not a day to come", field="on")
    async with uow.reading():
        tops: list[Org] = await tops_in_reach(
            uow, actor, _READ, under=org_id, refusal="no figures of this organisation"
        )
        below = len(tops) == 1 and tops[0].kind in _ABOVE
        items = await uow.service_records.branches([org.id for org in tops], on, below=below)
        within = Scope(tuple(org.path for org in tops))
        months = await uow.service_records.months(on, within=within)
    hours = round(sum(month.hours for month in months), 1)
    return ServiceFigures(
        on, DEFINITION, months, items, hours, sum(month.entries for month in months)
    )


async def export_records(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, year: int, now: datetime
) -> Book:
    """A year's confirmed entries, at most 10,000; everybody in it can see who took it out."""
    scope = Scope(actor.require_any(_READ).roots)
    async with uow:
        lines = await _all(uow, actor, year, await within_org(uow, scope, org_id))
        for member_id in dict.fromkeys(MemberId(line.member_id) for line in lines):
            if member_id != actor.member_id:
                uow.looked(Access.by(actor, member_id, Look.EXPORT, now, CARD))
        for taken in taken_from(actor, scope, org_id):
            facts = {"year": str(year), "rows": str(len(lines))}
            uow.record(
                Event(action="service-records.export", subject=taken, by=actor.account_id, at=now,
                      facts=facts)
            )  # fmt: skip
        rows = [book_row(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(f"{CARD}（{year}年）", HEADINGS, rows, counted(now)))


async def _all(uow: UnitOfWork, actor: Actor, year: int, within: Scope) -> list[RecordLine]:
    after, lines = (date(year, 1, 1), UUID(int=0)), list[RecordLine]()
    while True:
        found = await uow.service_records.confirmed(
            year, after, reader=actor, within=within, limit=_AT_ONCE
        )
        lines += found
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < _AT_ONCE:
            return lines
        after = (found[-1].on, found[-1].id)
