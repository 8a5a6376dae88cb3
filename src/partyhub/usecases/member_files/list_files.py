"""Files within reach, by name: all, those that are incomplete, those with something lent."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_files.forms import HEADINGS, TITLE, row_of
from partyhub.domain.member_files.views import FileFilter, FileLine, FileShow
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.as_of import over_at
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which files, of whom, at or below which organisation, as of which day."""

    on: date
    today: date
    show: FileShow = FileShow.ALL
    text: str = ""
    org_id: OrgId | None = None

    @property
    def title(self) -> str:
        return f"{TITLE}（{self.on}）"


async def list_files(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, after: NameKey, limit: int
) -> list[tuple[FileLine, str]]:
    """NotAllowed for those who may read no organisation's files."""
    scope = _scope(actor)
    wanted = _wanted(asked, limit)
    if wanted is None:
        return []
    async with uow.reading():
        within = await within_org(uow, scope, asked.org_id)
        return await uow.member_files.page(replace(wanted, after=after), within=within)


async def export_files(uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime) -> Book:
    """At most 10,000 lines; everybody in it can see who took it out."""
    scope = _scope(actor)
    wanted = _wanted(asked, _AT_ONCE)
    async with uow:
        within = await within_org(uow, scope, asked.org_id)
        lines = [] if wanted is None else await _all(uow, wanted, within)
        for line in lines:
            if line.id != actor.member_id:
                uow.looked(Access.by(actor, MemberId(line.id), Look.EXPORT, now, asked.title))
        for org_id in taken_from(actor, scope, asked.org_id):
            uow.record(
                Event(action="member-files.export", subject=org_id, by=actor.account_id, at=now,
                      facts={"show": asked.show.value, "on": str(asked.on),
                             "rows": str(len(lines))})
            )  # fmt: skip
        rows = [row_of(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(asked.title, HEADINGS, rows))


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
    """None: nobody can be called that. Invalid for a day to come."""
    until = over_at(asked.on, asked.today)
    prefix = asked_prefix(asked.text) if asked.text else ""
    if prefix is None:
        return None
    return FileFilter(until=until, show=asked.show, asked=prefix, limit=limit)
