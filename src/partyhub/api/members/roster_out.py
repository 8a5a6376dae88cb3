"""A line of a roster as of a day: phones masked, no birth month, no education (SP-03)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.members.as_of import RosterMember
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.org import OrgName


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLineOut:
    """`member_id` opens the record; null if another organisation's by now (`elsewhere`)."""

    id: str
    member_id: UUID | None
    name: str
    gender: Gender
    status: MemberStatus
    category: MemberCategory | None
    branch: OrgName
    post: str
    phone_masked: str
    residence_estate: str
    joined_party_on: date | None
    elsewhere: bool

    @classmethod
    def of(cls, one: RosterMember) -> "RosterLineOut":
        return cls(
            id=f"{one.branch.id}-{one.id}", member_id=None if one.elsewhere else one.id,
            name=one.name, gender=one.gender, status=one.status, category=one.category,
            branch=one.branch, post=one.post, phone_masked=one.phone_masked,
            residence_estate=one.residence_estate, joined_party_on=one.joined_party_on,
            elsewhere=one.elsewhere,
        )  # fmt: skip
