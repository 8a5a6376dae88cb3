"""The bare side of members and check-ins."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from benchmarks.bare_request import Refused, Request, page, plain, run
from partyhub.db.check_ins import pages as check_in_pages
from partyhub.db.check_ins import statements as s
from partyhub.db.events.repository import EVENTS, REMEMBER
from partyhub.db.members import pages as member_pages
from partyhub.db.orgs.scope import SOME_OF_SCOPE
from partyhub.db.search import asked_of_branches
from partyhub.domain.check_ins.views import CheckInOrder
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.permission import Permission
from partyhub.integrations.signing.tokens import ShortCodes

_LEDGER = check_in_pages.page_statement(
    check_in_pages.Shape(CheckInOrder.RECENT, frozenset(), False, False, False)
)
_SEARCH = member_pages.page_statement(member_pages.Shape(False, True, False, few=True))
_NIL = UUID(int=0)
_FIXED = ("unit_path", "community_path", "member_id", "unit_id", "volunteered_at",
          "volunteered_how", "search", "version")  # fmt: skip
_TERM = 30


def _check_in_id(request: Request) -> UUID:
    return UUID(request.scope["path"].split("/")[4])


async def ledger(request: Request) -> bytes:
    limit = int(request.query()["limit"][0])
    roots = request.roots(Permission.CHECK_IN_READ)
    rows = await request.connection.fetch(*run(_LEDGER, limit=limit + 1, roots=roots))
    return page(rows, limit, "changed_at")


async def search(request: Request) -> bytes:
    query = request.query()
    limit, asked = int(query["limit"][0]), query["q"][0]
    binds = {"after_key": "", "after_id": _NIL, "limit": limit + 1}
    roots = request.roots(Permission.MEMBER_READ)
    few = [row["id"] for row in await request.connection.fetch(*run(SOME_OF_SCOPE, roots=roots))]
    rows = await request.connection.fetch(
        *run(_SEARCH, asked=asked_of_branches(asked, few), branches=few, **binds)
    )
    return page(rows, limit, "name_sort")


async def certify(request: Request) -> bytes:
    connection, roots = request.connection, request.roots(Permission.CHECK_IN_READ)
    row = await connection.fetchrow(*run(s.GET, id=_check_in_id(request), roots=roots, own=_NIL))
    held = request.roots(Permission.CHECK_IN_CERTIFY)
    if row is None or not any(row["unit_path"].startswith(root) for root in held):
        raise Refused
    await connection.fetch(*run(s.HOLD_CANDIDATES, ids=[row["member_id"]]))
    now = await connection.fetchrow(
        *run(s.CANDIDATES, ids=[row["member_id"]], roots=roots, own=_NIL)
    )
    today = local_day(request.now)
    if row["state"] != "enrolled" or now is None:
        raise Refused
    year = {"unit_id": row["unit_id"], "year": today.year}
    number = await connection.fetchval(*run(s.NEXT_NUMBERS, count=1, **year))
    node = row["unit_path"].rstrip("/").rsplit("/", 1)[-1]
    changed = {
        "state": "certificate_issued",
        "holder": row["holder"] | {"name": now["name"], "phone_masked": now["phone_masked"]},
        "certificate_no": f"{today.year}-{int(node):04d}-{number:05d}",
        "short_code": ShortCodes().new(),
        "limit_days": _TERM,
        "issued_on": today,
        "due_on": today + timedelta(days=_TERM),
    }
    body = await _save(request, row, changed)
    keys = [changed["certificate_no"], changed["short_code"].lower()]
    await connection.execute(*run(s.INDEX_NUMBERS, id=row["id"], search_keys=keys))
    return await _close(request, row, body, "certify")


async def register(request: Request) -> bytes:
    sent, held = orjson.loads(request.body), request.roots(Permission.CHECK_IN_REGISTER)
    binds = {"id": _check_in_id(request), "short_code": sent["short_code"], "roots": held}
    row = await request.connection.fetchrow(*run(s.PRESENTED, **binds))
    if row is None or row["state"] not in ("certificate_issued", "overdue"):
        raise Refused
    today = local_day(request.now)
    changed = {
        "state": "checked_in",
        "checked_in_on": today,
        "receipt": "issued",
        "receipt_on": today,
    }
    return await _close(request, row, await _save(request, row, changed), "register")


async def _save(request: Request, row: asyncpg.Record, changed: dict[str, Any]) -> dict[str, Any]:
    after = dict(row) | changed | {"changed_at": request.now}
    binds = {name: value for name, value in after.items() if name not in _FIXED}
    after["version"] = await request.connection.fetchval(*run(s.SAVE, read=row["version"], **binds))
    if after["version"] is None:
        raise Refused
    return after


async def _close(
    request: Request, row: asyncpg.Record, after: dict[str, Any], action: str
) -> bytes:
    """The event and the answer for a repeated key, as the product keeps them."""
    account, body = request.actor["id"], orjson.dumps(after, plain)
    await request.connection.execute(*run(
        EVENTS, at=[request.now], action=[f"check-in.{action}"], subject=[row["id"]],
        account_id=[account], account_name=[request.actor["display_name"]],
        from_state=[row["state"]], to_state=[after["state"]], note=[""], facts=[{}],
    ))  # fmt: skip
    await request.connection.execute(*run(REMEMBER, **request.once(body)))
    return body
