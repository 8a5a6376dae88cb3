"""Moments of the demo's tickets: in the working time of a centre, and never after the load."""

from datetime import datetime, timedelta
from random import Random

from partyhub.demo.ticket_beats import Beat, When
from partyhub.domain.shared.days import at, in_utc, local_day
from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.spans import add_working

_DAY, _JUST_NOW = timedelta(days=1), timedelta(minutes=5)
_FURTHEST = 40


class TicketDays:
    """Counts by a centre's calendar and rules, back from `now`."""

    def __init__(
        self, calendar: WorkCalendar, policy: TicketPolicy, now: datetime, rng: Random
    ) -> None:
        self.calendar, self.policy, self.latest = calendar, policy, now - _JUST_NOW
        self._now, self._rng = now, rng

    def ago(self, days: int) -> datetime:
        """A moment in working time so many days ago, or on the working day before that."""
        day = local_day(self._now) - days * _DAY
        while True:
            if periods := self.calendar.day(day).periods:
                period = self._rng.choice(periods)
                opens, closes = at(day, period.opens), at(day, period.closes)
                moment = in_utc(opens + (closes - opens) * self._rng.random())
                if moment <= self.latest:
                    return moment.replace(microsecond=0)
            day -= _DAY

    def of(self, beat: Beat, ticket: Ticket) -> datetime | None:
        """When the beat happens; None if that is yet to come."""
        before = ticket.changed_at
        if beat.when is When.NEARLY_DUE:
            return max(self._nearly_due(ticket), before)
        if beat.when is When.DAYS_AGO:
            return max(self.ago(int(beat.amount)), before)
        pause = timedelta(hours=beat.amount, seconds=self._rng.randrange(60))
        moment = in_utc(add_working(self.calendar, before, pause))
        return moment if moment <= self.latest else None

    def _nearly_due(self, ticket: Ticket) -> datetime:
        """The latest acceptance that is warned of by now and not yet overdue.

        Before the day's opening nothing is: then the one that is due first.
        """
        nearest: datetime | None = None
        for days in range(1, _FURTHEST):
            accepted = self.ago(days)
            clock = TicketClock().start(ticket.matter.limit, accepted, self.policy.version)
            promised = clock.computed(self.calendar, self.policy, accepted)
            if promised.due_at is None or promised.warn_at is None or promised.due_at <= self._now:
                break
            nearest = accepted
            if promised.warn_at <= self._now:
                break
        if nearest is None:
            raise ValueError("nothing of so short a promise is nearly due")
        return nearest
