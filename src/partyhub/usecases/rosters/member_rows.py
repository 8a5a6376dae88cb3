"""A good row as the member that it creates, or as what it changes of one."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from partyhub.domain.members.member import Details, Member
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.rosters.payload import Payload
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.shared.ids import EstateId, MemberId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault

_CODES: Final[Mapping[str, Any]] = {
    "gender": Gender,
    "education": Education,
    "member_status": MemberStatus,
}
_LISTS: Final[Mapping[str, Any]] = {
    "specialties": WorkType,
    "delegate_roles": DelegateRole,
    "available_times": str,
}
_CALLED: Final = {"member_status": "status", "estate_name": "residence_estate"}


def new_member(
    member_id: MemberId,
    name: str,
    payload: Payload,
    branch: OrgRef,
    unit: OrgRef,
    *,
    vault: Vault,
    pinyin: Pinyin,
) -> Member:
    """In service: a roster of this kind lists nobody else (CHK-01)."""
    said = _said(payload)
    return Member(
        id=member_id,
        branch=branch,
        unit=unit,
        details=Details(name=name, estate_id=_estate(payload), **said),
        reading=pinyin.of_person(name),
        phone=keep_phone(vault, member_id, payload.phone),
    )


def changed_member(
    member: Member,
    name: str,
    payload: Payload,
    branch: OrgRef | None,
    *,
    vault: Vault,
    pinyin: Pinyin,
) -> Member:
    """What the row leaves blank stays; so does the home estate while its name does."""
    said = _said(payload)
    before = member.details
    moved = said.get("residence_estate", before.residence_estate) != before.residence_estate
    same_phone = member.phone.index == vault.index(payload.phone)
    return replace(
        member,
        branch=branch or member.branch,
        details=replace(
            before,
            name=name,
            estate_id=_estate(payload) if moved else before.estate_id,
            **said,
        ),
        reading=pinyin.of_person(name),
        phone=member.phone if same_phone else keep_phone(vault, member.id, payload.phone),
    )


def _said(payload: Payload) -> dict[str, Any]:
    """What the row says, by the names and types of `Details`."""
    said = payload.said or {}
    typed = {k: _CODES[k](v) if k in _CODES else v for k, v in said.items()}
    typed |= {k: tuple(map(_LISTS[k], v)) for k, v in said.items() if k in _LISTS}
    return {_CALLED.get(k, k): v for k, v in typed.items()}


def _estate(payload: Payload) -> EstateId | None:
    return EstateId(payload.estate_id) if payload.estate_id else None
