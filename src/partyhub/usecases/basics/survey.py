"""摸底 before enrolment: of whom a unit does not know yet what volunteering needs (MEM-12)."""

from datetime import datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.basics.views import (
    HEADINGS,
    TITLE,
    Basic,
    BasicsCounts,
    BasicsLine,
    row,
)
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.paging import FIRST, NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000


async def list_basics(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId | None,
    basic: Basic | None,
    after: NameKey,
    limit: int,
) -> list[tuple[BasicsLine, str]]:
    """For who keeps members' records: by name, only those of whom something is missing."""
    async with uow.reading():
        scope = await _scope(uow, actor, org_id)
        return await uow.basics.page(basic, after=after, limit=limit, within=scope)


async def count_basics(uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None) -> BasicsCounts:
    """Counts only; it compares no branches (SP-24)."""
    async with uow.reading():
        return await uow.basics.counts(within=await _scope(uow, actor, org_id))


async def export_basics(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, basic: Basic | None, now: datetime
) -> Book:
    """As listed; whoever stands in it sees who took it out. ExportTooLarge."""
    async with uow:
        scope = await _scope(uow, actor, org_id)
        found = await uow.basics.page(basic, after=FIRST, limit=MOST_ROWS + 1, within=scope)
        if len(found) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        for line, _ in found:
            uow.looked(Access.by(actor, MemberId(line.id), Look.EXPORT, now, TITLE))
        rows = [row(number, line) for number, (line, _) in enumerate(found, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _scope(uow: UnitOfWork, actor: Actor, org_id: OrgId | None) -> Scope:
    """NotAllowed for who keeps nobody's record."""
    scope = actor.scope(Permission.MEMBER_EDIT)
    if not scope.roots:
        raise NotAllowed("no members are yours to keep", permission=Permission.MEMBER_EDIT)
    if org_id is None:
        return scope
    return narrowed(scope, (await uow.orgs.get(org_id)).path)
