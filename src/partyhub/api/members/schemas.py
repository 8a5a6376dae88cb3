"""Members as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.config import JsonDict

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.access_log.access import Access
from partyhub.domain.members.category import CategoryBasis
from partyhub.domain.members.member import Details, MemberCategory
from partyhub.domain.shared.codes import (
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
    is_available_time,
)
from partyhub.domain.shared.ids import EstateId

PhoneIn = Annotated[
    str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})?$")
]
MonthIn = Annotated[str, StringConstraints(pattern=r"^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$")]
_StaffNumber = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,40}$")]


def _known_time(text: str) -> str:
    if not is_available_time(text):
        raise ValueError("not a time of the week")
    return text


_Time = Annotated[
    str,
    StringConstraints(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)-(am|pm|evening)$"),
    AfterValidator(_known_time),
]
_EXAMPLE: JsonDict = {
    "branch_id": "0193a000-0000-7000-8000-000000000001",
    "name": "王小明",
    "gender": "male",
    "status": "full",
    "category": "in_service",
    "birth_month": "1985-07",
    "education": "bachelor",
    "joined_party_on": "2008-06-30",
    "post": "科员",
    "phone": "13812345678",
    "estate_id": "0193a000-0000-7000-8000-000000000002",
    "specialties": ["legal_aid"],
    "available_times": ["sat-am"],
}


class MemberIn(BaseModel):
    """A member's record (requirements 8.1); what is left out becomes empty."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    branch_id: UUID
    name: Word
    gender: Gender
    status: MemberStatus = MemberStatus.FULL
    category: MemberCategory = MemberCategory.IN_SERVICE
    external_id: _StaffNumber | None = Field(None, description="The unit's staff number.")
    birth_month: MonthIn = ""
    education: Education | None = None
    joined_party_on: date | None = None
    post: Line = ""
    phone: PhoneIn | None = Field(
        None, description="Null keeps the number that is stored; an empty text removes it."
    )
    estate_id: UUID | None = Field(None, description="The home estate; it names the community.")
    residence_estate: Line = Field("", description="Its name, if no community covers it.")
    specialties: Annotated[list[WorkType], Field(max_length=14)] = []
    delegate_roles: Annotated[list[DelegateRole], Field(max_length=3)] = []
    available_times: Annotated[list[_Time], Field(max_length=21)] = []
    remark: Note = ""
    left_on: date | None = None
    category_since: date | None = Field(
        None, description="If the category changes: from which day on; null is today."
    )
    category_ref: Line = Field("", description="If it changes: the decision, or the basis.")

    def details(self) -> Details:
        said = self.model_dump(exclude={"branch_id", "phone", "estate_id", *_LISTS, *_BASIS})
        lists: dict[str, Any] = {name: tuple(dict.fromkeys(getattr(self, name))) for name in _LISTS}
        estate = None if self.estate_id is None else EstateId(self.estate_id)
        return Details(**said, **lists, estate_id=estate)

    def basis(self) -> CategoryBasis:
        return CategoryBasis(self.category_since, self.category_ref)


_BASIS = ("category_since", "category_ref")
_LISTS = ("specialties", "delegate_roles", "available_times")


class PurposeIn(BaseModel):
    """What the number is needed for; it stands in the access log."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"purpose": "通知报到时间"}]}
    )

    purpose: Reason


@dataclass(frozen=True, slots=True)
class PhoneOut:
    """The whole number."""

    phone: str


@dataclass(frozen=True, slots=True)
class AccessOut:
    """One look at a member's data; `number` names it when one asks about it."""

    number: int
    at: datetime
    kind: str
    account_name: str
    org_name: str
    purpose: str

    @classmethod
    def of(cls, number: int, look: Access) -> "AccessOut":
        return cls(number, look.at, look.kind, look.account_name, look.org_name, look.purpose)


@dataclass(frozen=True, slots=True)
class ProposedCommunity:
    """Where to check in, when, and whom to see (表1)."""

    id: UUID
    name: str
    address: str
    place: str
    contact_name: str
    contact_phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class CommunityProposalOut:
    """The community that covers the home estate; null if none does."""

    community: ProposedCommunity | None


@dataclass(frozen=True, slots=True)
class MemberEventOut:
    """What happened to a record; `facts` name the changed fields."""

    at: datetime
    action: str
    account_name: str
    note: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class MemberEventsOut:
    """The latest first."""

    items: Sequence[MemberEventOut]
