"""A file of the ticket and a sample of the published item for the matrix, and what is asked."""

from typing import Any

import httpx

from partyhub.domain.shared.permission import Role
from tests.files import a_pdf
from tests.matrix.service_items import PUBLISHED
from tests.world import World, key

_FILE = {"file": ("样表.pdf", a_pdf(), "application/pdf")}
_ITEM = f"/service-items/{PUBLISHED}/samples"


async def add_files(client: httpx.AsyncClient, world: World, ticket: str) -> tuple[str, str]:
    """Their ids: first the ticket's, then the item's."""
    who = await world.sign_in("files-director", (Role.CENTRE_DIRECTOR, "centre_a"))
    made = []
    for path in (f"/tickets/{ticket}/attachments", _ITEM):
        sent = await client.post(path, files=_FILE, headers=who | key())
        assert sent.status_code == 201, sent.text
        made.append(str(sent.json()["id"]))
    return made[0], made[1]


def file_requests(
    ticket: str, files: tuple[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """The same bytes are stored once; a withdrawal is refused from the second time on."""
    path = f"/tickets/{ticket}/attachments"
    return {
        "attachToTicket": ("POST", path, {"files": _FILE}),
        "getTicketAttachment": ("GET", f"{path}/{files[0]}", {}),
        "withdrawTicketAttachment": (
            "POST", f"{path}/{files[0]}/withdrawal", {"json": {"reason": "误传"}},
        ),
        "addItemSample": ("POST", _ITEM, {"files": _FILE}),
        "getItemSample": ("GET", f"{_ITEM}/{files[1]}", {}),
    }  # fmt: skip
