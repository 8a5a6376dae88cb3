"""Rosters of special groups as of a day, read and taken out; whoever is in one sees who looked."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.access_log.access import Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_groups.forms import LAYOUTS
from partyhub.domain.member_groups.kinds import FORM_KINDS, GroupForm, GroupKind
from partyhub.domain.member_groups.views import FoundLine, GroupFilter, GroupLine
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import counted_until, local_day
from partyhub.domain.shared.errors import Invalid, NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import FIRST, NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.member_groups.traces import leave_traces
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which form, of which group if not of all, at or below which organisation, as of which day."""

    form: GroupForm
    kind: GroupKind | None = None
    org_id: OrgId | None = None
    on: date

    def filter(self, after: NameKey, limit: int, now: datetime) -> GroupFilter:
        """The ledger of those abroad also tells who came back; Invalid for another form's group."""
        kinds = FORM_KINDS[self.form]
        if self.kind is not None and self.kind not in kinds:
            raise Invalid("no group of this form", field="kind")
        return GroupFilter(
            kinds=kinds if self.kind is None else (self.kind,), on=self.on,
            until=counted_until(self.on, local_day(now)),
            ended=self.form is GroupForm.ABROAD, after=after, limit=limit,
        )  # fmt: skip


async def group_roster(
    uow: UnitOfWork, actor: Actor, asked: Asked, *, after: NameKey, limit: int, now: datetime
) -> list[tuple[GroupLine, str]]:
    """One line more than `limit`, if there is one; those shown see that they were looked at."""
    wanted = asked.filter(after, limit + 1, now)
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow:
        found = await uow.member_groups.page(
            wanted, within=await within_org(uow, scope, asked.org_id)
        )
        seen = [one.line.member_id for one in found[:limit]]
        leave_traces(uow, actor, seen, Look.VIEW, LAYOUTS[asked.form].title, now)
        return await uow.commit([(_shown(one, scope), one.name_sort) for one in found])


async def export_groups(uow: UnitOfWork, actor: Actor, asked: Asked, *, now: datetime) -> Book:
    """LG-09, LG-22: at most 10,000 lines; an event for every organisation it was taken from."""
    wanted, layout = asked.filter(FIRST, _AT_ONCE, now), LAYOUTS[asked.form]
    scope = _scope(actor, Permission.MEMBER_EXPORT)
    async with uow:
        found = await _all(uow, wanted, await within_org(uow, scope, asked.org_id))
        seen, lines = [one.line.member_id for one in found], [_shown(one, scope) for one in found]
        leave_traces(uow, actor, seen, Look.EXPORT, layout.title, now)
        for org_id in taken_from(actor, scope, asked.org_id):
            uow.record(_event(actor, org_id, asked, len(lines), now))
        rows = [layout.row(serial, line, asked.on) for serial, line in enumerate(lines, start=1)]
        return await uow.commit(Book(layout.title, layout.headings, rows))


def _shown(found: FoundLine, reach: Scope) -> GroupLine:
    """The old organisation keeps that the member was of the group, and no more."""
    return found.line if reach.covers(found.now_at) else found.line.named_only()


async def _all(uow: UnitOfWork, wanted: GroupFilter, scope: Scope) -> list[FoundLine]:
    lines: list[FoundLine] = []
    full = True
    while full:
        found = await uow.member_groups.page(wanted, within=scope)
        lines += found
        if len(lines) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        full = len(found) == wanted.limit
        if full:
            wanted = replace(wanted, after=NameKey(found[-1].name_sort, found[-1].line.id))
    return lines


def _scope(actor: Actor, permission: Permission) -> Scope:
    """NotAllowed for those who may read no organisation's members."""
    scope = actor.scope(permission)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=permission)
    return scope


def _event(actor: Actor, org_id: OrgId, asked: Asked, count: int, now: datetime) -> Event:
    return Event(
        action="member-groups.export",
        subject=org_id,
        by=actor.account_id,
        at=now,
        facts={"form": asked.form.value, "on": asked.on.isoformat(), "rows": str(count)},
    )
