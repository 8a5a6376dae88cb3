"""Files within reach, by name: all, those that are incomplete, those with something lent."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_files.forms import HEADINGS, TITLE, row_of
from partyhub.domain.member_files.views import FileFilter, FileLine, FileShow
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which files, of whom, at or below which organisation."""

    show: FileShow = FileShow.ALL
    text: str = ""
    org_id: OrgId | None = None


async def list_files(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, after: NameKey, limit: int
) -> list[tuple[FileLine, str]]:
    """NotAllowed for those who may read no organisation's files."""
    scope = _scope(actor)
    wanted = _wanted(asked, limit)
    if wanted is None:
        return []
    async with uow.reading():
        within = await _within(uow, scope, asked)
        return await uow.member_files.page(replace(wanted, after=after), within=within)


async def export_files(uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime) -> Book:
    """At most 10,000 lines; everybody in it can see who took it out."""
    scope = _scope(actor)
    wanted = _wanted(asked, _AT_ONCE)
    async with uow:
        within = await _within(uow, scope, asked)
        lines = [] if wanted is None else await _all(uow, wanted, within)
        for line in lines:
            if line.id != actor.member_id:
                uow.looked(Access.by(actor, MemberId(line.id), Look.EXPORT, now, TITLE))
        for org_id in _taken_from(actor, scope, asked):
            uow.record(
                Event(action="member-files.export", subject=org_id, by=actor.account_id, at=now,
                      facts={"show": asked.show.value, "rows": str(len(lines))})
            )  # fmt: skip
        rows = [row_of(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _all(uow: UnitOfWork, wanted: FileFilter, within: Scope) -> list[FileLine]:
    lines: list[FileLine] = []
    while True:
        found = await uow.member_files.page(wanted, within=within)
        lines += [line for line, _ in found]
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < wanted.limit:
            return lines
        wanted = replace(wanted, after=NameKey(found[-1][1], found[-1][0].id))


def _scope(actor: Actor) -> Scope:
    scope = actor.scope(Permission.MEMBER_FILE_READ)
    if not scope.roots:
        raise NotAllowed("no files are yours to read", permission=Permission.MEMBER_FILE_READ)
    return scope


def _wanted(asked: Asked, limit: int) -> FileFilter | None:
    """None: nobody can be called that."""
    prefix = asked_prefix(asked.text) if asked.text else ""
    return None if prefix is None else FileFilter(show=asked.show, asked=prefix, limit=limit)


async def _within(uow: UnitOfWork, scope: Scope, asked: Asked) -> Scope:
    if asked.org_id is None:
        return scope
    return narrowed(scope, (await uow.orgs.get(asked.org_id)).path)


def _taken_from(actor: Actor, scope: Scope, asked: Asked) -> list[OrgId]:
    if asked.org_id is not None:
        return [asked.org_id]
    return list(dict.fromkeys(g.org.id for g in actor.grants if g.org.path in scope.roots))
