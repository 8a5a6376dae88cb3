"""What an explanation is made of: a line has a code and facts; people read it in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Facts = Mapping[str, str | int]


class LineCode(StrEnum):
    """What a line says. The first group stands for days, the second beside them."""

    START_DAY = "start_day"
    COUNTED = "counted"
    MAKE_UP = "make_up"
    HALF_DAY = "half_day"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSURE = "closure"
    AFTER_HOURS = "after_hours"
    PAUSED_DAY = "paused_day"
    PART_DAY = "part_day"
    CALENDAR_DAY = "calendar_day"
    ROLLED = "rolled"
    SHIFTED = "shifted"

    LIMIT = "limit"
    STATUTORY = "statutory"
    EXTENDED = "extended"
    PAUSE = "pause"
    POLICY = "policy"
    POLICY_CHANGED = "policy_changed"
    WAIT_SUSPENDS = "wait_suspends"
    WAIT_COUNTS = "wait_counts"
    WARN_CHANGED = "warn_changed"
    WAITED_COUNTED = "waited_counted"
    PROVISIONAL = "provisional"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Line:
    """A day or a run of equal days (`day` to `through`), or a remark with neither.

    Facts are ISO dates and minutes of China's clock (2026-02-13T10:00), whole minutes, names.
    """

    day: date | None
    code: LineCode
    facts: Facts = field(default_factory=dict)
    through: date | None = None
