"""Who asks what of service tickets."""

import json
from typing import TYPE_CHECKING

from benchmarks.requests_out import get, post

if TYPE_CHECKING:
    from benchmarks.operations import Calls, Maker

_ITEMS = "SELECT id FROM service_items ORDER BY code"
_SOME = """
SELECT id, department_id FROM tickets TABLESAMPLE BERNOULLI (20) ORDER BY random() LIMIT 2000"""
_NAMES = """
SELECT name, '138' || lpad((row_number() OVER () % 10000)::text, 8, '0')
FROM (SELECT name FROM members TABLESAMPLE BERNOULLI (5) LIMIT 4000) m"""


async def queue(maker: "Maker") -> "Calls":
    """The first 25 of a centre's subtree by when something is owed."""
    tokens = await maker.tokens("centre_director")
    return [(get("/tickets?limit=25", t), '"next_cursor":"') for t in tokens.values()]


async def board(maker: "Maker") -> "Calls":
    """A centre's open tickets, counted per department."""
    tokens = await maker.tokens("centre_director")
    return [(get("/tickets/board", t), '"overdue":') for t in tokens.values()]


async def read(maker: "Maker") -> "Calls":
    """One ticket of one's department, with its events, messages and ratings."""
    tokens = await maker.tokens("handler")
    rows = await maker.rows(_SOME)
    return [(get(f"/tickets/{i}", tokens[org]), '"ticket.register"') for i, org in rows]


async def take_in(maker: "Maker") -> "Calls":
    """A visitor is taken in at a department's counter."""
    tokens = list((await maker.tokens("handler")).items())
    items, people = await maker.rows(_ITEMS), await maker.rows(_NAMES)
    calls = []
    for i, (name, phone) in enumerate(people):
        org, token = tokens[i % len(tokens)]
        body = {
            "org_id": str(org), "item_id": str(items[i % len(items)][0]), "channel": "visit",
            "client_name": name, "client_phone": phone, "content": "申请办理",
        }  # fmt: skip
        calls.append((post("/tickets", token, json.dumps(body)), '"registered"'))
    return calls
