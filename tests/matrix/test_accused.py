"""The matrix once more for a complaint: whom it is about, their department, the director.

Every operation on one ticket and every list is asked by each of them; 0 leaks (SP-06, G1).
"""

from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.attachments.attachment import MOST_BYTES
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, OrgId, ServiceItemId, TicketId
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.kinds import Channel
from partyhub.usecases.attachments.attach import attach
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.service_items.edit_items import NewItem, create_item, publish_item
from partyhub.usecases.tickets.take_in import Asked, take_in
from tests.domain.service_items.test_item import a_content
from tests.files import a_pdf
from tests.guards.operations import operations
from tests.matrix.files import file_requests
from tests.matrix.own import own_requests
from tests.matrix.places import MORE_ORGS
from tests.matrix.reply_templates import template_requests
from tests.matrix.service_items import add_items
from tests.matrix.tickets import ticket_requests
from tests.world import World, key


@pytest.fixture
async def centre(world: World) -> World:
    for name, parent, kind in MORE_ORGS:
        await world.add_org(name, parent, kind)
    await add_items(world)
    return world


async def _item(world: World) -> ServiceItemId:
    director = await world.actor("catalogue", (Role.CENTRE_DIRECTOR, "centre_a"))
    services, now = world.services, world.services.clock()
    content = a_content(kind=ItemKind.COMPLAINT, department="dept_a")
    new = NewItem(owner_id=world.orgs["centre_a"], code="TS", content=content)
    work = services.work(actor=director)
    made = await create_item(work, director, new, pinyin=services.pinyin, now=now)
    work = services.work(actor=director)
    await publish_item(
        work, director, item_id=made.item.id, read_version=None, pinyin=services.pinyin, now=now
    )
    return made.item.id


async def _complaint(world: World, **about: Any) -> str:
    """Taken in at dept_a by a clerk who plays no further part."""
    clerk = await world.actor("taker", (Role.WINDOW_CLERK, "dept_a"))
    services = world.services
    asked = Asked(
        at_org=OrgId(world.orgs["dept_a"]), item_id=await _item(world),
        channel=Channel.VISIT, client_name="王秀兰", client_phone="13700001234", content="态度差",
        **about,
    )  # fmt: skip
    made = await take_in(
        services.work(actor=clerk), clerk, asked, vault=services.vault, pinyin=services.pinyin,
        now=services.clock(),
    )  # fmt: skip
    await _file(world, clerk, made.ticket.id)
    return str(made.ticket.id)


async def _file(world: World, clerk: Actor, ticket: TicketId) -> None:
    services = world.services
    there = services.files.receive(
        BytesIO(a_pdf()), name="录音说明.pdf", declared="application/pdf", most=MOST_BYTES
    )
    await attach(
        services.work(actor=clerk), clerk, Place(services.files, services.files_quota), there,
        ticket_id=ticket, shown=False, now=services.clock(),
    )  # fmt: skip


async def _reached(client: httpx.AsyncClient, world: World, ticket: str, who: Any) -> list[str]:
    """The operations that told this person anything about that ticket."""
    named = {o.id for o in operations() if "{ticket_id}" in o.path}
    centre, counter = (str(world.orgs[name]) for name in ("centre_a", "dept_a"))
    file = await world.owner.fetchval("SELECT id FROM attachments WHERE ticket_id = $1", ticket)
    more_of = template_requests(centre, ticket) | file_requests(ticket, (file, file))
    more_of |= own_requests(ticket, str(file))
    wanted = ticket_requests(ticket, counter) | {o: more_of[o] for o in named & more_of.keys()}
    assert named <= wanted.keys(), named - wanted.keys()
    found = []
    for operation, (method, path, keywords) in wanted.items():
        more: dict[str, Any] = dict(keywords)
        headers = who | key() | more.pop("headers", {})
        answer = await client.request(method, path, headers=headers, **more)
        if operation in named and answer.status_code != 404:
            found.append(f"{operation}: {answer.status_code}")
        if operation not in named and ticket in answer.text:
            found.append(operation)
    return found


async def test_an_accused_handler_and_their_head_reach_nothing(
    client: httpx.AsyncClient, centre: World
) -> None:
    """SP-06, CMP-01: nor anybody else of the department, whatever their role there."""
    accused = await centre.account("accused", (Role.HANDLER, "dept_c"))
    ticket = await _complaint(centre, about_account=AccountId(UUID(str(accused.id))))
    people = [await centre.headers(accused)]
    for role in Role:
        if role is not Role.MEMBER:
            login = f"there-{role}".replace("_", "-")
            people.append(await centre.sign_in(login, (role, "dept_c"), (Role.HANDLER, "dept_a")))
    for who in people:
        assert await _reached(client, centre, ticket, who) == []


async def test_a_department_complained_about_reaches_nothing(
    client: httpx.AsyncClient, centre: World
) -> None:
    """SP-06; the director still does."""
    ticket = await _complaint(centre, about_department=OrgId(centre.orgs["dept_c"]))
    head = await centre.sign_in("head", (Role.DEPARTMENT_HEAD, "dept_c"))
    assert await _reached(client, centre, ticket, head) == []
    director = await centre.sign_in("director", (Role.CENTRE_DIRECTOR, "centre_a"))
    assert "getTicket: 200" in await _reached(client, centre, ticket, director)


async def test_an_accused_director_reaches_nothing_and_the_street_does(
    client: httpx.AsyncClient, centre: World
) -> None:
    """SP-06: and no other street."""
    accused = await centre.account("accused", (Role.CENTRE_DIRECTOR, "centre_a"))
    ticket = await _complaint(centre, about_account=AccountId(UUID(str(accused.id))))
    assert await _reached(client, centre, ticket, await centre.headers(accused)) == []
    for street, reaches in (("street_a", True), ("street_b", False)):
        who = await centre.sign_in(street.replace("_", "-"), (Role.STREET_COMMITTEE, street))
        found = await _reached(client, centre, ticket, who)
        assert ("getTicket: 200" in found) is reaches
