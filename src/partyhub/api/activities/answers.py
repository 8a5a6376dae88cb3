"""What activities answer with."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from uuid import UUID

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.service_day import Every, ServiceDay
from partyhub.domain.activities.states import (
    ActivityAction,
    ActivityOccasion,
    ActivityState,
    OpenTo,
    SeatState,
)
from partyhub.domain.activities.theme import ActivityTheme
from partyhub.domain.activities.views import MyActivity, ThemeLine
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.activities.mine import MyActivities
from partyhub.usecases.activities.registers import ReadActivity

_AHEAD = timedelta(days=92)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityOut:
    """An activity with what the reader may do next; `opened_by`: who opened its attendance."""

    id: UUID
    org: OrgName
    title: str
    theme_id: UUID | None
    field: WorkType
    is_service: bool
    community_id: UUID | None
    open_to: OpenTo
    place: str
    begins_at: datetime
    ends_at: datetime
    capacity: int | None
    plan: str
    partners: str
    research: str
    venue_id: UUID | None
    is_training: bool
    occasion: ActivityOccasion | None
    state: ActivityState
    planned_by: str
    opened_by: str
    result: str
    recorded_by: str
    recorded_at: datetime | None
    guests: int
    inspection: str
    inspected_by: str
    inspected_at: datetime | None
    summary: str
    experience: str
    summarised_by: str
    summarised_at: datetime | None
    reason: str
    version: int

    @classmethod
    def of(cls, one: Activity) -> "ActivityOut":
        plan, own = one.plan, {f.name for f in fields(cls)} - {"org"}
        said = {f.name: getattr(plan, f.name) for f in fields(plan) if f.name in own}
        kept = {f.name: getattr(one, f.name) for f in fields(one) if f.name in own}
        return cls(
            **kept | said, org=OrgName(one.org.id, one.org_name),
            community_id=plan.community.id if plan.community else None,
            opened_by=one.door.name if one.door else "",
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadActivityOut:
    """An activity, its theme's title, how many have a place, wait and came."""

    activity: ActivityOut
    theme: str
    taken: int
    waiting: int
    came: int
    allowed_actions: Sequence[ActivityAction]
    may_keep: bool

    @classmethod
    def of(cls, read: ReadActivity) -> "ReadActivityOut":
        return cls(
            activity=ActivityOut.of(read.activity), theme=read.theme, taken=read.tally.taken,
            waiting=read.tally.waiting, came=read.came, allowed_actions=read.possible,
            may_keep=read.may_keep,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThemesOut:
    """By month."""

    items: Sequence[ThemeLine]


def theme_line(theme: ActivityTheme) -> ThemeLine:
    street = OrgName(theme.street.id, theme.street_name)
    return ThemeLine(theme.id, street, theme.month, theme.title, theme.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDayOut:
    """A community's fixed service day; `next_on`: its days of the next three months."""

    id: UUID
    community: OrgName
    title: str
    every: Every
    nth: int | None
    weekday: Weekday | None
    day: int | None
    begins: time
    ends: time
    place: str
    content: str
    field: WorkType
    since: date
    ended_on: date | None
    next_on: Sequence[date]

    @classmethod
    def of(cls, one: ServiceDay, today: date) -> "ServiceDayOut":
        rule = one.rule
        names = {f.name for f in fields(cls)} - {"community"}
        own = {f.name: getattr(one, f.name) for f in fields(one) if f.name in names}
        return cls(
            **own, every=rule.every, nth=rule.nth, weekday=rule.weekday, day=rule.day,
            community=OrgName(one.community.id, one.community_name),
            next_on=[*one.days(today, today + _AHEAD)],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServiceDaysOut:
    """By community."""

    items: Sequence[ServiceDayOut]


@dataclass(frozen=True, slots=True)
class MyActivitiesOut:
    """`ahead`: open to me; `mine`: signed up for, the latest first; `days`: fixed service days."""

    ahead: Sequence[MyActivity]
    mine: Sequence[MyActivity]
    days: Sequence[ServiceDayOut]

    @classmethod
    def of(cls, found: MyActivities, today: date) -> "MyActivitiesOut":
        days = [ServiceDayOut.of(one, today) for one in found.days]
        return cls(found.ahead, found.mine, days)


@dataclass(frozen=True, slots=True)
class MySeatOut:
    """Where one stands now."""

    seat: SeatState


@dataclass(frozen=True, slots=True)
class AttendedOut:
    """At what one's attendance was taken."""

    id: UUID
    title: str
    org_name: str


@dataclass(frozen=True, slots=True)
class CalendarFeedOut:
    """Since when the calendar has an address; the address itself is shown once."""

    made_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewFeedOut:
    """The secret address, shown once."""

    url: str
