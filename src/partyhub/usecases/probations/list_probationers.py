"""The register of probationary members, read and taken out; whoever is in it sees who looked."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.probations.forms import HEADINGS, TITLE, row_of
from partyhub.domain.probations.period import soon
from partyhub.domain.probations.views import (
    FIRST_OF_ALL,
    ProbationerKey,
    ProbationerLine,
    ProbationFilter,
    ProbationShow,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom, at or below which organisation."""

    show: ProbationShow
    org_id: OrgId | None

    def filter(self, after: ProbationerKey, limit: int, now: datetime) -> ProbationFilter:
        today = local_day(now)
        due_by: dict[ProbationShow, date] = {
            ProbationShow.DUE: soon(today),
            ProbationShow.OVERDUE: today,
        }
        return ProbationFilter(today=today, due_by=due_by.get(self.show), after=after, limit=limit)


async def list_probationers(
    uow: UnitOfWork,
    actor: Actor,
    asked: Asked,
    *,
    after: ProbationerKey,
    limit: int,
    now: datetime,
) -> list[ProbationerLine]:
    """One line more than `limit`, if there is one; those shown see that they were looked at."""
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow:
        within = await within_org(uow, scope, asked.org_id)
        found = await uow.probations.page(asked.filter(after, limit + 1, now), within=within)
        _leave_traces(uow, actor, found[:limit], Look.VIEW, now)
        return await uow.commit(found)


async def export_probationers(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime
) -> Book:
    """MEM-16: at most 10,000 lines; an event for every organisation it was taken from."""
    scope = _scope(actor, Permission.MEMBER_EXPORT)
    async with uow:
        within = await within_org(uow, scope, asked.org_id)
        lines = await _all(uow, asked.filter(FIRST_OF_ALL, _AT_ONCE, now), within)
        _leave_traces(uow, actor, lines, Look.EXPORT, now)
        for org_id in taken_from(actor, scope, asked.org_id):
            facts = {"show": asked.show.value, "rows": str(len(lines))}
            uow.record(
                Event(action="probationers.export", subject=org_id, by=actor.account_id, at=now,
                      facts=facts)
            )  # fmt: skip
        rows = [row_of(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _all(uow: UnitOfWork, wanted: ProbationFilter, within: Scope) -> list[ProbationerLine]:
    lines: list[ProbationerLine] = []
    while True:
        found = await uow.probations.page(wanted, within=within)
        lines += found
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < wanted.limit:
            return lines
        wanted = replace(wanted, after=ProbationerKey(found[-1].since, found[-1].id))


def _leave_traces(
    uow: UnitOfWork, actor: Actor, seen: list[ProbationerLine], kind: Look, now: datetime
) -> None:
    for line in seen:
        if line.id != actor.member_id:
            uow.looked(Access.by(actor, MemberId(line.id), kind, now, TITLE))


def _scope(actor: Actor, permission: Permission) -> Scope:
    """NotAllowed for those who may read no organisation's members."""
    scope = actor.scope(permission)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=permission)
    return scope
