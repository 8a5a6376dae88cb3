"""How much working time something took, from its start to its stop, without what stood still."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.pauses import SUSPENDING, Pause, PauseKind, merged
from partyhub.domain.working_time.running import RunningClock


def net_elapsed(
    start: datetime,
    stop: datetime,
    *,
    calendar: WorkCalendar,
    pauses: Iterable[Pause] = (),
    suspends: frozenset[PauseKind] = SUSPENDING,
) -> timedelta:
    """Net elapsed (CLK-16): only hours in which the centre works, only kinds that suspend.

    An open pause lasts until the stop; pauses that overlap are taken off once.
    """
    return RunningClock(calendar, start, merged(pauses, stop, suspends=suspends)).elapsed(stop)
