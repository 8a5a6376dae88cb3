"""What lists of members show: phones masked, no birth month, no education (SP-03)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.members.member import Member, MemberCategory, MemberMerged
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member in a list; `check_in` is the state of the check-in under way, or null.

    `account` is where the member's own account stands: waiting, in_use, closed, or null.
    """

    id: UUID
    name: str
    gender: Gender
    status: MemberStatus
    category: MemberCategory
    unit: OrgName
    branch: OrgName
    post: str
    phone_masked: str
    residence_estate: str
    check_in: str | None
    account: str | None


@dataclass(frozen=True, slots=True)
class KnownMember:
    """As much of a member as a counter needs to tell people apart."""

    member_id: UUID
    name: str
    phone_masked: str
    unit_name: str


@dataclass(frozen=True, slots=True)
class WholeMember:
    """One member with the names of where they belong; `merged_into`: the record of this person
    that stays.
    """

    member: Member
    unit_name: str
    branch_name: str
    check_in: str | None
    merged_into: MemberId | None = None

    def require_standing(self) -> None:
        """MemberMerged if the record went into another one."""
        if self.merged_into is not None:
            raise MemberMerged("it went into another record", kept=str(self.merged_into))

    def require_kept(self) -> None:
        """It is written in no more: MemberMerged, MemberGone."""
        self.require_standing()
        self.member.require_present()


@dataclass(frozen=True, slots=True)
class MemberEvent:
    """What happened to a member's record; `facts` name fields, never their values."""

    at: datetime
    action: str
    account_name: str
    note: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFilter:
    """What a list of members is narrowed to; `asked` is a prefix that is safe to look for.

    No status is any status, no category any category.
    """

    asked: str = ""
    statuses: tuple[MemberStatus, ...] = ()
    categories: tuple[MemberCategory, ...] = ()
    after: NameKey = FIRST
    limit: int = 50
