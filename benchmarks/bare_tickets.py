"""The bare side of service tickets: the product's statements, and rows straight to JSON."""

from typing import Any
from uuid import UUID

import orjson

from benchmarks.bare_request import Refused, Request, page, plain, run
from benchmarks.samples import A_TICKET, KEEPER, PINYIN
from partyhub.db.attachments.statements import OF, USED
from partyhub.db.events.repository import EVENTS, REMEMBER
from partyhub.db.orgs import statements as orgs
from partyhub.db.service_items import statements as items
from partyhub.db.tickets import around
from partyhub.db.tickets import statements as s
from partyhub.db.tickets.boards import BOARD
from partyhub.db.tickets.followed import RATINGS
from partyhub.db.tickets.mapping import first_values_of
from partyhub.db.tickets.pages import Shape, page_statement
from partyhub.db.tickets.policies import CURRENT
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TicketId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import search_keys
from partyhub.domain.tickets.people import keep_client_phone
from partyhub.domain.tickets.views import TicketOrder

_QUEUE = page_statement(Shape(TicketOrder.DUE, frozenset(), after=False, desk=None))
_BLANK = first_values_of(A_TICKET)
"""What stands in a new ticket's columns whatever it is."""


def _reach(request: Request) -> dict[str, Any]:
    return {
        "roots": request.roots(Permission.TICKET_READ),
        "complaints": request.roots(Permission.TICKET_DIRECT),
        "overseen": request.roots(Permission.COMPLAINT_OVERSEE),
        "parties": [request.actor["id"], *request.actor["org_ids"]],
    }


async def queue(request: Request) -> bytes:
    limit = int(request.query()["limit"][0])
    rows = await request.connection.fetch(*run(_QUEUE, limit=limit + 1, **_reach(request)))
    return page(rows, limit, "act_by")


async def board(request: Request) -> bytes:
    rows = await request.connection.fetch(*run(BOARD, now=request.now, **_reach(request)))
    return orjson.dumps({"items": [dict(row) for row in rows]}, plain)


async def read(request: Request) -> bytes:
    """The ticket, its events, messages, ratings and files, and the rules that it goes by."""
    connection, ticket_id = request.connection, UUID(request.scope["path"].rsplit("/", 1)[1])
    me = request.actor["id"]
    row = await connection.fetchrow(*run(s.GET, id=ticket_id, me=me, **_reach(request)))
    if row is None:
        raise Refused
    ticket = dict(row)
    for sealed in ("phone_sealed", "phone_index"):
        del ticket[sealed]
    parts = {"steps": around.STEPS, "messages": around.MESSAGES, "ratings": RATINGS}
    whole: dict[str, Any] = {"ticket": ticket}
    for name, statement in parts.items():
        found = await connection.fetch(*run(statement, ticket_id=ticket_id))
        whole[name] = [tuple(one) for one in found]
    files = await connection.fetch(*run(OF, ticket_ids=[ticket_id]))
    whole["files"] = [tuple(one) for one in files]
    centre = ticket["centre_id"]
    whole["used"] = await connection.fetchval(*run(USED, centre_id=centre))
    whole["policy"] = dict(await connection.fetchrow(*run(CURRENT, centre_id=centre)) or {})
    return orjson.dumps(whole, plain)


async def take_in(request: Request) -> bytes:
    sent, connection = orjson.loads(request.body), request.connection
    counter = await connection.fetchrow(*run(orgs.GET, id=UUID(sent["org_id"])))
    held = request.roots(Permission.TICKET_REGISTER)
    if counter is None or not any(counter["path"].startswith(root) for root in held):
        raise Refused
    steps = counter["path"].strip("/").split("/")
    paths = ["/" + "/".join(steps[: n + 1]) + "/" for n in range(len(steps) - 1)]
    item = await connection.fetchrow(*run(items.OFFERED, id=UUID(sent["item_id"]), paths=paths))
    year, centre = local_day(request.now).year, counter["parent_id"]
    series = {"centre_id": centre, "year": year, "series": "F"}
    running = await connection.fetchval(*run(s.NEXT_NUMBER, **series))
    values = _values(request, sent, item, counter["id"], centre)
    values["number"] = f"F{year}-{int(steps[-2]):04d}-{running:06d}"
    reading = PINYIN.of_person(sent["client_name"])
    others = (values["phone_tail"], values["number"])
    keys = search_keys(sent["client_name"], reading.sort, reading.initials, *others)
    binds = values | {"client_sort": reading.sort, "search_keys": list(keys)}
    await connection.execute(*run(s.ADD, **binds))
    return await _close(request, values)


def _values(request: Request, sent: Any, item: Any, org: UUID, centre: UUID) -> dict[str, Any]:
    ticket_id, content, actor = TicketId(new_id()), item["content"], request.actor
    phone = keep_client_phone(KEEPER, ticket_id, sent["client_phone"])
    return _BLANK | {
        "id": ticket_id, "centre_id": centre, "intake_id": org, "department_id": org,
        "item_id": item["id"], "item_version": item["number"], "item_name": content["name"],
        "kind": content["kind"], "item_limit": content["limit"], "channel": sent["channel"],
        "client_name": sent["client_name"], "content": sent["content"],
        "phone_masked": phone.masked, "phone_tail": phone.tail,
        "phone_sealed": phone.sealed, "phone_index": phone.index,
        "owner_id": actor["id"], "owner_name": actor["display_name"],
        "first_contact_id": actor["id"], "first_contact_name": actor["display_name"],
        "papers": [{"name": p["name"], "issuer": p["issuer"], "required": p["required"], "pages": 0}
                   for p in content["papers"]],
        "registered_at": request.now, "changed_at": request.now, "act_by": request.now,
    }  # fmt: skip


async def _close(request: Request, values: dict[str, Any]) -> bytes:
    """The event and the answer for a repeated key, as the product keeps them."""
    facts = {name: str(values[name]) for name in ("number", "owner_id", "department_id", "kind")}
    await request.connection.execute(*run(
        EVENTS, at=[request.now], action=["ticket.register"], subject=[values["id"]],
        account_id=[request.actor["id"]], account_name=[request.actor["display_name"]],
        from_state=[""], to_state=["registered"], note=[""], facts=[facts],
    ))  # fmt: skip
    shown = {k: v for k, v in values.items() if k not in ("phone_sealed", "phone_index")}
    body = orjson.dumps(shown, plain)
    await request.connection.execute(*run(REMEMBER, **request.once(body)))
    return body
