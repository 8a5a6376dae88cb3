"""What is sent about pairs; who and where a household is comes in once, sealed, and never out
but where it is asked for.
"""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.api.working_time.bounds import Day, Moment
from partyhub.domain.pairing_support.household import HouseholdPerson
from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairWay,
    ReviewResult,
)
from partyhub.domain.shared.ids import MemberId, OrgId, SupporterId
from partyhub.usecases.pairing_support.changes import Coming, Planned
from partyhub.usecases.pairing_support.mine import Visited
from partyhub.usecases.pairing_support.steps import Agreement, Proposed, Reviewed

_ID = "0193a000-0000-7000-8000-000000000001"
_Phone = Annotated[
    str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})$")
]


def _example(**fields: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [fields]})


class SupportPairIn(BaseModel):
    """A household that wants support; `area` is for others' eyes and names nobody."""

    model_config = _example(
        community_id=_ID, kind="empty_nest_elder", way="one", area="幸福里小区", name="周阿姨",
        phone="13700001234", address="幸福里小区3号楼2单元501",
    )  # fmt: skip
    community_id: UUID
    kind: HouseholdKind
    way: PairWay
    area: Annotated[Word, Field(description="Estate or block, never the door.")]
    name: Word
    phone: _Phone
    address: Annotated[Line, Field(min_length=1)]

    def said(self) -> Proposed:
        return Proposed(
            community_id=OrgId(self.community_id), kind=self.kind, way=self.way, area=self.area,
            person=HouseholdPerson(self.name, self.phone, self.address),
        )  # fmt: skip


class HouseholdAgreementIn(BaseModel):
    """That the household agreed: when, how it was asked, who of it said so."""

    model_config = _example(on="2026-11-20", how="visit", who="self")
    on: Day
    how: ConsentHow
    who: ConsentBy

    def said(self) -> Agreement:
        return Agreement(self.on, self.how, self.who)


class SupportPlanIn(BaseModel):
    """A version of the plan; nothing that names the household."""

    model_config = _example(
        goals="生活有人照应，遇事有人商量", content="每两周上门一次，陪聊、代购、检查水电",
        every_days=14, begins_on="2026-12-01", ends_on="2027-11-30",
    )  # fmt: skip
    goals: Reason
    content: Reason
    every_days: Annotated[int, Field(ge=1, le=366, description="A visit at least so often.")]
    begins_on: Day
    ends_on: Day

    def said(self) -> Planned:
        return Planned(**self.model_dump())


class SupporterIn(BaseModel):
    """Who is to support it; `instead_of` hands over from somebody, with the reason."""

    model_config = _example(member_id=_ID, reason="")
    member_id: UUID
    instead_of: UUID | None = None
    reason: Note = ""

    def said(self) -> Coming:
        gone = None if self.instead_of is None else SupporterId(self.instead_of)
        return Coming(MemberId(self.member_id), gone, self.reason)


class SupportReasonIn(BaseModel):
    """Why; nothing that names the household."""

    model_config = _example(reason="工作调动，时间对不上")
    reason: Reason


class SupportEndIn(BaseModel):
    """Why a pair ends; `by_household`: the household wants no more, which is enough at any time."""

    model_config = _example(by_household=False, reason="计划期满，对象已搬到子女家")
    by_household: bool
    reason: Reason


class SupportReviewIn(BaseModel):
    """What the yearly review found."""

    model_config = _example(on="2026-11-20", result="go_on", words="探访按计划进行，对象愿意继续")
    on: Day
    result: ReviewResult
    words: Reason

    def said(self) -> Reviewed:
        return Reviewed(self.on, self.result, self.words)


class HouseholdPurposeIn(BaseModel):
    """What the household's name, phone and address are needed for."""

    model_config = _example(purpose="年度回访")
    purpose: Word


class SupportVisitIn(BaseModel):
    """From when to when, and what was done; nothing that names the household."""

    model_config = _example(
        begins_at="2026-11-21T09:00:00+08:00", ends_at="2026-11-21T10:30:00+08:00",
        done="陪聊，代购米油，检查燃气",
    )  # fmt: skip
    begins_at: Moment
    ends_at: Moment
    done: Reason

    def said(self) -> Visited:
        return Visited(begins_at=self.begins_at, ends_at=self.ends_at, done=self.done)
