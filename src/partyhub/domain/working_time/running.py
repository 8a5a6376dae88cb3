"""A clock that runs in working time and stands still in pauses."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.pauses import Span
from partyhub.domain.working_time.spans import NONE, add_working, next_open, working_between


@dataclass(frozen=True, slots=True)
class RunningClock:
    """Started at `start`; `still` is in order and apart, as `merged` gives it."""

    calendar: WorkCalendar
    start: datetime
    still: tuple[Span, ...]

    def shows(self, span: timedelta) -> datetime:
        """The earliest instant in which the clock shows `span`.

        A pause that begins when it shows that already changes nothing: a breach stays a breach.
        """
        begun, left = self.start, span
        for pause in self.still:
            if pause.end <= begun:
                continue
            ran = working_between(self.calendar, begun, pause.start)
            if ran >= left:
                break
            left -= ran
            begun = pause.end
        return add_working(self.calendar, begun, left)

    def elapsed(self, moment: datetime) -> timedelta:
        """What the clock shows at that moment."""
        total, begun = NONE, self.start
        for pause in self.still:
            if pause.end <= begun:
                continue
            if pause.start >= moment:
                break
            total += working_between(self.calendar, begun, pause.start)
            begun = pause.end
        return total + working_between(self.calendar, begun, moment)

    def runs_from(self, moment: datetime) -> datetime:
        """The first instant from `moment` on in which the clock runs."""
        instant = next_open(self.calendar, moment)
        for pause in self.still:
            if pause.start <= instant < pause.end:
                instant = next_open(self.calendar, pause.end)
        return instant
