"""What a notice's text says, and when something would be due: answers that nothing is kept of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from partyhub.api.working_time.views import RuleOut
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.lines import Line, LineCode
from partyhub.domain.working_time.notice_text import NoticeReading
from partyhub.domain.working_time.wording import in_chinese

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class HolidayTotalOut:
    """How many days a clause of the notice has off, and how many weekend days work for them."""

    name: str
    days_off: int
    make_up_days: int


@dataclass(frozen=True, slots=True)
class FaultOut:
    """Words of the notice that a person has to look at; `refuses`: nothing was read for it."""

    code: str
    text: str
    detail: str
    refuses: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeReadingOut:
    """A preview. `rules` is empty if a fault refuses the whole notice."""

    year: int
    reference: str
    published_on: date | None
    rules: Sequence[RuleOut]
    totals: Sequence[HolidayTotalOut]
    faults: Sequence[FaultOut]
    refused: bool

    @classmethod
    def of(cls, read: NoticeReading) -> "NoticeReadingOut":
        return cls(
            year=read.year,
            reference=read.reference,
            published_on=read.published_on,
            rules=[RuleOut.of(rule) for rule in read.rules],
            totals=[HolidayTotalOut(h.name, len(h.off), len(h.work)) for h in read.holidays],
            faults=[FaultOut(f.code, f.text, f.detail, f.refuses) for f in read.faults],
            refused=read.refused,
        )


@dataclass(frozen=True, slots=True)
class ExplanationLineOut:
    """A day, a run of equal days to `through`, or a remark with neither; `text` is Chinese."""

    day: date | None
    through: date | None
    code: LineCode
    facts: Mapping[str, str | int]
    text: str

    @classmethod
    def of(cls, line: Line) -> "ExplanationLineOut":
        return cls(line.day, line.through, line.code, line.facts, in_chinese(line))


@dataclass(frozen=True, slots=True, kw_only=True)
class CalculationOut:
    """`due_at` is the last moment in time. `provisional`: a notice of the `awaited` years may
    still move it. Minutes are working time."""

    start: datetime
    due_at: datetime
    warn_at: datetime
    base_due_at: datetime
    provisional: bool
    awaited: Sequence[int]
    promised_minutes: int
    paused_minutes: int
    calendar_version: int
    explanation: Sequence[ExplanationLineOut]

    @classmethod
    def of(cls, due: Deadline, rules: Sequence[Line] = ()) -> "CalculationOut":
        return cls(
            start=due.start.astimezone(UTC),
            due_at=due.due_at.astimezone(UTC),
            warn_at=due.warn_at.astimezone(UTC),
            base_due_at=due.base_due_at.astimezone(UTC),
            provisional=due.provisional,
            awaited=due.awaited,
            promised_minutes=due.promised // _MINUTE,
            paused_minutes=due.paused // _MINUTE,
            calendar_version=due.calendar_version,
            explanation=[ExplanationLineOut.of(line) for line in explanation(due, rules)],
        )
