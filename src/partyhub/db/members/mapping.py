"""Rows of members to domain objects and back."""

from base64 import b64encode
from typing import Any

from partyhub.db.gate import Row
from partyhub.db.members.statements import DETAILS
from partyhub.domain.members.member import Details, Member, MemberCategory
from partyhub.domain.members.phone import KeptPhone
from partyhub.domain.members.views import WholeMember
from partyhub.domain.shared.codes import (
    DelegateRole,
    Education,
    Gender,
    MemberStatus,
    WorkType,
)
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Reading


def details_of(row: Row) -> Details:
    said: dict[str, Any] = {name: row[name] for name in DETAILS}
    return Details(
        **said
        | {
            "gender": Gender(row["gender"]),
            "status": MemberStatus(row["status"]),
            "category": MemberCategory(row["category"]),
            "education": Education(row["education"]) if row["education"] else None,
            "specialties": tuple(map(WorkType, row["specialties"])),
            "delegate_roles": tuple(map(DelegateRole, row["delegate_roles"])),
            "available_times": tuple(row["available_times"]),
        }
    )


def phone_of(row: Row) -> KeptPhone:
    return KeptPhone(
        row["phone_masked"], row["phone_tail"], row["phone_sealed"], row["phone_index"]
    )


def member_of(row: Row) -> Member:
    return Member(
        id=row["id"],
        branch=OrgRef(row["branch_id"], row["branch_path"]),
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        details=details_of(row),
        reading=Reading(row["name_sort"], row["name_initials"]),
        phone=phone_of(row),
        verified_at=row["verified_at"],
        verified_by=row["verified_by"],
        version=row["version"],
    )


def whole_of(row: Row) -> WholeMember:
    return WholeMember(
        member_of(row), row["unit_name"], row["branch_name"], row["check_in"], row["merged_into"]
    )


def json_of(member: Member) -> dict[str, Any]:
    """A row as JSON: bytes in base64, ids and days as texts."""
    said = {name: getattr(member.details, name) for name in DETAILS}
    return said | {
        "id": str(member.id),
        "branch_id": str(member.branch.id),
        "unit_id": str(member.unit.id),
        "estate_id": _text(member.details.estate_id),
        "education": member.details.education or "",
        "name_sort": member.reading.sort,
        "name_initials": member.reading.initials,
        "phone_masked": member.phone.masked,
        "phone_tail": member.phone.tail,
        "phone_sealed": _base64(member.phone.sealed),
        "phone_index": _base64(member.phone.index),
        "verified_at": member.verified_at,
        "verified_by": member.verified_by,
        "version": member.version,
        "search": member.search_keys,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _base64(value: bytes | None) -> str | None:
    return None if value is None else b64encode(value).decode()
