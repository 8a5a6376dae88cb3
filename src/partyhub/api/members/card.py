"""One member as it goes over the wire: the phone masked, the birth month without a day."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.members.member import Details, MemberCategory
from partyhub.domain.shared.codes import (
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)
from partyhub.domain.shared.org import OrgName
from partyhub.domain.verifications.rule import due_on
from partyhub.usecases.members.read_member import ReadMember


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberOut:
    """One member. `version` is its ETag; `allowed_actions` are the reader's.

    `verification_due_on`: from then on the record is to be verified anew; null: nobody ever did.
    `merged_into`: the record of this person that stays; this one is history.
    """

    id: UUID
    name: str
    gender: Gender
    status: MemberStatus
    category: MemberCategory
    external_id: str | None
    birth_month: str
    education: Education | None
    joined_party_on: date | None
    post: str
    estate_id: UUID | None
    residence_estate: str
    specialties: Sequence[WorkType]
    delegate_roles: Sequence[DelegateRole]
    available_times: Sequence[str]
    remark: str
    left_on: date | None
    phone_masked: str
    unit: OrgName
    branch: OrgName
    check_in: str | None
    verified_at: datetime | None
    verified_by: str
    verification_due_on: date | None
    version: int
    merged_into: UUID | None
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, read: ReadMember) -> "MemberOut":
        whole, member = read.whole, read.whole.member
        return cls(
            **{field.name: getattr(member.details, field.name) for field in fields(Details)},
            id=member.id,
            phone_masked=member.phone.masked,
            unit=OrgName(member.unit.id, whole.unit_name),
            branch=OrgName(member.branch.id, whole.branch_name),
            check_in=whole.check_in,
            verified_at=member.verified_at,
            verified_by=member.verified_by,
            verification_due_on=due_on(member.verified_at) if member.verified_at else None,
            version=member.version,
            merged_into=whole.merged_into,
            allowed_actions=read.allowed_actions,
        )
