"""The roster of postless members with their posts, read and taken out (MEM-13)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.post_duties.forms import HEADINGS, TITLE, row_of
from partyhub.domain.post_duties.views import DutyFilter, DutyLine, DutyShow
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.as_of import over_at
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.paging import FIRST, NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom, at or below which organisation, as of which day."""

    on: date
    today: date
    show: DutyShow = DutyShow.ALL
    org_id: OrgId | None = None

    def filter(self, after: NameKey, limit: int) -> DutyFilter:
        """Invalid for a day to come."""
        until = over_at(self.on, self.today)
        return DutyFilter(on=self.on, until=until, show=self.show, after=after, limit=limit)

    @property
    def title(self) -> str:
        return f"{TITLE}（{self.on}）"


async def duty_roster(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, after: NameKey, limit: int
) -> list[tuple[DutyLine, str]]:
    """NotAllowed for those who read no organisation's duties."""
    scope, wanted = _scope(actor), asked.filter(after, limit)
    async with uow.reading():
        within = await within_org(uow, scope, asked.org_id)
        return await uow.post_duties.page(wanted, within=within)


async def export_duties(uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime) -> Book:
    """At most 10,000 lines; everybody in it can see who took it out."""
    scope, wanted = _scope(actor), asked.filter(FIRST, _AT_ONCE)
    async with uow:
        lines = await _all(uow, wanted, await within_org(uow, scope, asked.org_id))
        for member_id in dict.fromkeys(MemberId(line.member_id) for line in lines):
            if member_id != actor.member_id:
                uow.looked(Access.by(actor, member_id, Look.EXPORT, now, asked.title))
        for org_id in taken_from(actor, scope, asked.org_id):
            uow.record(
                Event(action="post-duties.export", subject=org_id, by=actor.account_id, at=now,
                      facts={"show": asked.show.value, "on": str(asked.on),
                             "rows": str(len(lines))})
            )  # fmt: skip
        rows = [row_of(serial, line) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(asked.title, HEADINGS, rows))


async def _all(uow: UnitOfWork, wanted: DutyFilter, within: Scope) -> list[DutyLine]:
    lines: list[DutyLine] = []
    while True:
        found = await uow.post_duties.page(wanted, within=within)
        lines += [line for line, _ in found]
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(found) < wanted.limit:
            return lines
        wanted = replace(wanted, after=NameKey(found[-1][1], found[-1][0].id))


def _scope(actor: Actor) -> Scope:
    scope = actor.scope(Permission.POST_DUTY_READ)
    if not scope.roots:
        raise NotAllowed("no duties are yours to read", permission=Permission.POST_DUTY_READ)
    return scope
