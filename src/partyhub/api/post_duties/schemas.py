"""Posts and duties as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Note, Reason, Word
from partyhub.domain.post_duties.duty import DutyPost
from partyhub.domain.post_duties.views import HeldDuty
from partyhub.domain.shared.ids import DutyPostId
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.post_duties.give_duties import Given

_ID = "0193a000-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class DutyPostIn(BaseModel):
    """A post that a branch, a unit or a community offers."""

    model_config = _example(org_id=_ID, title="政策宣传岗", duties="每月入户宣讲一次政策")

    org_id: UUID
    title: Word
    duties: Reason


class PostDutyIn(BaseModel):
    """A post for a postless member, with its period (8.7 设岗定责卡)."""

    model_config = _example(post_id=_ID, since="2026-01-01", until="2026-12-31")

    post_id: UUID
    duties: Note = Field("", description="Without them those of the post.")
    since: date
    until: date = Field(description="The last day.")

    def given(self) -> Given:
        return Given(
            post_id=DutyPostId(self.post_id), duties=self.duties, since=self.since,
            until=self.until,
        )  # fmt: skip


class DutyEndIn(BaseModel):
    """On which day it ended, and why."""

    model_config = _example(on="2026-06-30", reason="迁居外区，不能继续履职")

    on: date
    reason: Reason


@dataclass(frozen=True, slots=True)
class DutyPostOut:
    """A post of the catalogue."""

    id: UUID
    org: OrgName
    title: str
    duties: str
    is_open: bool

    @classmethod
    def of(cls, post: DutyPost) -> "DutyPostOut":
        org = OrgName(post.org.id, post.org_name)
        return cls(post.id, org, post.title, post.duties, post.closed_at is None)


@dataclass(frozen=True, slots=True)
class HeldDutiesOut:
    """The latest beginning first; also those that ended."""

    items: Sequence[HeldDuty]
