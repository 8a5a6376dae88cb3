"""What a field of the record holds, and what it would hold: as texts that a member can write."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from partyhub.domain.data_requests.states import DataRequestField
from partyhub.domain.members.member import Details, MemberCategory
from partyhub.domain.shared.codes import Education, Gender, MemberStatus
from partyhub.domain.shared.errors import Invalid

_F = DataRequestField
_PATTERNS: Mapping[DataRequestField, re.Pattern[str]] = {
    _F.NAME: re.compile(r".{1,60}"),
    _F.BIRTH_MONTH: re.compile(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])"),
    _F.POST: re.compile(r".{1,200}"),
    _F.PHONE: re.compile(r"1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7}"),
    _F.RESIDENCE_ESTATE: re.compile(r".{1,200}"),
    _F.EXTERNAL_ID: re.compile(r"[A-Za-z0-9-]{1,40}"),
}
_KINDS: Mapping[DataRequestField, Callable[[str], Any]] = {
    _F.GENDER: Gender,
    _F.EDUCATION: Education,
    _F.JOINED_PARTY_ON: date.fromisoformat,
    _F.STATUS: MemberStatus,
    _F.CATEGORY: MemberCategory,
}


def changes_of(field: DataRequestField, wanted: str) -> dict[str, Any]:
    """What of the details changes; nothing for a phone, which is kept apart. Invalid."""
    try:
        value = _KINDS[field](wanted) if field in _KINDS else wanted
    except ValueError as error:
        raise Invalid("not a value of that field", field="wanted") from error
    if field in _PATTERNS and not _PATTERNS[field].fullmatch(wanted):
        raise Invalid("not a value of that field", field="wanted")
    if field is _F.PHONE:
        return {}
    if field is _F.RESIDENCE_ESTATE:
        return {"residence_estate": value, "estate_id": None}
    return {field.value: value}


def held_in(details: Details, field: DataRequestField) -> str:
    """What the record says now, as the member would write it; a phone stands elsewhere."""
    value = getattr(details, field.value, None)
    return "" if value is None else str(value)
