"""What clients send about check-ins."""

from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from partyhub.api.text import Line, Note, Reason
from partyhub.domain.check_ins.enrolment import Wish
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import OrgId

_ID = "01936b5e-0000-7000-8000-000000000001"
Ids = Annotated[list[UUID], Field(min_length=1, max_length=200)]
Time = Annotated[str, StringConstraints(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)-(am|pm|evening)$")]
ShortCode = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_upper=True, pattern=r"^[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}$"
    ),
]


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(example)]})


class _WishIn(BaseModel):
    """Where to, and what the member offered."""

    community_id: UUID
    reason_elsewhere: Note = ""
    claimed_work_types: Annotated[list[WorkType], Field(max_length=14)] = []
    available_times: Annotated[list[Time], Field(max_length=21)] | None = None
    specialties: Annotated[list[WorkType], Field(max_length=14)] | None = None

    def wish(self, *, volunteered: bool, how: str) -> Wish:
        return Wish(
            community_id=OrgId(self.community_id),
            volunteered=volunteered,
            how=how,
            reason_elsewhere=self.reason_elsewhere,
            claimed_work_types=tuple(self.claimed_work_types),
            available_times=_frozen(self.available_times),
            specialties=_frozen(self.specialties),
        )


def _frozen(words: list[Time] | list[WorkType] | None) -> tuple[str, ...] | None:
    return None if words is None else tuple(words)


class EnrolmentIn(_WishIn):
    """A member who volunteered; `volunteered_how` says how that was recorded (CHK-01)."""

    model_config = _example(
        member_id=_ID,
        community_id=_ID,
        volunteered=True,
        volunteered_how="支部会上本人报名",
        claimed_work_types=["legal_aid"],
        available_times=["sat-am"],
    )

    member_id: UUID
    volunteered: bool
    volunteered_how: Line = ""


class RelocationIn(_WishIn):
    """The member's new community, and why the old check-in ends."""

    model_config = _example(community_id=_ID, reason="搬家至新小区", reason_elsewhere="")

    reason: Reason


class CertificateIn(BaseModel):
    """The limit in calendar days from the day of issue; without it, the policy's (PV-35)."""

    model_config = _example(limit_days=15)

    limit_days: Annotated[int, Field(ge=1, le=365)] | None = None


class CertificateListIn(CertificateIn):
    """A list of enrolled check-ins to issue certificates for."""

    model_config = _example(check_in_ids=[_ID], limit_days=15)

    check_in_ids: Ids


class IdsIn(BaseModel):
    """A list of check-ins."""

    model_config = _example(check_in_ids=[_ID])

    check_in_ids: Ids


class RegistrationIn(BaseModel):
    """The short code of the certificate in hand."""

    model_config = _example(short_code="7K3M-9QRT")

    short_code: ShortCode


class AssignmentIn(BaseModel):
    """A team of the community, or a post in words, or both."""

    model_config = _example(team_id=_ID, duty="周六文明劝导岗")

    team_id: UUID | None = None
    duty: Line = ""


class ReasonIn(BaseModel):
    """Why."""

    model_config = _example(reason="已搬离本社区")

    reason: Reason


class LookupIn(BaseModel):
    """One of: the scanned code, the short code, or name with the phone's last four digits."""

    model_config = _example(short_code="7K3M-9QRT")

    scanned: Annotated[str, StringConstraints(max_length=400, pattern=r"^[\x21-\x7e]*$")] = ""
    short_code: ShortCode | None = None
    name: Line = ""
    phone_tail: Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")] = ""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_person = bool(self.name and self.phone_tail)
        if sum((bool(self.scanned), self.short_code is not None, by_person)) != 1:
            raise ValueError("exactly one way to look a certificate up")
        return self
