"""Special groups as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason
from partyhub.domain.member_groups.entry import GroupEntry, Said
from partyhub.domain.member_groups.kinds import GroupKind


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class GroupIn(BaseModel):
    """A member's entry in a special group; its days are half-open."""

    model_config = _example(
        kind="hardship", since="2026-03-01", reason="重病", help="每季度走访，发放补助"
    )

    kind: GroupKind
    since: date
    until: date | None = Field(
        None, description="The first day on which it no longer holds; null: it still does."
    )
    reason: Note = ""
    help: Note = ""
    decision_ref: Line = Field("", description="Needed for `retained` and `stopped` (MEM-11).")
    place: Line = Field("", description="Where a floating member went; the country abroad.")

    def said(self) -> Said:
        return Said(**self.model_dump())


class GroupEndIn(BaseModel):
    """From which day it no longer holds, and what that rests on."""

    model_config = _example(until="2026-09-01", note="已回国，恢复组织生活")

    until: date
    note: Line = ""


class GroupWithdrawalIn(BaseModel):
    """Why it was a mistake."""

    model_config = _example(reason="录错了人")

    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntryOut:
    """One entry; a withdrawn one holds on no day and stays as history."""

    id: UUID
    kind: GroupKind
    since: date
    until: date | None
    reason: str
    help: str
    decision_ref: str
    place: str
    entered_at: datetime
    entered_by: str
    ended_by: str
    end_note: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_because: str

    @classmethod
    def of(cls, entry: GroupEntry) -> "GroupEntryOut":
        said = {field.name: getattr(entry.said, field.name) for field in fields(Said)}
        own = (f.name for f in fields(GroupEntry) if f.name not in ("said", "member_id"))
        return cls(**said, **{name: getattr(entry, name) for name in own})


@dataclass(frozen=True, slots=True)
class GroupEntriesOut:
    """The latest beginning first; ended and withdrawn ones too."""

    items: Sequence[GroupEntryOut]
