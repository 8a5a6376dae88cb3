"""A slow second opinion: walks quarter by quarter and knows nothing of the code under test."""

from dataclasses import dataclass, field
from datetime import timedelta

from tests.domain.working_time.cases import DAY, HALF, HOURS, MONDAY, Case, Week

_KINDS_OFF = ("holiday", "closure")


@dataclass
class Naive:
    """`due`, `base` and `warn` are quarters; times are numbers of quarters."""

    week: Week
    _open: dict[int, list[bool]] = field(default_factory=dict)

    def works(self, offset: int) -> bool:
        return any(self.quarters_of(offset))

    def quarters_of(self, offset: int) -> list[bool]:
        if offset not in self._open:
            spans = self._spans(offset)
            self._open[offset] = [any(a <= q < b for a, b in spans) for q in range(DAY)]
        return self._open[offset]

    def _spans(self, offset: int) -> tuple[tuple[int, int], ...]:
        in_week = offset % 7 < 5
        kind, short = self.week.rules.get(offset, ("workday" if in_week else "weekend", False))
        if kind in _KINDS_OFF or (kind != "make_up" and not in_week):
            return ()
        return HALF if short and kind != "weekend" else HOURS[self.week.hours]

    def is_open(self, quarter: int) -> bool:
        return self.quarters_of(quarter // DAY)[quarter % DAY]

    def between(self, start: int, end: int) -> int:
        return sum(self.is_open(quarter) for quarter in range(start, end))

    def closing(self, offset: int) -> int:
        while not self.works(offset):
            offset += 1
        last = max(q for q, opened in enumerate(self.quarters_of(offset)) if opened)
        return offset * DAY + last + 1

    def base(self, case: Case) -> int:
        offset = case.start // DAY
        if case.limit.kind == "same_day":
            same = self.works(offset) and case.start < self.closing(offset)
            return self.closing(offset if same else offset + 1)
        if case.limit.kind == "calendar_days":
            return self.closing(offset + case.limit.days)
        counted = 0
        while counted < case.limit.days:
            offset += 1
            counted += self.works(offset)
        return self.closing(offset)

    def stands(self, case: Case, quarter: int) -> bool:
        """Whether a pause lies over the quarter that begins then."""
        for wait in case.waits:
            end = case.now if wait.length is None else wait.start + wait.length
            if wait.start <= quarter < end:
                return True
        return False

    def due(self, case: Case) -> int:
        promised = self.between(case.start, self.base(case))
        quarter, ran = case.start, 0
        while ran < promised:
            ran += self.is_open(quarter) and not self.stands(case, quarter)
            quarter += 1
        return quarter

    def warn(self, case: Case) -> int:
        """The first quarter that runs with no more than `warn` left before it."""
        left = self.between(case.start, self.base(case))
        quarter = case.start
        while True:
            if self.is_open(quarter) and not self.stands(case, quarter):
                if left <= case.warn:
                    return quarter
                left -= 1
            quarter += 1

    def awaited(self, start: int, due: int) -> tuple[int, ...]:
        """`due` is a closing or lies within a day: its own day is the one before midnight."""
        years = set()
        for offset in range(start // DAY, due // DAY + 1):
            day = MONDAY + timedelta(days=offset)
            years.add(day.year)
            if day.month == 12 and day.day >= 24:
                years.add(day.year + 1)
        return tuple(sorted(years - self.week.announced))
