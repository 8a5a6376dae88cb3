"""What lists of service items show, and what the public reads."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ItemState
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.paging import FIRST, NameKey


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in the staff's list; `number` 0 has never been published."""

    id: UUID
    code: str
    name: str
    kind: ItemKind
    category: str
    department: str
    state: ItemState
    number: int
    has_draft: bool
    owner: OrgName
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One guide in the public list."""

    id: UUID
    code: str
    name: str
    kind: ItemKind
    category: str
    department: str


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One published version in an item's history."""

    number: int
    name: str
    published_at: datetime
    published_by: str


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """A published item as a centre offers it, in the version of this moment.

    `department_id` is the centre's open department of the name that the item gives, or None.
    """

    id: ServiceItemId
    code: str
    number: int
    content: ItemContent
    owner: OrgName
    department_id: OrgId | None
    published_at: datetime


@dataclass(frozen=True, slots=True)
class CentreLine:
    """A service centre for the public: where it is and when it is open."""

    id: UUID
    name: str
    address: str
    place: str
    hours: str
    contact_phone: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A published item, where to go with it, and the department's telephone there.

    `centre` None: the item was asked for at an owner that is no centre.
    """

    item: OfferedItem
    centre: CentreLine | None
    department_place: str
    department_phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFilter:
    """What a list is narrowed to; `asked` is a prefix that is safe to look for.

    `categories` are those that a centre shows, where it shows not all (PV-40). `owners` are
    organisations whose items are wanted, an own code before one from above.
    """

    asked: str = ""
    kind: ItemKind | None = None
    category: str = ""
    categories: tuple[str, ...] = ()
    department: str = ""
    states: tuple[ItemState, ...] = ()
    owners: tuple[str, ...] = ()
    after: NameKey = FIRST
    limit: int = 50
