"""When would it be due: a deadline tried out for a start, a limit and pauses (CLK-01 … CLK-16)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.deadline import Deadline, deadline
from partyhub.domain.working_time.limits import Limit
from partyhub.domain.working_time.pauses import Pause
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.calendar_for import WINDOW_DAYS, calendar_for

LONGEST_PAUSE = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Question:
    """`start` is acceptance (CLK-01)."""

    start: datetime
    limit: Limit
    pauses: Sequence[Pause] = ()
    org_id: OrgId | None = None

    def last_moment(self, now: datetime) -> datetime:
        """From here on nothing stands still; Invalid for pauses beyond what is reckoned with."""
        ends = [pause.end or max(now, pause.start) for pause in self.pauses]
        for place, (pause, end) in enumerate(zip(self.pauses, ends, strict=True)):
            within = self.start - LONGEST_PAUSE <= pause.start and end <= self.start + LONGEST_PAUSE
            if not within:
                raise Invalid("too far off", field=f"pauses.{place}", rule="pause-too-far")
        return max([self.start, *ends])


async def calculate(uow: UnitOfWork, asked: Question, *, now: datetime) -> Deadline:
    """For everyone who is signed in; nothing is kept. NotFound, Invalid."""
    last = local_day(asked.last_moment(now)) + timedelta(days=WINDOW_DAYS)
    async with uow.reading():
        calendar = await calendar_for(uow, asked.org_id, local_day(asked.start), last)
    return deadline(asked.start, asked.limit, calendar=calendar, now=now, pauses=asked.pauses)
