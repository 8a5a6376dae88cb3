"""What happened to a person, line by line: every change with who, when, before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class About(StrEnum):
    """What a line is about: the record, the member's account, a transfer, a check-in."""

    MEMBER = "member"
    ACCOUNT = "account"
    TRANSFER = "transfer"
    CHECK_IN = "check_in"


@dataclass(frozen=True, slots=True)
class StoryKey:
    """Where a page ends: lines go by their moment, then by the running number of their event."""

    at: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, as codes or words; `withheld`: the values were others' notes."""

    field: str
    before: Sequence[str]
    after: Sequence[str]
    withheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent:
    """A line as it is kept. `places` are the paths of a check-in's sides, `xact` the transaction
    whose changes belong to it; a change that no event tells of has the number 0.
    """

    at: datetime
    seq: int
    action: str
    by_name: str
    from_state: str
    to_state: str
    note: str
    facts: Mapping[str, str]
    about: About
    subject: UUID
    places: Sequence[str]
    source: str
    target: str
    xact: int | None

    @property
    def key(self) -> StoryKey:
        return StoryKey(self.at, self.seq)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One line as a reader may see it; `link_id` is the transfer's or check-in's, if it opens."""

    id: str
    at: datetime
    action: str
    about: About
    by_name: str
    from_state: str
    to_state: str
    note: str
    source: str
    target: str
    link_id: UUID | None
    facts: Mapping[str, str]
    changes: Sequence[Change]


_TOLD = {
    "name": "name", "gender": "gender", "status": "status", "category": "category",
    "branch_id": "branch", "external_id": "external_id", "birth_month": "birth_month",
    "education": "education", "joined_party_on": "joined_party_on", "post": "post",
    "phone_masked": "phone", "residence_estate": "residence_estate", "specialties": "specialties",
    "delegate_roles": "delegate_roles", "available_times": "available_times", "remark": "remark",
    "left_on": "left_on",
}  # fmt: skip
"""Fields that a story tells, in its order, and what readers call them."""
NOTES = frozenset({"remark"})
"""Fields in which an organisation writes to itself."""


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What is told of two states; `after` holds only what changed."""
    return [
        Change(told, _words(before.get(name)), _words(after[name]), False)
        for name, told in _TOLD.items()
        if name in after
    ]


def withheld(change: Change) -> Change:
    """That it changed, and not from what to what."""
    return Change(change.field, (), (), True) if change.field in NOTES else change


def _words(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return () if value in (None, "") else (str(value),)
