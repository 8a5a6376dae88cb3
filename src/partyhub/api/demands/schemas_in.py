"""Residents' orders and what is done to them, as they come in."""

from datetime import date, timedelta
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic.config import JsonDict

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.working_time.bounds import Day, Moment
from partyhub.domain.demands.demand import USUAL_DAYS, Wish
from partyhub.domain.demands.people import Person
from partyhub.domain.demands.states import DemandKind, DemandManner, DemandTarget, OrderChannel
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MemberId, MenuItemId, OrgId, TeamId
from partyhub.usecases.demands.dispatching import SentTo
from partyhub.usecases.demands.ordering import Order
from partyhub.usecases.demands.parts import Told

_ID = "0193a000-0000-7000-8000-000000000001"
_ORDER: dict[str, Any] = {
    "community_id": _ID, "kind": "service", "field": "elder_care", "what": "陪同就医，取药",
    "area": "幸福里小区", "wanted_from": "2026-11-28T09:00:00+08:00",
    "wanted_until": "2026-11-28T12:00:00+08:00", "places": 1, "name": "周阿姨",
    "phone": "13700001234", "address": "幸福里小区3号楼2单元501",
}  # fmt: skip
_Phone = Annotated[
    str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})$")
]


def example(**fields: Any) -> ConfigDict:
    extra: JsonDict = {"examples": [fields]}
    return ConfigDict(extra="forbid", json_schema_extra=extra)


class OrderIn(BaseModel):
    """An order (居民点单) or a wish (微心愿): `what` and `area` are for members' eyes and name
    nobody; name, phone and address are sealed and told to who goes there. What is done `online`
    needs neither area nor address (SRV-05).
    """

    model_config = example(**_ORDER)
    community_id: UUID
    kind: DemandKind = DemandKind.SERVICE
    field: WorkType
    what: Reason
    manner: DemandManner = DemandManner.IN_PERSON
    area: Annotated[Line, Field(description="Estate or block, never the door.")] = ""
    wanted_from: Moment
    wanted_until: Moment
    places: Annotated[int, Field(ge=1, le=20, description="How many members are needed.")] = 1
    expires_on: Annotated[
        Day | None, Field(description=f"The last day; without it {USUAL_DAYS} days from today.")
    ] = None
    menu_item_id: UUID | None = None
    name: Word
    phone: _Phone
    address: Line = ""

    def order(self, channel: OrderChannel, today: date) -> Order:
        same = ("kind", "field", "what", "area", "wanted_from", "wanted_until", "places", "manner")
        wish = Wish(
            **{name: getattr(self, name) for name in same},
            expires_on=self.expires_on or today + timedelta(days=USUAL_DAYS),
            menu_item_id=None if self.menu_item_id is None else MenuItemId(self.menu_item_id),
        )
        return Order(
            community_id=OrgId(self.community_id), wish=wish, channel=channel,
            person=Person(self.name, self.phone, self.address),
        )  # fmt: skip


class EnteredOrderIn(OrderIn):
    """At the counter, or by phone."""

    model_config = example(**_ORDER, channel="counter")
    channel: Literal["counter", "phone"]


class DispatchIn(BaseModel):
    """To the pool, to a team (`team_id`), or to one person (`member_id`), who may say no."""

    model_config = example(to="pool")
    to: DemandTarget
    team_id: UUID | None = None
    member_id: UUID | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        wanted = {
            DemandTarget.POOL: (True, True),
            DemandTarget.TEAM: (False, True),
            DemandTarget.MEMBER: (True, False),
        }
        if wanted[self.to] != (self.team_id is None, self.member_id is None):
            raise ValueError("a team for a team, a person for a person, neither for the pool")
        return self

    def sent(self) -> SentTo:
        team = None if self.team_id is None else TeamId(self.team_id)
        member = None if self.member_id is None else MemberId(self.member_id)
        return SentTo(self.to, team, member)


class DemandReasonIn(BaseModel):
    """Why; the resident reads it."""

    model_config = example(reason="本社区暂无懂此项的党员，已请居民转街道服务中心")
    reason: Reason


class ConfirmPartIn(BaseModel):
    """Whose part; `why` it holds where it is marked as odd."""

    model_config = example(take_id=_ID, why="")
    take_id: UUID
    why: Note = ""


class NoShowIn(BaseModel):
    """Whose part, and what is known of why."""

    model_config = example(take_id=_ID, reason="当天未到，电话联系不上")
    take_id: UUID
    reason: Reason


class StarsIn(BaseModel):
    """One to five stars and the resident's words."""

    model_config = example(stars=5, words="很贴心")
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Note = ""


class LookPurposeIn(BaseModel):
    """What the resident's name, phone and address are needed for."""

    model_config = example(purpose="回电核实需求")
    purpose: Word


class GiveBackIn(BaseModel):
    """No reason is needed."""

    model_config = example(reason="临时出差")
    reason: Note = ""


class ToldIn(BaseModel):
    """From when to when it was done, and what came of it; nothing that names the resident."""

    model_config = example(
        begins_at="2026-11-28T09:00:00+08:00", ends_at="2026-11-28T11:30:00+08:00",
        result="已陪同就医并取药送回",
    )  # fmt: skip
    begins_at: Moment
    ends_at: Moment
    result: Reason

    def told(self) -> Told:
        return Told(begins_at=self.begins_at, ends_at=self.ends_at, result=self.result)


class MenuItemIn(BaseModel):
    """A service that members of the community offer."""

    model_config = example(
        community_id=_ID, title="陪同就医", field="elder_care", description="陪老人挂号、取药"
    )
    community_id: UUID
    title: Word
    field: WorkType
    manner: DemandManner = DemandManner.IN_PERSON
    description: Note = ""
