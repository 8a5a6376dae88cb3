"""The service catalogue on PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.search import asked_query
from partyhub.db.service_items import statements as s
from partyhub.db.service_items.mapping import (
    content_of,
    guide_of,
    item_of,
    line_of,
    values_of,
)
from partyhub.db.service_items.pages import FILTERS, Shape, page_statement
from partyhub.db.violations import names
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ServiceItem
from partyhub.domain.service_items.refusals import ItemCodeTaken
from partyhub.domain.service_items.views import (
    CentreLine,
    GuideLine,
    ItemFilter,
    ItemLine,
    OfferedItem,
    VersionLine,
)
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.pinyin import Reading

names({"uq_service_items_owner_id_code": ItemCodeTaken})


class SqlServiceItems:
    """All items; what a scope of `drafts` adds are items that were never published."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, item: ServiceItem, reading: Reading) -> None:
        fixed = {"id": item.id, "owner_id": item.owner.id, "code": item.code}
        await self._gate.run(s.ADD, **fixed, **values_of(item, reading))

    async def get(self, item_id: ServiceItemId, *, drafts: Scope) -> ServiceItem:
        return await self._one(s.GET, item_id, drafts)

    async def locked(self, item_id: ServiceItemId, *, drafts: Scope) -> ServiceItem:
        return await self._one(s.LOCK, item_id, drafts)

    async def _one(
        self, statement: Statement, item_id: ServiceItemId, drafts: Scope
    ) -> ServiceItem:
        row = await self._gate.row(statement, id=item_id, roots=list(drafts.roots))
        if row is None:
            raise NotFound("no such service item", item=str(item_id))
        return item_of(row)

    async def save(self, item: ServiceItem, reading: Reading) -> ServiceItem:
        version = await self._gate.value(s.SAVE, of=item.id, **values_of(item, reading))
        return replace(item, version=version)

    async def keep_version(self, item: ServiceItem, *, by: AccountId, name: str) -> None:
        await self._gate.run(
            s.KEEP, item_id=item.id, number=item.number, content=item.current,
            published_at=item.changed_at, published_by=by, published_by_name=name,
        )  # fmt: skip

    async def version(self, item_id: ServiceItemId, number: int) -> ItemContent:
        content = await self._gate.value(s.VERSION, id=item_id, number=number)
        if content is None:
            raise NotFound("no such version", item=str(item_id), number=str(number))
        return content_of(content)

    async def history(self, item_id: ServiceItemId) -> list[VersionLine]:
        return await self._gate.made(VersionLine, s.HISTORY, id=item_id)

    async def page(self, wanted: ItemFilter, *, drafts: Scope) -> list[tuple[ItemLine, str]]:
        rows = await self._page(wanted, public=False, roots=list(drafts.roots))
        return [line_of(row) for row in rows]

    async def guides(self, wanted: ItemFilter) -> list[tuple[GuideLine, str]]:
        return [guide_of(row) for row in await self._page(wanted, public=True)]

    async def _page(self, wanted: ItemFilter, *, public: bool, **binds: Any) -> list[Row]:
        filters = {name: value for name in FILTERS if (value := getattr(wanted, name))}
        for name in {"states", "owners", "categories"} & filters.keys():
            filters[name] = list(filters[name])
        if "asked" in filters:
            filters["asked"] = asked_query(wanted.asked)
        statement = page_statement(Shape(frozenset(filters), public))
        after = {"after_key": wanted.after.name_sort, "after_id": wanted.after.id}
        return await self._gate.rows(statement, limit=wanted.limit, **after, **filters, **binds)

    async def offered(self, item_id: ServiceItemId, *, paths: Sequence[str]) -> OfferedItem:
        row = await self._gate.row(s.OFFERED, id=item_id, paths=list(paths))
        if row is None:
            raise NotFound("not offered here", item=str(item_id))
        owner = OrgName(row[4], row[5])
        return OfferedItem(row[0], row[1], row[2], content_of(row[3]), owner, row[6], row[7])

    async def owned(self, owner_id: OrgId) -> list[ServiceItem]:
        return [item_of(row) for row in await self._gate.rows(s.OWNED, owner_id=owner_id)]

    async def centres(self) -> list[CentreLine]:
        return await self._gate.made(CentreLine, s.CENTRES)

    async def departments(self, owner_id: OrgId) -> Mapping[str, OrgId]:
        return {row[0]: row[1] for row in await self._gate.rows(s.DEPARTMENTS, parent_id=owner_id)}
