"""A ticket at a department of centre_a for the matrix, and what is asked about it."""

from typing import Any

from partyhub.api.tickets.policies_in import VALUES
from partyhub.domain.shared.ids import OrgId, ServiceItemId
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.kinds import Channel
from partyhub.usecases.tickets.take_in import Asked, take_in
from tests.matrix.service_items import DRAFT, PUBLISHED
from tests.matrix.suggestions import add_suggestion, suggestion_requests
from tests.world import World


async def add_ticket(world: World) -> str:
    """Taken in at dept_a by a clerk who plays no further part."""
    clerk = await world.actor("first-clerk", (Role.WINDOW_CLERK, "dept_a"))
    services = world.services
    asked = Asked(
        at_org=OrgId(world.orgs["dept_a"]),
        item_id=ServiceItemId(PUBLISHED),
        channel=Channel.VISIT,
        client_name="王秀兰",
        client_phone="13700001234",
        content="求助",
    )
    work = services.work(actor=clerk)
    taken = await take_in(
        work, clerk, asked, vault=services.vault, pinyin=services.pinyin, now=services.clock()
    )
    await add_suggestion(world)
    return str(taken.ticket.id)


def policy_requests(centre: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A version that nobody has read any more changes nothing."""
    path = f"/ticket-policies/{centre}"
    stale = {"headers": {"If-Match": '"999"'}, "json": VALUES | {"reason": "试行"}}
    return {
        "getTicketPolicy": ("GET", path, {}),
        "setTicketPolicy": ("POST", f"{path}/versions", stale),
        "tryTicketPolicy": ("POST", f"{path}/trials", stale),
    }


def desk_requests(counter: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    asked = {"json": {"org_id": counter, "asked": "zz"}}
    return {
        "findKnownClients": ("POST", "/tickets/client-lookups", asked),
        "listCentreColleagues": ("GET", "/tickets/colleagues", {}),
    }


def ticket_requests(ticket: str, counter: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A note changes nothing that the next one could see; a draft is offered to nobody."""
    path = f"/tickets/{ticket}"
    new = {
        "org_id": counter, "item_id": str(DRAFT), "client_name": "某人", "content": "求助",
    }  # fmt: skip
    return {
        **suggestion_requests(),
        "takeInTicket": ("POST", "/tickets", {"json": new}),
        "listTickets": ("GET", "/tickets", {}),
        "getTicketBoard": ("GET", "/tickets/board", {}),
        **desk_requests(counter),
        "getTicketDesk": ("GET", "/tickets/desk", {}),
        "listReminders": ("GET", "/reminders", {}),
        "markRemindersRead": ("POST", "/reminders/read", {"json": {}}),
        "getTicket": ("GET", path, {}),
        "listTransfersOfTicket": ("GET", f"{path}/transfers", {}),
        "explainTicket": ("GET", f"{path}/explanation", {}),
        "listTicketColleagues": ("GET", f"{path}/colleagues", {}),
        "readTicketPaper": ("GET", f"{path}/papers/notice", {}),
        "printTicketPaper": ("POST", f"{path}/prints", {"json": {"paper": "slip"}}),
        "showRatingCode": ("POST", f"{path}/rating-codes", {}),
        "listTicketObjections": ("GET", f"{path}/objections", {}),
        "takeTicketStep": ("POST", f"{path}/steps", {"json": {"action": "note", "text": "备注"}}),
        "revealClientPhone": ("POST", f"{path}/phone-reveal", {"json": {"purpose": "回访"}}),
    }
