"""What the explanation of a due time says of the centre's rules: the version, and what it changed.

Only what bears on a running promise is told: which waits stand still, and when the warning comes.
"""

from collections.abc import Iterator, Sequence

from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.policy_bounds import number_of
from partyhub.domain.working_time.explanation import minute
from partyhub.domain.working_time.lines import Facts, Line, LineCode
from partyhub.domain.working_time.pauses import PauseKind
from partyhub.domain.working_time.spans import counted


def policy_lines(
    clock: TicketClock, accepted_under: TicketPolicy, now_under: TicketPolicy
) -> tuple[Line, ...]:
    """Nothing where the catalogue's own rules have held all the time."""
    return (*_versions(accepted_under, now_under), *_still_counted(clock))


def _versions(accepted: TicketPolicy, now: TicketPolicy) -> Iterator[Line]:
    if now.version == 1 or now.since is None:
        return
    facts: Facts = {"version": now.version, "since": minute(counted(now.since))}
    if accepted.version == now.version:
        yield Line(None, LineCode.POLICY, facts)
        return
    yield Line(None, LineCode.POLICY_CHANGED, {**facts, "accepted": accepted.version})
    for kind in PauseKind:
        if (kind in accepted.suspends) != (kind in now.suspends):
            code = LineCode.WAIT_SUSPENDS if kind in now.suspends else LineCode.WAIT_COUNTS
            yield Line(None, code, {"kind": kind})
    before, after = number_of(accepted, "warn_hours"), number_of(now, "warn_hours")
    if before != after:
        yield Line(None, LineCode.WARN_CHANGED, {"before": before, "after": after})


def _still_counted(clock: TicketClock) -> Sequence[Line]:
    """Waits that did not stop the clock, by the rules of their time."""
    return [
        Line(
            None,
            LineCode.WAITED_COUNTED,
            {
                "kind": row.kind,
                "from": minute(counted(row.start)),
                "to": minute(counted(row.end)) if row.end else "",
                "reason": row.reason,
            },
        )
        for row in clock.pauses
        if not row.suspends and row.end != row.start
    ]
