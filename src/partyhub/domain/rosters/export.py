"""The unit's members in the shape of the template: what goes out can be edited and come back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from partyhub.domain.rosters.columns import HEADINGS, Column
from partyhub.domain.shared.codes import (
    AVAILABLE_TIME_ZH,
    DELEGATE_ROLE_ZH,
    EDUCATION_ZH,
    GENDER_ZH,
    MEMBER_STATUS_ZH,
    WORK_TYPE_ZH,
)

EXPORTED: Final = tuple(column for column in Column if column is not Column.REFUSED_BECAUSE)
EXPORT_HEADINGS: Final = tuple(HEADINGS[column] for column in EXPORTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedMember:
    """A member as the register has it; the phone is sealed."""

    id: UUID
    external_id: str
    name: str
    gender: str
    birth_month: str
    education: str
    member_status: str
    joined_party_on: date | None
    phone_masked: str
    phone_sealed: bytes | None
    post: str
    branch_name: str
    estate_name: str
    specialties: tuple[str, ...]
    delegate_roles: tuple[str, ...]
    available_times: tuple[str, ...]
    remark: str


_SAID: Final[Mapping[str, Mapping[Any, str]]] = {
    Column.GENDER: GENDER_ZH,
    Column.EDUCATION: EDUCATION_ZH,
    Column.MEMBER_STATUS: MEMBER_STATUS_ZH,
    Column.SPECIALTIES: WORK_TYPE_ZH,
    Column.DELEGATE_ROLES: DELEGATE_ROLE_ZH,
    Column.AVAILABLE_TIMES: AVAILABLE_TIME_ZH,
}


def exported_row(serial: int, member: ExportedMember, *, phone: str) -> list[str]:
    """The cells in the order of `EXPORTED`, each as text."""
    given = {Column.SERIAL: str(serial), Column.PHONE: phone}
    return [given[c] if c in given else in_chinese(c, getattr(member, c)) for c in EXPORTED]


def in_chinese(field: str, value: Any) -> str:
    """A field's value in the words of its code list; lists with 、 between."""
    words: Mapping[Any, str] = _SAID.get(field, {})
    if isinstance(value, tuple):
        return "、".join(words.get(word, word) for word in value)
    if isinstance(value, date):
        return value.isoformat()
    return words.get(value, value or "")
