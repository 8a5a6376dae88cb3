"""Communities' service menus on PostgreSQL."""

from sqlalchemy import Uuid, bindparam, insert, select, update

from partyhub.db.demands.around_tables import service_menu_items
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.violations import names
from partyhub.domain.demands.menu import MenuItem
from partyhub.domain.demands.refusals import MenuItemKnown
from partyhub.domain.demands.states import DemandManner
from partyhub.domain.demands.views import MenuLine
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MenuItemId, OrgId
from partyhub.domain.shared.org import OrgRef

names({"uq_service_menu_items_open": MenuItemKnown})
_I = service_menu_items.c
_OWN = ("id", "title", "description", "opened_at", "opened_by", "closed_at", "closed_by")
_ADD = Statement(
    insert(service_menu_items).values({c.name: bindparam(c.name, type_=c.type) for c in _I})
)
_LOCK = Statement(
    select(*_I, orgs.c.path, orgs.c.name.label("org_name"))
    .join_from(service_menu_items, orgs, orgs.c.id == _I.community_id)
    .where(_I.id == bindparam("id", type_=Uuid))
    .with_for_update(of=service_menu_items)
)
_CLOSE = Statement(
    update(service_menu_items)
    .where(_I.id == bindparam("id", type_=Uuid))
    .values(closed_at=bindparam("at", type_=_I.closed_at.type), closed_by=bindparam("by"))
)
_LINE = select(_I.id, _I.title, _I.field, _I.description, _I.closed_at.is_(None), _I.manner).where(
    _I.community_id == bindparam("community_id", type_=Uuid)
)
_ORDER = (_I.title, _I.opened_at)
OF_COMMUNITY = {
    True: Statement(_LINE.order_by(*_ORDER)),
    False: Statement(_LINE.where(_I.closed_at.is_(None)).order_by(*_ORDER)),
}


class SqlServiceMenus:
    """The menus of all communities."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, item: MenuItem) -> None:
        own = {name: getattr(item, name) for name in _OWN}
        await self._gate.run(
            _ADD, **own, community_id=item.community.id, field=item.field, manner=item.manner
        )

    async def locked(self, item_id: MenuItemId) -> MenuItem:
        row = await self._gate.row(_LOCK, id=item_id)
        if row is None:
            raise NotFound("no such service of a menu", item=str(item_id))
        return MenuItem(
            **{name: row[name] for name in _OWN},
            community=OrgRef(row["community_id"], row["path"]),
            community_name=row["org_name"],
            field=WorkType(row["field"]),
            manner=DemandManner(row["manner"]),
        )

    async def close(self, item: MenuItem) -> None:
        await self._gate.run(_CLOSE, id=item.id, at=item.closed_at, by=item.closed_by)

    async def of_community(self, community_id: OrgId, *, all_of_them: bool) -> list[MenuLine]:
        rows = await self._gate.rows(OF_COMMUNITY[all_of_them], community_id=community_id)
        return [
            MenuLine(row[0], row[1], WorkType(row[2]), row[3], row[4], DemandManner(row[5]))
            for row in rows
        ]
