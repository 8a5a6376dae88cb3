"""党员基本信息名册 (册1, LG-07) as of a day: who belonged where, with the record of that day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.codes import (
    DELEGATE_ROLE_ZH,
    EDUCATION_ZH,
    GENDER_ZH,
    MEMBER_STATUS_ZH,
    WORK_TYPE_ZH,
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)
from partyhub.domain.shared.org import OrgName, Place

TITLE = "党员基本信息名册"
CATEGORY_ZH: Mapping[MemberCategory, str] = {
    MemberCategory.IN_SERVICE: "在职",
    MemberCategory.RETIRED: "离退休",
    MemberCategory.TWO_NEW: "两新",
    MemberCategory.FLOATING: "流动",
}


@dataclass(frozen=True, slots=True)
class RosterKey:
    """Rosters go by the branch's place in the tree, then by name, then by id."""

    path: str
    name_sort: str
    id: UUID


START = RosterKey("", "", UUID(int=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterMember:
    """A member as they were that day. `now_at` is the place they belong to today."""

    id: UUID
    branch: OrgName
    name: str
    gender: Gender
    status: MemberStatus
    category: MemberCategory | None
    birth_month: str
    education: Education | None
    joined_party_on: date | None
    post: str
    phone_masked: str
    residence_estate: str
    specialties: Sequence[WorkType]
    delegate_roles: Sequence[DelegateRole]
    key: RosterKey
    now_at: Place
    elsewhere: bool = False

    def named_only(self) -> "RosterMember":
        """What the letter says of who was transferred: the record is the new organisation's."""
        return replace(
            self, category=None, education=None, joined_party_on=None, post="", phone_masked="",
            residence_estate="", specialties=(), delegate_roles=(), elsewhere=True,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterQuestion:
    """`until` is the moment at which the day `on` is over; of today, the end of time.

    Who had one of the statuses and categories that day; none of them is any.
    """

    on: date
    until: datetime
    statuses: tuple[MemberStatus, ...] = ()
    categories: tuple[MemberCategory, ...] = ()
    after: RosterKey = START
    limit: int = 50


_Cell = Callable[[RosterMember], str]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


COLUMNS: Sequence[tuple[str, _Cell]] = (
    ("姓名", lambda m: m.name),
    ("性别", lambda m: GENDER_ZH[m.gender]),
    ("出生年月", lambda m: m.birth_month),
    ("学历", lambda m: EDUCATION_ZH[m.education] if m.education else ""),
    ("党员类别", lambda m: MEMBER_STATUS_ZH[m.status]),
    ("入党时间", lambda m: _day(m.joined_party_on)),
    ("人员类别", lambda m: CATEGORY_ZH[m.category] if m.category else ""),
    ("工作单位及职务", lambda m: m.post),
    ("联系电话", lambda m: m.phone_masked),
    ("居住小区", lambda m: m.residence_estate),
    ("特长", lambda m: "、".join(WORK_TYPE_ZH[one] for one in m.specialties)),
    (
        "党代表/人大代表/政协委员",
        lambda m: "、".join(DELEGATE_ROLE_ZH[one] for one in m.delegate_roles),
    ),
    ("所在支部", lambda m: m.branch.name),
    ("备注", lambda m: "已转出" if m.elsewhere else ""),
)
HEADINGS = ("序号", *(heading for heading, _ in COLUMNS))


def row_of(serial: int, member: RosterMember) -> list[str]:
    return [str(serial), *(cell(member) for _, cell in COLUMNS)]
