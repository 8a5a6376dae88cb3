"""What desks, those named, and everybody read of showcases."""

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


@dataclass(frozen=True, slots=True)
class ShowcaseCandidate:
    """Whom a desk can name; `kind` is `member` or `unit`, `org_name` where a member belongs."""

    id: UUID
    kind: str
    name: str
    org_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFilter:
    """Everybody's list: of one organisation, or of all; since a day for a bulletin."""

    today: date
    org_id: OrgId | None = None
    since: datetime | None = None
    until: datetime | None = None
    after: Key | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class SeenShowcase:
    """One, and what its reader may do."""

    showcase: Showcase
    possible: list[ShowcaseAction]
