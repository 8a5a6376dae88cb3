"""What units and communities send about their work together."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.co_building.offer import OfferAction, OfferKind
from partyhub.domain.co_building.participation import UnitServiceAction
from partyhub.domain.co_building.visit import VisitKind
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.co_building.meetings import Decided, Met
from partyhub.usecases.co_building.offers import OfferSaid
from partyhub.usecases.co_building.pairs import Agreed
from partyhub.usecases.co_building.participations import TookPart
from partyhub.usecases.co_building.reach import TwoSides
from partyhub.usecases.co_building.visits import Visited

_ID = "0193a000-0000-7000-8000-000000000001"
_OTHER = "0193a000-0000-7000-8000-000000000002"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class _BetweenIn(BaseModel):
    unit_id: UUID
    community_id: UUID

    def sides(self) -> TwoSides:
        return TwoSides(OrgId(self.unit_id), OrgId(self.community_id))


class PartnerPairIn(_BetweenIn):
    """A unit and the community nearby that it partners with (CHK-26)."""

    model_config = _example(
        unit_id=_ID, community_id=_OTHER, since="2026-01-10", agreed_by="陈主任、刘书记"
    )

    since: date
    agreed_by: Line = Field(min_length=1, description="Who agreed on it, for both sides.")

    def agreed(self) -> Agreed:
        return Agreed(self.since, self.agreed_by)


class PartnerPairEndIn(BaseModel):
    """The last day of a pair, and why it ends."""

    model_config = _example(on="2026-06-30", reason="单位迁出本区")

    on: date
    reason: Reason


class CoOfferIn(_BetweenIn):
    """What one side offers, or asks for (CHK-29, CHK-30)."""

    model_config = _example(
        unit_id=_ID, community_id=_OTHER, kind="premises", what="周末可借用一楼会议室，约六十座"
    )

    kind: OfferKind
    what: Reason

    def said(self) -> OfferSaid:
        return OfferSaid(self.kind, self.what)


class CoOfferStepIn(BaseModel):
    """What is done with an offer; words are needed unless it is matched."""

    model_config = _example(action="match", note="社区暑期班使用，七月起每周六上午")

    action: OfferAction
    note: Note = ""


class UnitServiceIn(_BetweenIn):
    """A unit took part in a community's service on a day (CHK-27)."""

    model_config = _example(
        unit_id=_ID, community_id=_OTHER, served_on="2026-05-16", what="清理楼道堆物", people=12
    )

    served_on: date
    what: Reason
    people: Annotated[int, Field(ge=1, le=10_000)]

    def said(self) -> TookPart:
        return TookPart(self.served_on, self.what, self.people)


class UnitServiceStepIn(BaseModel):
    """The other side's answer, or the teller's own withdrawal; both but the first with a reason."""

    model_config = _example(action="confirm", note="")

    action: UnitServiceAction
    note: Note = ""


class MeetingDecisionIn(BaseModel):
    """What is to be done, by which organisation and whom there, until when."""

    model_config = _example(
        text="开放停车场夜间车位", org_id=_ID, who="办公室 周主任", due_on="2026-07-31"
    )

    text: Reason
    org_id: UUID
    who: Line = ""
    due_on: date

    def decided(self) -> Decided:
        return Decided(self.text, OrgId(self.org_id), self.who, self.due_on)


class JointMeetingIn(BaseModel):
    """A joint meeting that a community held (CHK-28)."""

    model_config = _example(
        community_id=_OTHER, held_on="2026-06-12", place="社区三楼会议室", present="单位联络员六人",
        agenda="上半年共建情况；停车难", unit_ids=[_ID],
        decisions=[
            {"text": "开放停车场夜间车位", "org_id": _ID, "who": "周主任", "due_on": "2026-07-31"}
        ],
    )  # fmt: skip

    community_id: UUID
    held_on: date
    place: Word
    present: Note = Field("", description="Who was there, in words.")
    agenda: Note = Field(min_length=1)
    unit_ids: list[UUID] = Field(max_length=100, description="The units that were there.")
    decisions: list[MeetingDecisionIn] = Field([], max_length=30)

    def met(self) -> Met:
        return Met(
            community_id=OrgId(self.community_id), held_on=self.held_on, place=self.place,
            present=self.present, agenda=self.agenda,
            unit_ids=[OrgId(one) for one in self.unit_ids],
            decisions=[one.decided() for one in self.decisions],
        )  # fmt: skip


class DecisionDoneIn(BaseModel):
    """When a decision was carried out, and what came of it."""

    model_config = _example(on="2026-07-20", result="四十个车位晚七点后开放")

    on: date
    result: Reason


class ContactVisitIn(BaseModel):
    """A visit to a contact point, or a forum (CHK-18, CHK-33)."""

    model_config = _example(
        org_id=_OTHER, kind="cadre", visited_on="2026-04-09", who="郑明", post="街道党工委副书记",
        place="社区党群服务站", found="加装电梯进展慢", promised="五月底前协调一次",
    )  # fmt: skip

    org_id: UUID
    kind: VisitKind
    visited_on: date
    who: Word
    post: Line = ""
    place: Line = ""
    found: Note = Field(min_length=1)
    promised: Note = ""

    def said(self) -> Visited:
        return Visited(**self.model_dump(exclude={"org_id"}))
