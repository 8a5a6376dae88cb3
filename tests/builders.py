"""Domain objects that are valid by default; a test says only what it is about."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.shared.ids import AccountId, CheckInId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

NOON = datetime(2026, 3, 5, 4, 0, tzinfo=UTC)
TODAY = date(2026, 3, 5)
OFFICER = AccountId(UUID(int=7))
COLLEAGUE = AccountId(UUID(int=8))
UNIT = OrgRef(OrgId(UUID(int=2)), "/1/2/")
COMMUNITY = OrgRef(OrgId(UUID(int=3)), "/1/3/")


def a_holder(**other: Any) -> Holder:
    fields: dict[str, Any] = {
        "name": "王小明", "name_sort": "wang2 xiao3 ming2", "name_initials": "wxm",
        "gender": "male", "birth_month": "1985-07", "education": "bachelor",
        "member_status": "full", "joined_party_on": "2010-06-01", "phone_masked": "138****5678",
        "phone_tail": "5678", "employer_and_post": "区档案局 科员", "unit_contact": "李联络 6000",
        "residence_estate": "幸福里",
    }  # fmt: skip
    return Holder(**(fields | other))


def a_check_in(**other: Any) -> CheckIn:
    fields: dict[str, Any] = {
        "id": CheckInId(UUID(int=1)), "member_id": MemberId(UUID(int=9)), "unit": UNIT,
        "community": COMMUNITY, "holder": a_holder(), "volunteered_at": NOON,
        "volunteered_how": "支部会上报名", "changed_at": NOON,
    }  # fmt: skip
    return CheckIn(**(fields | other))
