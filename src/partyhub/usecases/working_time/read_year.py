"""A year of the calendar, day by day, with what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.working_time.calendar import CalendarDay, WorkCalendar
from partyhub.domain.working_time.entries import EntryLine
from partyhub.domain.working_time.hours import OpeningHours, hours_from_to
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.calendar_for import calendar_for
from partyhub.usecases.working_time.rights import may_announce

_MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """`entries` are those that were made for this year, the newest first."""

    year: int
    org_id: OrgId | None
    calendar: WorkCalendar
    days: Sequence[CalendarDay]
    entries: Sequence[EntryLine]
    allowed_actions: Sequence[str]

    @property
    def hours(self) -> tuple[OpeningHours, ...]:
        first, last = date(self.year, 1, 1), date(self.year, 12, 31)
        return hours_from_to(self.calendar.hours, first, last)

    @property
    def workdays(self) -> list[int]:
        """How many days work, month by month."""
        return [sum(d.works for d in self.days if d.day.month == m) for m in range(1, 13)]


async def read_year(
    uow: UnitOfWork, actor: Actor, *, year: int, org_id: OrgId | None
) -> CalendarYear:
    """For everyone who is signed in; NotFound if there is no such organisation."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    async with uow.reading():
        calendar = await calendar_for(uow, org_id, first, last)
        entries = await uow.work_calendars.entries(
            org_id, year=year, before=None, limit=_MOST_ENTRIES
        )
        actions = await _actions(uow, actor, org_id)
    days = [calendar.day(first + timedelta(n)) for n in range((last - first).days + 1)]
    return CalendarYear(year, org_id, calendar, days, entries, actions)


async def _actions(uow: UnitOfWork, actor: Actor, org_id: OrgId | None) -> tuple[str, ...]:
    actions: tuple[str, ...] = ("load_notice",) if await may_announce(uow, actor) else ()
    if org_id is None or not actor.holds(Permission.CALENDAR_MANAGE):
        return actions
    org = await uow.orgs.get(org_id)
    if org.closed_on is None and actor.scope(Permission.CALENDAR_MANAGE).covers(org.at()):
        return (*actions, "close_days", "set_hours")
    return actions
