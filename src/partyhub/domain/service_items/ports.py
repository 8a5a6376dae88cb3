"""What the catalogue needs from a database, from workbooks and from a printer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ServiceItem
from partyhub.domain.service_items.views import (
    CentreLine,
    Guide,
    GuideLine,
    ItemFilter,
    ItemLine,
    OfferedItem,
    VersionLine,
)
from partyhub.domain.service_items.workbook import Sheet
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId
from partyhub.domain.shared.pinyin import Reading


class ServiceItems(Protocol):
    """The catalogue. Published versions are public; drafts are for those who edit them."""

    async def add(self, item: ServiceItem, reading: Reading) -> None:
        """ItemCodeTaken if the owner has that code."""
        ...

    async def get(self, item_id: ServiceItemId, *, drafts: Scope) -> ServiceItem:
        """NotFound for none, and for what was never published outside `drafts`."""
        ...

    async def locked(self, item_id: ServiceItemId, *, drafts: Scope) -> ServiceItem:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def save(self, item: ServiceItem, reading: Reading) -> ServiceItem:
        """State, draft and what lists show; the version after it."""
        ...

    async def keep_version(self, item: ServiceItem, *, by: AccountId, name: str) -> None:
        """The current content under its number, for ever."""
        ...

    async def version(self, item_id: ServiceItemId, number: int) -> ItemContent:
        """One published version; NotFound."""
        ...

    async def history(self, item_id: ServiceItemId) -> list[VersionLine]:
        """The newest first."""
        ...

    async def page(self, wanted: ItemFilter, *, drafts: Scope) -> list[tuple[ItemLine, str]]:
        """By name, with sort keys."""
        ...

    async def guides(self, wanted: ItemFilter) -> list[tuple[GuideLine, str]]:
        """What is published, by name, with sort keys."""
        ...

    async def offered(self, item_id: ServiceItemId, *, paths: Sequence[str]) -> OfferedItem:
        """A published item of an organisation on the way `paths` to a centre; NotFound."""
        ...

    async def owned(self, owner_id: OrgId) -> list[ServiceItem]:
        """All items of one organisation, by code."""
        ...

    async def centres(self) -> list[CentreLine]:
        """The open service centres in the order of the tree."""
        ...

    async def departments(self, owner_id: OrgId) -> Mapping[str, OrgId]:
        """The names of the open departments right below."""
        ...


class ItemBooks(Protocol):
    """Writes and reads workbooks of items; every call blocks, so it belongs in a thread."""

    def write(self, sheets: Sequence[tuple[str, Sheet]], *, exporter: str, at: datetime) -> bytes:
        """Each named sheet with its headings in its first row."""
        ...

    def read(self, data: bytes) -> list[Sheet]:
        """The visible sheets as texts; WorkbookRefused."""
        ...


class GuidePrinter(Protocol):
    """Prints guides on A4; it blocks, so it belongs in a thread."""

    def print_guide(self, guide: Guide, *, url: str, at: datetime) -> bytes:
        """`url` is where the guide stands as it is then; `at` is when this was printed."""
        ...
