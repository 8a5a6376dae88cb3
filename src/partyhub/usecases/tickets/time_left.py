"""The working time left of tickets in a list, by the calendar of each one's centre (CLK-16)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from partyhub.domain.shared.days import first_moment, local_day, moment_after
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.states import RUNNING
from partyhub.domain.tickets.views import TicketLine
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.spans import working_between
from partyhub.usecases.uow import UnitOfWork

_MINUTE: Final = timedelta(minutes=1)


async def with_time_left(
    uow: UnitOfWork, lines: Sequence[TicketLine], now: datetime
) -> list[TicketLine]:
    """One question for each centre on the page; a clock that stands still has no time to show."""
    told = {line.id: line for line in lines}
    running = sorted(filter(_runs, lines), key=lambda line: line.centre_id)
    for centre, theirs in groupby(running, key=lambda line: line.centre_id):
        of_centre = list(theirs)
        calendar = await _calendar(uow, OrgId(centre), of_centre, now)
        told |= {line.id: _timed(line, calendar, now) for line in of_centre}
    return [told[line.id] for line in lines]


def _runs(line: TicketLine) -> bool:
    return line.due_at is not None and (line.state in RUNNING or line.runs_on)


async def _calendar(
    uow: UnitOfWork, centre: OrgId, lines: Iterable[TicketLine], now: datetime
) -> WorkCalendar:
    days = [local_day(at) for at in (now, *(line.due_at for line in lines if line.due_at))]
    return await uow.work_calendars.between(centre, min(days), max(days))


def _timed(line: TicketLine, calendar: WorkCalendar, now: datetime) -> TicketLine:
    if line.due_at is None:
        return line
    over = working_between(calendar, line.due_at, now)
    left = working_between(calendar, now, line.due_at)
    day = local_day(line.due_at)
    length = working_between(calendar, first_moment(day), moment_after(day))
    return replace(line, left_minutes=(left - over) // _MINUTE, day_minutes=length // _MINUTE)
