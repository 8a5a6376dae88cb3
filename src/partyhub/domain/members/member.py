"""A member: the certificate's field dictionary (requirements 8.1) and where the member belongs."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.members.phone import NO_PHONE, KeptPhone
from partyhub.domain.shared.codes import (
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import EstateId, MemberId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.pinyin import Reading
from partyhub.domain.shared.search import search_keys


class MemberCategory(StrEnum):
    """在职, 离退休, 两新, 流动 (MEM-01)."""

    IN_SERVICE = "in_service"
    RETIRED = "retired"
    TWO_NEW = "two_new"
    FLOATING = "floating"


class ExternalIdTaken(DomainError):
    """Another member of the unit has that staff number."""

    kind, code = Kind.CONFLICT, "external-id-taken"


class NotABranch(DomainError):
    """Members belong to a branch, a general branch, or a unit or community without branches."""

    kind, code = Kind.RULE_BROKEN, "not-a-branch"


class MemberMerged(DomainError):
    """The record went into another one, named by `kept`; nobody changes it any more."""

    kind, code = Kind.CONFLICT, "member-merged"


class MemberGone(DomainError):
    """The member has left: the record is read, nobody writes in it, and its phone opens no more."""

    kind, code = Kind.CONFLICT, "member-gone"


class NoPhone(DomainError):
    """There is no phone to reveal."""

    kind, code = Kind.CONFLICT, "no-phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a form says of a member; `birth_month` is `1985-07` or empty, never the day (SP-03).

    `residence_estate` names the home estate, also one that no community covers.
    """

    name: str
    gender: Gender
    status: MemberStatus = MemberStatus.FULL
    category: MemberCategory = MemberCategory.IN_SERVICE
    external_id: str | None = None
    birth_month: str = ""
    education: Education | None = None
    joined_party_on: date | None = None
    post: str = ""
    estate_id: EstateId | None = None
    residence_estate: str = ""
    specialties: tuple[WorkType, ...] = ()
    delegate_roles: tuple[DelegateRole, ...] = ()
    available_times: tuple[str, ...] = ()
    remark: str = ""
    left_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of exactly one branch (MEM-05); `verified_*` is MEM-03."""

    id: MemberId
    branch: OrgRef
    unit: OrgRef
    details: Details
    reading: Reading
    phone: KeptPhone = NO_PHONE
    verified_at: datetime | None = None
    verified_by: str = ""
    version: int = 1

    @property
    def gone(self) -> bool:
        return self.details.left_on is not None

    def require_present(self) -> None:
        """MemberGone once they have left."""
        if self.gone:
            raise MemberGone("the member has left", member=str(self.id))

    def at(self) -> Place:
        return Place((self.branch.path,), owner=self.id)

    @property
    def search_keys(self) -> tuple[str, ...]:
        return search_keys(
            self.details.name,
            self.reading.sort,
            self.reading.initials,
            self.phone.tail,
            self.details.external_id or "",
        )

    def changed(self, after: "Member") -> list[str]:
        """Names of what differs, without the values."""
        names = [
            f.name
            for f in fields(Details)
            if getattr(self.details, f.name) != getattr(after.details, f.name)
        ]
        if self.branch.id != after.branch.id:
            names.append("branch")
        return names if self.phone.index == after.phone.index else [*names, "phone"]
