"""The bare side of the register: the product's statements, and rows straight to JSON."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson

from benchmarks.bare_request import Refused, Request, plain, run
from partyhub.db.events.repository import ACCESSES
from partyhub.db.members import as_of, branches_ahead, story
from partyhub.db.members import statements as s
from partyhub.db.orgs import statements as orgs
from partyhub.db.transfers.statements import AFFILIATIONS, OF_MEMBER
from partyhub.domain.shared.days import moment_after
from partyhub.domain.shared.permission import Permission

_NIL, _LATEST = UUID(int=0), datetime.fromisoformat("9999-01-01T00:00:00+00:00")
_SEALED = ("phone_sealed", "phone_index", "now_at")


def _shown(row: Any) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _SEALED}


async def _record(request: Request, purpose: str) -> Any:
    """The record, if it is in reach, and the look at it."""
    member_id = UUID(request.scope["path"].split("/")[4])
    row = await request.connection.fetchrow(*run(s.GET, id=member_id))
    roots = request.roots(Permission.MEMBER_READ)
    if row is None or not any(row["branch_path"].startswith(root) for root in roots):
        raise Refused
    actor = request.actor
    await request.connection.execute(*run(
        ACCESSES, at=[request.now], member_id=[member_id], kind=["view"], account_id=[actor["id"]],
        account_name=[actor["display_name"]], org_name=[actor["org_name"]], purpose=[purpose],
    ))  # fmt: skip
    return row


async def read(request: Request) -> bytes:
    if request.scope["path"].endswith("/history"):
        return await _story(request)
    async with request.connection.transaction():
        return orjson.dumps(_shown(await _record(request, "")) | {"allowed_actions": []}, plain)


async def _story(request: Request) -> bytes:
    connection = request.connection
    async with connection.transaction():
        member_id = (await _record(request, "变更记录"))["id"]
        binds = {"before_at": _LATEST, "before_seq": 0, "limit": 31}
        lines = await connection.fetch(*run(story.STORY, member_id=member_id, **binds))
        xacts = [row["xact"] for row in lines if row["first"]]
        changes = await connection.fetch(*run(story.CHANGED, member_id=member_id, xacts=xacts))
        await connection.fetch(*run(OF_MEMBER, member_id=member_id))
        await connection.fetch(*run(AFFILIATIONS, member_id=member_id))
    whole = {"items": [dict(row) for row in lines], "changes": [dict(row) for row in changes]}
    return orjson.dumps(whole, plain)


async def roster(request: Request) -> bytes:
    query, connection = request.query(), request.connection
    limit, on = int(query["limit"][0]), date.fromisoformat(query["on"][0])
    (root,) = request.roots(Permission.MEMBER_READ)
    if "org" in query:
        root = (await connection.fetchrow(*run(orgs.GET, id=UUID(query["org"][0]))))["path"]
    branches = await connection.fetch(
        *run(branches_ahead.BRANCHES, beyond=root.rstrip("/"), end=f"{root}~", limit=2)
    )
    rows = await connection.fetch(*run(
        as_of.PAGE, branches=[row["id"] for row in branches], until=moment_after(on), on=on,
        after_path="", after_key="", after_id=_NIL, limit=limit + 1,
    ))  # fmt: skip
    items = [_shown(row) | {"elsewhere": False} for row in rows[:limit]]
    return orjson.dumps({"items": items, "next_cursor": "more"}, plain)
