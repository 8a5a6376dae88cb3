"""How long a matter may take, promised and by law (CLK-01 to CLK-08, DL-01 to DL-11)."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.errors import Invalid

MOST_DAYS: Final = 1000


class LimitKind(StrEnum):
    """In what the limit counts."""

    SAME_DAY = "same_day"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"


@dataclass(frozen=True, slots=True)
class Limit:
    """`days` is the promise (0 for same_day), `statutory_days` the law's limit, which overrides it.

    `max_days` caps an extension and is a total, not an addition (PV-02, Q-02). `extended_from` is
    the number of days before extension.
    """

    kind: LimitKind
    days: int
    max_days: int | None = None
    statutory_days: int | None = None
    extended_from: int | None = None

    def __post_init__(self) -> None:
        least = 0 if self.kind is LimitKind.SAME_DAY else 1
        most = 0 if self.kind is LimitKind.SAME_DAY else MOST_DAYS
        if not least <= self.days <= most:
            raise Invalid(f"{self.kind} takes {least} to {most} days", field="days")
        if self.statutory_days is not None and not 1 <= self.statutory_days <= MOST_DAYS:
            raise Invalid(f"a statutory limit is 1 to {MOST_DAYS} days", field="statutory_days")
        if self.max_days is not None and not 1 <= self.max_days <= MOST_DAYS:
            raise Invalid(f"the longest limit is 1 to {MOST_DAYS} days", field="max_days")

    @property
    def statutory(self) -> bool:
        return self.statutory_days is not None

    @property
    def counted_kind(self) -> LimitKind:
        """The law counts working days where the promise was the same day (行政许可法 art. 82)."""
        if self.statutory and self.kind is LimitKind.SAME_DAY:
            return LimitKind.WORKING_DAYS
        return self.kind

    @property
    def counted_days(self) -> int:
        """CLK-08: the law's number if there is one."""
        return self.days if self.statutory_days is None else self.statutory_days

    def extended(self, days: int) -> "Limit":
        """The limit with `days` in total; refused past the cap and where nothing is gained."""
        if self.max_days is None or days > self.max_days:
            raise Invalid(f"at most {self.max_days or self.counted_days} days", field="days")
        if days <= self.counted_days:
            raise Invalid(f"longer than the {self.counted_days} days there are", field="days")
        before = self.extended_from or self.counted_days
        if self.statutory:
            return replace(self, statutory_days=days, extended_from=before)
        return replace(self, days=days, extended_from=before)
