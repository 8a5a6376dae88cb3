"""What is sent and answered about showcases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import same
from partyhub.api.text import Account as Paragraphs
from partyhub.api.text import Line, Note, Word
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.showcases.showcase import ShowcaseText, ShowcaseWish
from partyhub.domain.showcases.states import (
    ConsentWay,
    ShowcaseAction,
    ShowcaseKind,
    ShowcaseState,
)
from partyhub.domain.showcases.views import SeenShowcase
from partyhub.usecases.showcases.propose import ShowcaseStep
from partyhub.usecases.showcases.read import shown_words

_ORG, _MEMBER = "01936b5e-0000-7000-8000-000000000001", "01936b5e-0000-7000-8000-000000000002"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class ShowcaseIn(BaseModel):
    """Whom it is about, a member or a unit, and exactly the words that are to be shown."""

    model_config = _example(
        org_id=_ORG, member_id=_MEMBER, kind="deed", title="雨夜守护独居老人",
        words="连续三个雨夜为楼里独居老人送饭、查看电路。",
    )  # fmt: skip

    org_id: UUID
    kind: ShowcaseKind
    title: Word
    words: Annotated[Paragraphs, Field(min_length=1)]
    member_id: UUID | None = None
    unit_id: UUID | None = None
    decided_on: Annotated[date | None, Field(description="Of a commendation.")] = None
    reference: Annotated[Line, Field(description="The number of its decision.")] = ""

    def wish(self) -> ShowcaseWish:
        text = ShowcaseText(
            kind=self.kind, title=self.title, words=self.words, decided_on=self.decided_on,
            reference=self.reference,
        )  # fmt: skip
        return ShowcaseWish(
            org_id=OrgId(self.org_id), text=text,
            member_id=None if self.member_id is None else MemberId(self.member_id),
            unit_id=None if self.unit_id is None else OrgId(self.unit_id),
        )  # fmt: skip


class ShowcaseStepIn(BaseModel):
    """`consent`, `decline` and `withdraw` are of the one named; `note_consent` needs the day of
    the signature, `retract` its reason.
    """

    model_config = _example(action="consent")

    action: ShowcaseAction
    reason: Note = ""
    paper_on: date | None = None

    def step(self) -> ShowcaseStep:
        return ShowcaseStep(action=self.action, reason=self.reason, paper_on=self.paper_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeShowcaseOut:
    """One, as its reader sees it; once it is over, its words are for the one named alone."""

    id: UUID
    org: OrgName
    kind: ShowcaseKind
    name: str
    of_unit: bool
    title: str
    words: str
    decided_on: date | None
    reference: str
    state: ShowcaseState
    proposed_at: datetime
    proposed_name: str
    answered_at: datetime | None
    answered_name: str
    way: ConsentWay | None
    paper_on: date | None
    shown_until: date | None
    ended_at: datetime | None
    ended_name: str
    reason: str
    allowed_actions: Sequence[ShowcaseAction]

    @classmethod
    def of(cls, seen: SeenShowcase, actor: Actor) -> "WholeShowcaseOut":
        one, text = seen.showcase, seen.showcase.text
        said = ("kind", "title", "words", "decided_on", "reference")
        made = ("org", "of_unit", "allowed_actions")
        return cls(
            **same(cls, one, *said, *made),
            **{name: getattr(text, name) for name in said}
            | ({} if shown_words(seen, actor) else {"words": ""}),
            org=OrgName(one.org.id, one.org_name), of_unit=one.unit is not None,
            allowed_actions=seen.possible,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShowcasesAboutUsOut:
    """What names me, or my unit; the newest first, nothing left out."""

    items: Sequence[WholeShowcaseOut]

    @classmethod
    def of(cls, found: Sequence[SeenShowcase], actor: Actor) -> "ShowcasesAboutUsOut":
        return cls([WholeShowcaseOut.of(one, actor) for one in found])
