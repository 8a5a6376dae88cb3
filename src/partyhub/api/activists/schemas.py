"""Activists as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import same
from partyhub.api.members.schemas import MonthIn
from partyhub.api.text import Line, Note, Word
from partyhub.domain.activists.activist import (
    Activist,
    ActivistEnd,
    ActivistOutcome,
    ActivistReview,
    ActivistSaid,
)
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.activists.keep import ReadActivist

_ID = "0193a000-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class ActivistIn(BaseModel):
    """Somebody whom a branch confirmed as 入党积极分子."""

    model_config = _example(
        branch_id=_ID, name="周小雨", gender="female", birth_month="1998-07", post="科员",
        confirmed_on="2026-03-01", contact_one="王小明", contact_two="李大明",
    )  # fmt: skip

    branch_id: UUID
    name: Word
    gender: Gender
    birth_month: MonthIn = ""
    post: Line = ""
    confirmed_on: date
    contact_one: Word = Field(description="培养联系人, a full member.")
    contact_two: Line = ""

    def said(self) -> ActivistSaid:
        return ActivistSaid(**self.model_dump(exclude={"branch_id"}))


class ActivistReviewIn(BaseModel):
    """What the branch found (考察), half a year or a year after the last time."""

    model_config = _example(on="2026-09-01", findings="思想上积极要求进步，工作踏实")

    on: date
    findings: Note = Field(min_length=1)


class ActivistEndIn(BaseModel):
    """What came of it: a probationary member, who is named, or an end with its reason."""

    model_config = _example(outcome="ended", on="2026-10-01", reason="调离本单位")

    outcome: ActivistOutcome
    on: date
    reason: Line = ""
    member_id: UUID | None = None

    def end(self) -> ActivistEnd:
        member = None if self.member_id is None else MemberId(self.member_id)
        return ActivistEnd(outcome=self.outcome, on=self.on, reason=self.reason, member_id=member)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistReviewOut:
    """One 考察 entry."""

    id: UUID
    on: date
    findings: str
    entered_at: datetime
    entered_by: str

    @classmethod
    def of(cls, one: ActivistReview) -> "ActivistReviewOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldActivistOut:
    """One entry of the register; `outcome` is null while it stands."""

    id: UUID
    branch: OrgName
    name: str
    gender: Gender
    birth_month: str
    post: str
    confirmed_on: date
    contact_one: str
    contact_two: str
    added_at: datetime
    added_by: str
    outcome: ActivistOutcome | None
    ended_on: date | None
    end_reason: str
    member_id: UUID | None
    ended_by: str

    @classmethod
    def of(cls, one: Activist) -> "HeldActivistOut":
        said = same(ActivistSaid, one.said)
        end = one.end
        return cls(
            **said, id=one.id, branch=one.branch_named, added_at=one.added_at,
            added_by=one.added_by, ended_by=one.ended_by, outcome=end.outcome if end else None,
            ended_on=end.on if end else None, end_reason=end.reason if end else "",
            member_id=end.member_id if end else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActivistOut:
    """One entry with what was seen, the latest first; `may_edit`: the reader keeps it."""

    activist: HeldActivistOut
    reviews: Sequence[ActivistReviewOut]
    may_edit: bool

    @classmethod
    def of(cls, read: ReadActivist) -> "ActivistOut":
        reviews = [ActivistReviewOut.of(one) for one in read.reviews]
        return cls(HeldActivistOut.of(read.activist), reviews, read.may_edit)
