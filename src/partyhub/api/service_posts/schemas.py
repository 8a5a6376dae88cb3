"""What is sent about posts, rosters and shifts."""

from datetime import date, time
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.service_posts.opening import Opening
from partyhub.domain.service_posts.post import PostKind, PostTerms
from partyhub.domain.service_posts.shift_states import ShiftAction
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.ids import MemberId, TeamId
from partyhub.usecases.service_posts.desk_shifts import DeskStep

_ID = "0193a000-0000-7000-8000-000000000001"
_OPENING = {"weekday": "sat", "begins": "09:00:00", "ends": "11:00:00"}
_TERMS: dict[str, Any] = {
    "kind": "station", "name": "在职党员服务驿站", "place": "社区一楼大厅",
    "field": "information_consulting", "openings": [_OPENING], "content": "接待居民咨询",
    "duties": "登记来访事项", "obligations": "按时到岗，保守居民隐私", "places": 2,
    "since": "2026-12-01",
}  # fmt: skip


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class OpeningIn(BaseModel):
    """Each week on that day, from one time to another."""

    model_config = _example(**_OPENING)

    weekday: Weekday
    begins: time
    ends: time


class _TermsIn(BaseModel):
    kind: PostKind
    name: Word
    place: Annotated[Line, Field(min_length=1)]
    field: WorkType
    openings: Annotated[list[OpeningIn], Field(min_length=1, max_length=21)]
    content: Reason
    duties: Reason
    obligations: Reason
    places: Annotated[int, Field(ge=1, le=20)]
    since: Annotated[date, Field(ge=date(2020, 1, 1), le=date(2100, 12, 31))]
    until: Annotated[date, Field(ge=date(2020, 1, 1), le=date(2100, 12, 31))] | None = None
    team_id: UUID | None = None

    def terms(self) -> PostTerms:
        openings = [
            Opening(weekday=one.weekday, begins=_plain(one.begins), ends=_plain(one.ends))
            for one in self.openings
        ]
        return PostTerms(
            kind=self.kind, name=self.name, place=self.place, field=self.field, openings=openings,
            content=self.content, duties=self.duties, obligations=self.obligations,
            places=self.places, since=self.since, until=self.until,
            team_id=None if self.team_id is None else TeamId(self.team_id),
        )  # fmt: skip


def _plain(clock: time) -> time:
    return time(clock.hour, clock.minute)


class ServicePostIn(_TermsIn):
    """A new post (VOL-04): its openings repeat each week, `places` members serve at a time."""

    model_config = _example(community_id=_ID, **_TERMS)

    community_id: UUID


class ServicePostChangeIn(_TermsIn):
    """The post as it is from now on; `version` is the one that was read."""

    model_config = _example(version=1, **_TERMS)

    version: Annotated[int, Field(ge=1, le=1_000_000)]


class PlaceDecisionIn(BaseModel):
    """Whether a claim is accepted; who is declined reads why."""

    model_config = _example(accepted=True)

    accepted: bool
    reason: Note = ""


class PostRosterIn(BaseModel):
    """Any day of the month names it."""

    model_config = _example(month="2026-12-01")

    month: Annotated[date, Field(ge=date(2020, 1, 1), le=date(2100, 12, 31))]


class DeskShiftStepIn(BaseModel):
    """`assign` (to nobody without `member_id`), `cancel` (with its reason), `confirm`."""

    model_config = _example(action="assign", member_id=_ID)

    action: ShiftAction
    member_id: UUID | None = None
    note: Note = ""

    def step(self) -> DeskStep:
        member = None if self.member_id is None else MemberId(self.member_id)
        return DeskStep(self.action, member, self.note)


class MyShiftStepIn(BaseModel):
    """`come`, `ask_swap`, `take_over`, `tell` (with what the next one should know), `receive`."""

    model_config = _example(action="tell", note="钥匙在窗口，余下两户待回访")

    action: ShiftAction
    note: Note = ""
