"""What lists of organisations show. Names and office contacts of organisations are no secret."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True)
class OrgStep:
    """One step of the way from the top of the tree."""

    id: UUID
    kind: OrgKind
    name: str


@dataclass(frozen=True, slots=True)
class OrgNode:
    """One organisation in the tree; `depth` 0 is the top. `keeps_floating`: marked itself."""

    id: UUID
    parent_id: UUID | None
    kind: OrgKind
    name: str
    short_name: str
    depth: int
    has_children: bool
    keeps_floating: bool


@dataclass(frozen=True, slots=True)
class OrgLine:
    """One organisation in a search (MEM-15)."""

    id: UUID
    kind: OrgKind
    name: str
    short_name: str
    parent_id: UUID | None
    parent_name: str
    address: str
    contact_name: str
    contact_phone: str
    hours: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class EstateLine:
    """A home estate and the community that covers it (CHK-03)."""

    id: UUID
    name: str
    address: str
    community_id: UUID
    community_name: str


@dataclass(frozen=True, slots=True)
class CommunityLine:
    """One row of 表1: where to check in, when, and whom to see (CHK-21)."""

    id: UUID
    name: str
    street_name: str
    secretary_name: str
    address: str
    place: str
    contact_name: str
    contact_phone: str
    hours: str
    estates: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgFilter:
    """What a search of organisations is narrowed to; empty fields narrow nothing. `floating` leaves
    those that keep floating members, or stand below one.
    """

    asked: str = ""
    kind: OrgKind | None = None
    under: str = ""
    estate: str = ""
    grid: str = ""
    address: str = ""
    floating: bool = False
    after: NameKey = FIRST
    limit: int = 50
