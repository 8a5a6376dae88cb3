"""Activities as they go over the wire."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.activities.service_day import Every, Recurrence
from partyhub.domain.activities.states import ActivityAction, ActivityOccasion, OpenTo
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.ids import ActivityThemeId, ActivityVenueId, OrgId
from partyhub.usecases.activities.plan import Wanted
from partyhub.usecases.activities.rules import DayWanted
from partyhub.usecases.activities.steps import ActivityStep

_ID = "0193a000-0000-7000-8000-000000000001"
_PLAN = {
    "title": "关爱独居老人", "field": "elder_care", "is_service": True, "open_to": "checked_in",
    "place": "社区活动室", "begins_at": "2026-12-05T09:00:00+08:00",
    "ends_at": "2026-12-05T11:00:00+08:00", "capacity": 20, "plan": "两人一组上门探访",
}  # fmt: skip


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class ActivityPlanIn(BaseModel):
    """What is planned; `community_id` is needed for service of organisers that stand in none."""

    model_config = _example(**_PLAN)

    title: Word
    theme_id: UUID | None = None
    field: WorkType
    is_service: bool = Field(description="Its hours come into the service record.")
    community_id: UUID | None = None
    open_to: OpenTo
    place: Annotated[Line, Field(min_length=1)]
    begins_at: AwareDatetime
    ends_at: AwareDatetime
    capacity: Annotated[int, Field(ge=1, le=500)] | None = None
    plan: Reason
    partners: Line = Field("", description="共建单位, of a regional project (LG-20).")
    research: Note = ""
    venue_id: UUID | None = Field(None, description="A listed place: its name stands for `place`.")
    is_training: bool = Field(False, description="Training of volunteers (VOL-07).")
    occasion: ActivityOccasion | None = None

    def wanted(self) -> Wanted:
        said = self.model_dump(exclude={"org_id", "theme_id", "community_id", "venue_id"})
        theme = None if self.theme_id is None else ActivityThemeId(self.theme_id)
        community = None if self.community_id is None else OrgId(self.community_id)
        venue = None if self.venue_id is None else ActivityVenueId(self.venue_id)
        return Wanted(**said, theme_id=theme, community_id=community, venue_id=venue)


class ActivityIn(ActivityPlanIn):
    """A new activity of an organisation."""

    model_config = _example(org_id=_ID, **_PLAN)

    org_id: UUID


class ActivityStepIn(BaseModel):
    """What is done; all but `publish` and `open` need words."""

    model_config = _example(action="record", words="20名党员参加，探访独居老人12户")

    action: ActivityAction
    words: Note = ""
    experience: Note = ""
    guests: Annotated[int, Field(ge=0, le=99_999, description="Of a record: a number only.")] = 0

    def step(self) -> ActivityStep:
        return ActivityStep(
            action=self.action, words=self.words, experience=self.experience, guests=self.guests
        )


class TicksIn(BaseModel):
    """Who came, by their places in the list."""

    model_config = _example(seat_ids=[_ID])

    seat_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class TickedOut:
    """How many were ticked."""

    count: int


class ThemeIn(BaseModel):
    """A street's theme for a month; any day of it names the month."""

    model_config = _example(street_id=_ID, month="2026-12-01", title="冬日暖阳", words="关爱老人")

    street_id: UUID
    month: date = Field(ge=date(2020, 1, 1), le=date(2100, 12, 31))
    title: Word
    words: Note = ""


class ServiceDayIn(BaseModel):
    """A community's fixed service day: `nth` of a weekday (5: the last one), or a `day`."""

    model_config = _example(
        community_id=_ID, title="志愿服务日", every="weekday", nth=1, weekday="sat",
        begins="09:00:00", ends="11:00:00", place="社区广场", content="清洁家园", field="greening",
        since="2026-12-01",
    )  # fmt: skip

    community_id: UUID
    title: Word
    every: Every
    nth: Annotated[int, Field(ge=1, le=5)] | None = None
    weekday: Weekday | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    begins: time
    ends: time
    place: Annotated[Line, Field(min_length=1)]
    content: Reason
    field: WorkType
    since: date = Field(ge=date(2020, 1, 1), le=date(2100, 12, 31))

    def wanted(self) -> DayWanted:
        rule = Recurrence(every=self.every, nth=self.nth, weekday=self.weekday, day=self.day)
        clocks = {
            "begins": self.begins.replace(tzinfo=None, microsecond=0),
            "ends": self.ends.replace(tzinfo=None, microsecond=0),
        }
        return DayWanted(
            title=self.title, rule=rule, **clocks, place=self.place, content=self.content,
            field=self.field, since=self.since,
        )  # fmt: skip


class AttendanceIn(BaseModel):
    """The code that the screen at the door shows."""

    model_config = _example(code="A" * 48)

    code: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_-]+$")]


@dataclass(frozen=True, slots=True)
class AttendanceCodeOut:
    """The code of this minute and the address that a phone opens; how many came so far."""

    code: str
    url: str
    until: datetime
    came: int
