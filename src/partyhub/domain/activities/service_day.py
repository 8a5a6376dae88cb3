"""固定服务日 (CHK-23, PV-37): on which days of the months a community serves, and when.

The sources only name it; each community chooses its rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from partyhub.domain.activities.activity import ActivityPlan
from partyhub.domain.activities.refusals import ServiceDayEnded
from partyhub.domain.activities.states import OpenTo
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.days import at, in_utc, months_after
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import ServiceDayId
from partyhub.domain.shared.org import OrgRef, Place

TOLD_BEFORE: Final = timedelta(days=1)
_WEEK: Final = 7


class Every(StrEnum):
    """每月第几个周几, 每月几号."""

    WEEKDAY = "weekday"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """`nth` of its weekday in the month (5: the last one), or that day, or the month's last if it
    has fewer.
    """

    every: Every
    nth: int | None = None
    weekday: Weekday | None = None
    day: int | None = None

    def require_sound(self) -> None:
        if self.every is Every.WEEKDAY and (self.nth is None or self.weekday is None):
            raise Invalid("which weekday of the month", field="weekday")
        if self.every is Every.DAY and self.day is None:
            raise Invalid("which day of the month", field="day")

    def in_month(self, first: date) -> date:
        """The day of the month that begins with `first`."""
        last = months_after(first, 1) - timedelta(days=1)
        if self.every is Every.DAY or self.weekday is None:
            return first.replace(day=min(self.day or 1, last.day))
        ahead = (list(Weekday).index(self.weekday) - first.weekday()) % _WEEK
        found = first + timedelta(days=ahead + _WEEK * ((self.nth or 1) - 1))
        return found if found <= last else found - timedelta(days=_WEEK)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDay:
    """The rule of a community; while it stands there is no other."""

    id: ServiceDayId
    community: OrgRef
    community_name: str
    title: str
    rule: Recurrence
    begins: time
    ends: time
    place: str
    content: str
    field: WorkType
    since: date
    kept_at: datetime
    kept_by: str
    ended_on: date | None = None
    ended_by: str = ""

    def at(self) -> Place:
        return Place((self.community.path,))

    def require_sound(self) -> None:
        self.rule.require_sound()
        if self.begins >= self.ends:
            raise Invalid("it ends after it begins", field="ends")

    def days(self, start: date, end: date) -> Iterator[date]:
        """From `start` on and before `end`, while the rule stands."""
        month, over = start.replace(day=1), min(end, self.ended_on or date.max)
        while month < over:
            day = self.rule.in_month(month)
            if max(start, self.since) <= day < over:
                yield day
            month = months_after(month, 1)

    def ended(self, on: date, by: str) -> "ServiceDay":
        if self.ended_on is not None:
            raise ServiceDayEnded("it has ended", on=f"{self.ended_on}")
        return replace(self, ended_on=on, ended_by=by)

    def plan_on(self, day: date) -> ActivityPlan:
        """The activity of that day: service of the members who have checked in."""
        return ActivityPlan(
            title=self.title, field=self.field, is_service=True, community=self.community,
            open_to=OpenTo.CHECKED_IN, invited_id=self.community.id, place=self.place,
            begins_at=in_utc(at(day, self.begins)), ends_at=in_utc(at(day, self.ends)),
            capacity=None, plan=self.content,
        )  # fmt: skip
