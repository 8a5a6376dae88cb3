"""Two records of one person become one: which values stay, and how the other record ends."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from partyhub.domain.members.member import Member
from partyhub.domain.members.phone import keep_phone, open_phone
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault


class MergeField(StrEnum):
    """What may be taken from the record that goes; `identity` is the identity number."""

    NAME = "name"
    GENDER = "gender"
    STATUS = "status"
    CATEGORY = "category"
    BIRTH_MONTH = "birth_month"
    EDUCATION = "education"
    JOINED_PARTY_ON = "joined_party_on"
    POST = "post"
    SPECIALTIES = "specialties"
    DELEGATE_ROLES = "delegate_roles"
    AVAILABLE_TIMES = "available_times"
    REMARK = "remark"
    RESIDENCE = "residence"
    EXTERNAL_ID = "external_id"
    PHONE = "phone"
    IDENTITY = "identity"


_APART = frozenset({MergeField.PHONE, MergeField.IDENTITY})
_DETAILS = {MergeField.RESIDENCE: ("estate_id", "residence_estate")}


def merged(
    kept: Member, going: Member, take: Collection[MergeField], *, vault: Vault, pinyin: Pinyin
) -> Member:
    """The record that stays, with those values of the other; Invalid for a number of another unit.

    Phones are sealed for their row, so the other's is sealed anew.
    """
    if MergeField.EXTERNAL_ID in take and kept.unit.id != going.unit.id:
        raise Invalid("a staff number is of one unit", field="take")
    names = [n for field in take if field not in _APART for n in _DETAILS.get(field, (field,))]
    values: dict[str, Any] = {str(name): getattr(going.details, name) for name in names}
    details = replace(kept.details, **values)
    phone = kept.phone
    if MergeField.PHONE in take:
        phone = keep_phone(vault, kept.id, open_phone(vault, going.id, going.phone))
    return replace(kept, details=details, reading=pinyin.of_person(details.name), phone=phone)


def gone(going: Member, today: date) -> Member:
    """The other record: it left with the merge, unless it had left before; its staff number is
    free, as the unit's rosters name the record that stays.
    """
    left_on = going.details.left_on or today
    return replace(going, details=replace(going.details, left_on=left_on, external_id=None))
