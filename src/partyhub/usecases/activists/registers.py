"""The register of activists, read and taken out; an export is an event of each of them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.activists.forms import HEADINGS, TITLE, row_of
from partyhub.domain.activists.views import ActivistFilter, ActivistLine, ActivistShow
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import FIRST, NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries, at or below which organisation."""

    show: ActivistShow
    org_id: OrgId | None


async def list_activists(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, after: NameKey, limit: int, today: date
) -> list[tuple[ActivistLine, str]]:
    """NotAllowed for those who may read no organisation's members."""
    scope = _scope(actor, Permission.MEMBER_READ)
    wanted = ActivistFilter(show=asked.show, today=today, after=after, limit=limit)
    async with uow.reading():
        return await uow.activists.page(wanted, within=await within_org(uow, scope, asked.org_id))


async def export_activists(uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime) -> Book:
    """MEM-16: at most 10,000 lines."""
    scope = _scope(actor, Permission.MEMBER_EXPORT)
    async with uow:
        lines = await _all(
            uow, asked.show, local_day(now), within=await within_org(uow, scope, asked.org_id)
        )
        subjects = (*taken_from(actor, scope, asked.org_id), *(line.id for line in lines))
        for subject in subjects:
            facts = {"show": asked.show.value, "rows": str(len(lines))}
            uow.record(
                Event(action="activists.export", subject=subject, by=actor.account_id, at=now,
                      facts=facts)
            )  # fmt: skip
        rows = [row_of(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _all(
    uow: UnitOfWork, show: ActivistShow, today: date, *, within: Scope
) -> list[ActivistLine]:
    wanted, lines = ActivistFilter(show=show, today=today, after=FIRST, limit=_AT_ONCE), []
    while True:
        found = await uow.activists.page(wanted, within=within)
        lines += [line for line, _ in found]
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < _AT_ONCE:
            return lines
        wanted = replace(wanted, after=NameKey(found[-1][1], found[-1][0].id))


def _scope(actor: Actor, permission: Permission) -> Scope:
    scope = actor.scope(permission)
    if not scope.roots:
        raise NotAllowed("no activists are yours to read", permission=permission)
    return scope
