"""Why this day and not another: line by line from the day of the start to the due time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from partyhub.domain.working_time.calendar import DayKind
from partyhub.domain.working_time.day_counts import DayCount, day_counts
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.hours import Periods, periods_on
from partyhub.domain.working_time.limits import LimitKind
from partyhub.domain.working_time.lines import Facts, Line, LineCode
from partyhub.domain.working_time.pauses import Pause, whole_minute
from partyhub.domain.working_time.spans import NONE, working_between


def explanation(deadline: Deadline, rules: Sequence[Line] = ()) -> tuple[Line, ...]:
    """The limit, the `rules` it is counted by where they are a centre's own, then each day once
    with the pauses that begin on it, then the result.
    """
    lines = [*_heads(deadline), *rules]
    pauses = list(_pauses(deadline))
    for counted in day_counts(deadline):
        while pauses and _begins(pauses[0], deadline) <= counted.day.day:
            lines.append(pauses.pop(0)[1])
        line = _day_line(deadline, counted)
        if _continues(lines[-1], line):
            lines[-1] = _joined(lines[-1], line)
        else:
            lines.append(line)
    return (*lines, *_tail(deadline))


def _heads(deadline: Deadline) -> Iterator[Line]:
    limit = deadline.limit
    promised = limit.extended_from or limit.counted_days
    facts: Facts = {
        "days": promised,
        "kind": limit.counted_kind,
        "start": minute(deadline.start),
    }
    if limit.statutory:
        yield Line(None, LineCode.STATUTORY, {**facts, "promised": limit.days})
    else:
        yield Line(None, LineCode.LIMIT, facts)
    if limit.extended_from is not None:
        facts = {"before": promised, "days": limit.counted_days, "kind": limit.counted_kind}
        yield Line(None, LineCode.EXTENDED, facts)


def _begins(pause: tuple[datetime, Line], deadline: Deadline) -> date:
    return max(pause[0], deadline.start).date()


def _pauses(deadline: Deadline) -> Iterator[tuple[datetime, Line]]:
    """In the order of their beginning; what two pauses cover is told of the first alone."""
    reached = deadline.start
    for row in deadline.ledger:
        still = whole_minute(row.end or _still_until(deadline, row))
        begun = max(whole_minute(row.start), reached)
        stood = working_between(deadline.calendar, begun, still)
        yield row.start, Line(None, LineCode.PAUSE, _pause_facts(row, stood))
        reached = max(reached, still)


def _still_until(deadline: Deadline, row: Pause) -> datetime:
    """An open pause stands to where it was projected."""
    spans = [span.end for span in deadline.still if span.start <= row.start < span.end]
    return spans[0] if spans else row.start


def _pause_facts(row: Pause, stood: timedelta) -> Facts:
    return {
        "kind": row.kind,
        "from": minute(row.start),
        "to": minute(row.end) if row.end else "",
        "minutes": int(stood.total_seconds() // 60),
        "reason": row.reason,
        "ground": row.ground,
    }


def _day_line(deadline: Deadline, counted: DayCount) -> Line:
    limit, day = deadline.limit, counted.day
    passed = (day.day - deadline.start.date()).days
    if limit.counted_kind is LimitKind.CALENDAR_DAYS and 0 < passed <= limit.counted_days:
        facts = {"number": passed, "number_to": passed, "of": limit.counted_days}
        return Line(day.day, LineCode.CALENDAR_DAY, facts)
    if passed == 0 and limit.counted_kind is not LimitKind.SAME_DAY:
        return Line(day.day, LineCode.START_DAY)
    if not day.works:
        name: Facts = {"name": day.name} if day.name else {}
        return Line(day.day, LineCode(day.kind), name)
    if counted.first <= counted.last and limit.counted_kind is not LimitKind.CALENDAR_DAYS:
        return _counted_line(deadline, counted)
    return _uncounted_line(deadline, counted)


def _counted_line(deadline: Deadline, counted: DayCount) -> Line:
    facts: dict[str, str | int] = {
        "number": counted.first,
        "number_to": counted.last,
        "of": max(deadline.limit.counted_days, 1),
    }
    if counted.full_at and counted.full_at.time() != counted.day.periods[-1].closes:
        facts["full_at"] = minute(counted.full_at)
    code = LineCode.COUNTED
    if counted.day.periods != periods_on(deadline.calendar.hours, counted.day.day):
        code, facts["periods"] = LineCode.HALF_DAY, _hours(counted.day.periods)
    if counted.day.kind is DayKind.MAKE_UP:
        code = LineCode.MAKE_UP
    if counted.day.name:
        facts["name"] = counted.day.name
    return Line(counted.day.day, code, facts)


def _uncounted_line(deadline: Deadline, counted: DayCount) -> Line:
    day = counted.day.day
    if counted.ran == counted.stood == NONE:
        return Line(day, LineCode.AFTER_HOURS)
    if counted.ran == NONE:
        return Line(day, LineCode.PAUSED_DAY)
    if deadline.limit.counted_kind is LimitKind.CALENDAR_DAYS:
        rolled = day == deadline.base_due_at.date()
        return Line(day, LineCode.ROLLED if rolled else LineCode.SHIFTED)
    return Line(day, LineCode.PART_DAY, {"minutes": int(counted.ran.total_seconds() // 60)})


def _continues(earlier: Line, line: Line) -> bool:
    """Whether the line is a further day of the same: counted working days stay apart."""
    if earlier.day is None or line.code is not earlier.code:
        return False
    if line.code is LineCode.CALENDAR_DAY:
        return True
    return line.facts == earlier.facts and line.code is not LineCode.PART_DAY


def _joined(earlier: Line, line: Line) -> Line:
    facts = earlier.facts
    if line.code is LineCode.CALENDAR_DAY:
        facts = {**facts, "number_to": line.facts["number_to"]}
    return replace(earlier, through=line.day, facts=facts)


def _tail(deadline: Deadline) -> Iterator[Line]:
    for year in deadline.awaited:
        yield Line(None, LineCode.PROVISIONAL, {"year": year})
    stood = int(deadline.paused.total_seconds() // 60)
    yield Line(None, LineCode.RESULT, {"due": minute(deadline.due_at), "paused_minutes": stood})


def minute(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")


def _hours(periods: Periods) -> str:
    return "、".join(f"{p.opens:%H:%M}–{p.closes:%H:%M}" for p in periods)
