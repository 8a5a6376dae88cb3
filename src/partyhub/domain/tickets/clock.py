"""A ticket's clock: promised from acceptance, paused by rows, stopped for ever at the end."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import in_utc
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.deadline import Deadline, deadline
from partyhub.domain.working_time.limits import Limit
from partyhub.domain.working_time.net import net_elapsed
from partyhub.domain.working_time.pauses import Pause, PauseKind

_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClock:
    """What is promised, from when, and every span that does not count (CLK-16).

    `due_at` and `warn_at` are what the pure function gave when the clock last changed; with
    `calendar_version` and `policy_version` they can be computed again and explained. `runs_on`:
    something is awaited, but the clock doesn't stand still for it (sent up too late, CLK-09).
    `net_minutes` is the working time from start to stop without the pauses.
    """

    limit: Limit | None = None
    started_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    due_at: datetime | None = None
    warn_at: datetime | None = None
    provisional: bool = False
    runs_on: bool = False
    calendar_version: int = 0
    policy_version: int = 0
    stopped_at: datetime | None = None
    net_minutes: int | None = None

    @property
    def kept(self) -> bool | None:
        """Whether it stopped in time; None for one that never began or still runs."""
        if self.started_at is None or self.due_at is None or self.stopped_at is None:
            return None
        return self.stopped_at <= self.due_at

    @property
    def paused(self) -> bool:
        return bool(self.pauses) and self.pauses[-1].end is None

    @property
    def stands(self) -> bool:
        """Whether it stands still: a wait that suspends is open, and began in time."""
        return self.paused and self.pauses[-1].suspends and not self.runs_on

    def start(self, limit: Limit, at: datetime, policy_version: int) -> "TicketClock":
        """From acceptance, and only once: no hand-over starts it again (CLK-01)."""
        return replace(self, limit=limit, started_at=at, policy_version=policy_version)

    def pause(
        self, kind: PauseKind, reason: str, at: datetime, *, suspends: bool = True
    ) -> "TicketClock":
        """A new row of the ledger; rows are never changed but for their end (CLK-10, CLK-11)."""
        row = Pause(at, None, kind, reason, suspends=suspends)
        return replace(self, pauses=(*self.pauses, row))

    def under(self, policy: TicketPolicy, at: datetime) -> "TicketClock":
        """By these rules from the moment they hold; what was earned under others stays (PV-06).

        An open wait whose kind now counts otherwise ends there and goes on as a row of its own.
        """
        over = self.started_at is None or self.stopped_at is not None
        if over or policy.version == self.policy_version:
            return self
        ruled = replace(self, policy_version=policy.version)
        if not self.paused or self.pauses[-1].suspends == (self.pauses[-1].kind in policy.suspends):
            return ruled
        row = self.pauses[-1]
        since = min(max(row.start, policy.since or at), at)
        goes_on = replace(row, start=since, suspends=not row.suspends)
        return replace(ruled, pauses=(*self.pauses[:-1], replace(row, end=since), goes_on))

    def resume(self, at: datetime) -> "TicketClock":
        if not self.paused:
            return self
        ended = replace(self.pauses[-1], end=at)
        return replace(self, pauses=(*self.pauses[:-1], ended), runs_on=False)

    def stop(self, at: datetime) -> "TicketClock":
        """Resolved, withdrawn or declined: from now on the due time never moves again."""
        return replace(self.resume(at), stopped_at=at)

    def computed(self, calendar: WorkCalendar, policy: TicketPolicy, at: datetime) -> "TicketClock":
        """The due time by this calendar; a stopped clock, or one that has not begun, stays."""
        if self.started_at is None or self.stopped_at is not None:
            return self
        promised = self.promised(calendar, policy, at)
        return replace(
            self,
            due_at=in_utc(promised.due_at),
            warn_at=in_utc(promised.warn_at),
            provisional=promised.provisional,
            runs_on=self.paused and all(row.end is not None for row in promised.ledger),
            calendar_version=calendar.version,
        )

    def measured(self, calendar: WorkCalendar, policy: TicketPolicy) -> "TicketClock":
        """How long it ran, once it has stopped: said once, and never anew (CLK-16)."""
        if self.started_at is None or self.stopped_at is None or self.net_minutes is not None:
            return self
        ran = net_elapsed(
            self.started_at,
            self.stopped_at,
            calendar=calendar,
            pauses=self.pauses,
            suspends=policy.suspends,
        )
        return replace(self, net_minutes=ran // _MINUTE)

    def promised(self, calendar: WorkCalendar, policy: TicketPolicy, at: datetime) -> Deadline:
        """The pure function's whole answer, for the explanation; the clock must have begun."""
        if self.started_at is None or self.limit is None:
            raise ValueError("nothing is promised before acceptance")
        return deadline(
            self.started_at,
            self.limit,
            calendar=calendar,
            pauses=self.pauses,
            now=at,
            warn=policy.warn,
        )


NOT_BEGUN = TicketClock()
