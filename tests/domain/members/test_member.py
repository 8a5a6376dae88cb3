"""What of a member's record has changed, by name."""

from dataclasses import replace
from uuid import UUID

from partyhub.domain.members.member import Details, Member
from partyhub.domain.members.phone import KeptPhone
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Reading

_BRANCH = OrgRef(OrgId(UUID(int=3)), "/1/2/3/")
_MEMBER = Member(
    id=MemberId(UUID(int=9)),
    branch=_BRANCH,
    unit=OrgRef(OrgId(UUID(int=2)), "/1/2/"),
    details=Details(name="王小明", gender=Gender.MALE, external_id="A-17"),
    reading=Reading("wang2 xiao3 ming2", "wxm"),
    phone=KeptPhone("138****5678", "5678", b"sealed", b"index"),
)


def test_a_change_names_fields_and_never_values() -> None:
    after = replace(
        _MEMBER,
        details=replace(_MEMBER.details, post="科长"),
        branch=OrgRef(OrgId(UUID(int=4)), "/1/2/4/"),
        phone=KeptPhone("139****1111", "1111", b"other", b"another"),
    )
    assert _MEMBER.changed(after) == ["post", "branch", "phone"]


def test_a_phone_sealed_anew_is_no_change() -> None:
    again = replace(_MEMBER, phone=replace(_MEMBER.phone, sealed=b"sealed again"))
    assert _MEMBER.changed(again) == []


def test_a_member_is_found_by_name_pinyin_initials_phone_ending_and_number() -> None:
    """MEM-15."""
    assert set(_MEMBER.search_keys) == {
        "王小明", "小明", "明", "wangxiaoming", "wxm", "5678", "a-17",
    }  # fmt: skip


def test_a_member_stands_at_the_branch_and_owns_the_record() -> None:
    assert (_MEMBER.at().paths, _MEMBER.at().owner) == (("/1/2/3/",), _MEMBER.id)
