"""A reply template of centre_a, and what is asked about it."""

from typing import Any
from uuid import UUID

from partyhub.domain.reply_templates.template import ReplyAction
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.reply_templates.edit_templates import NewTemplate, write_template
from tests.world import World

TEMPLATE = UUID(int=0x7E)


async def add_template(world: World) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    director = await world.actor("template-director", (Role.CENTRE_DIRECTOR, "centre_a"))
    new = NewTemplate(
        owner_id=OrgId(world.orgs["centre_a"]), item_id=None, action=ReplyAction.CLOSE,
        title="办结", text="〔事项〕已办结",
    )  # fmt: skip
    services = world.services
    made = await write_template(
        services.work(actor=director), director, new, pinyin=services.pinyin, now=services.clock()
    )
    await world.owner.execute("UPDATE reply_templates SET id = $1 WHERE id = $2", TEMPLATE, made.id)


def template_requests(centre: str, ticket: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Words with a place that nothing fills are refused once the right is found."""
    words = {"title": "题", "text": "〔无〕"}
    path = f"/reply-templates/{TEMPLATE}"
    new = words | {"org_id": centre, "action": "close"}
    return {
        "listReplyTemplates": ("GET", "/reply-templates", {"params": {"org": centre}}),
        "writeReplyTemplate": ("POST", "/reply-templates", {"json": new}),
        "reviseReplyTemplate": ("POST", f"{path}/revision", {"json": words}),
        "retireReplyTemplate": ("POST", f"{path}/retirement", {}),
        "listTicketReplyTemplates": (
            "GET", f"/tickets/{ticket}/reply-templates", {"params": {"action": "close"}},
        ),
    }  # fmt: skip
