"""Two items of centre_a for the matrix: one that everybody reads, and a draft of its editors."""

from typing import Any
from uuid import UUID

from partyhub.domain.shared.ids import ServiceItemId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.service_items.edit_items import NewItem, create_item, publish_item
from tests.domain.service_items.test_item import a_content
from tests.matrix.reply_templates import add_template
from tests.world import World

DRAFT, PUBLISHED = UUID(int=0x5D), UUID(int=0x5E)
_BODY = {"name": "换了名称", "kind": "help", "category": "veterans"}


async def add_items(world: World) -> None:
    """And a template of theirs; fixed ids, so that requests can be written down beforehand."""
    director = await world.actor("first-director", (Role.CENTRE_DIRECTOR, "centre_a"))
    services, now = world.services, world.services.clock()
    for item_id, code in ((DRAFT, "DRAFT"), (PUBLISHED, "OUT")):
        content = a_content(department="", conditions="有" if code == "OUT" else "")
        new = NewItem(owner_id=world.orgs["centre_a"], code=code, content=content)
        made = await create_item(
            services.work(actor=director), director, new, pinyin=services.pinyin, now=now
        )
        await world.owner.execute(
            "UPDATE service_items SET id = $1 WHERE id = $2", item_id, made.item.id
        )
    await world.owner.execute(
        "UPDATE service_items SET draft = jsonb_set(draft, '{department}', '\"科\"')"
        " WHERE id = $1", PUBLISHED,
    )  # fmt: skip
    await publish_item(
        services.work(actor=director), director, item_id=ServiceItemId(PUBLISHED),
        read_version=None, pinyin=services.pinyin, now=now,
    )  # fmt: skip
    await add_template(world)


def item_requests(centre: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Each is refused by a rule before it changes anything, once the right was found."""
    draft, out = f"/service-items/{DRAFT}", f"/service-items/{PUBLISHED}"
    stale = {"If-Match": '"999"'}
    file = {"file": ("目录.xlsx", b"PK", "application/octet-stream")}
    new = {"owner_id": centre, "code": "OUT", "content": _BODY}
    return {
        "listServiceItems": ("GET", "/service-items", {"params": {"state": "draft"}}),
        "getServiceItem": ("GET", out, {}),
        "getServiceItemVersion": ("GET", f"{out}/versions/1", {}),
        "createServiceItem": ("POST", "/service-items", {"json": new}),
        "editServiceItem": ("PUT", f"{draft}/draft", {"json": _BODY, "headers": stale}),
        "publishServiceItem": ("POST", f"{draft}/publication", {}),
        "withdrawServiceItem": (
            "POST", f"{out}/withdrawal", {"json": {"reason": "并入"}, "headers": stale},
        ),
        "exportServiceItems": ("GET", "/service-item-exports", {"params": {"org": centre}}),
        "loadServiceItems": (
            "POST", "/service-item-loads", {"data": {"org_id": centre}, "files": file},
        ),
    }  # fmt: skip
