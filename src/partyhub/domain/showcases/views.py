"""What desks, those named, and everybody read of showcases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.showcases.showcase import Showcase
from partyhub.domain.showcases.states import ShowcaseAction, ShowcaseKind, ShowcaseState


class ShowcaseShow(StrEnum):
    """What a desk's list shows."""

    WAITING = "waiting"
    PUBLISHED = "published"
    OVER = "over"


Key = tuple[datetime, UUID]
"""Lists go by moments, the newest first; there is no other order (SP-09)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowcaseFilter:
    """A desk's list."""

    show: ShowcaseShow
    after: Key | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class ShowcaseLine:
    """A line of a desk's list: no words."""

    id: UUID
    org: OrgName
    kind: ShowcaseKind
    name: str
    title: str
    state: ShowcaseState
    proposed_at: datetime
    shown_until: date | None


@dataclass(frozen=True, slots=True)
class PublishedShowcase:
    """What everybody reads: what the one named consented to, and nothing else."""

    id: UUID
    org: OrgName
    kind: ShowcaseKind
    name: str
    title: str
    words: str
    decided_on: date | None
    reference: str
    published_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFilter:
    """Everybody's list: of one organisation, or of all."""

    today: date
    org_id: OrgId | None = None
    after: Key | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnShowcase:
    """What the one named keeps of it: every word, whatever became of it."""

    kind: ShowcaseKind
    org_name: str
    name: str
    title: str
    words: str
    state: ShowcaseState
    proposed_at: datetime
    answered_at: datetime | None
    shown_until: date | None
    ended_at: datetime | None
    reason: str

    @classmethod
    def of(cls, one: Showcase) -> "OwnShowcase":
        return cls(
            kind=one.text.kind, org_name=one.org_name, name=one.name, title=one.text.title,
            words=one.text.words, state=one.state, proposed_at=one.proposed_at,
            answered_at=one.answered_at, shown_until=one.shown_until, ended_at=one.ended_at,
            reason=one.reason,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SeenShowcase:
    """One, and what its reader may do."""

    showcase: Showcase
    possible: Sequence[ShowcaseAction]
