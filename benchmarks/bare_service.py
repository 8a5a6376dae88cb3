"""The bare side of members' service: the product's statements, and rows straight to JSON."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import orjson

from benchmarks.bare_request import Refused, Request, plain, run
from partyhub.db.demands import pool_statements as pool
from partyhub.db.demands import statements as s
from partyhub.db.events.repository import EVENTS, REMEMBER
from partyhub.db.members import statements as members
from partyhub.db.orgs.statements import GET
from partyhub.db.service_records import figures
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import new_id


async def _seat(request: Request) -> Any:
    row = await request.connection.fetchrow(*run(pool.SEAT, member_id=request.actor["member_id"]))
    if row is None:
        raise Refused
    return row


async def read_pool(request: Request) -> bytes:
    seat, limit = await _seat(request), int(request.query()["limit"][0])
    fields = dict.fromkeys([*seat["specialties"], *seat["holder"]["claimed_work_types"]])
    rows = await request.connection.fetch(*run(
        pool.POOL_BEGINS, community_id=seat["org_id"], member_id=request.actor["member_id"],
        team_id=seat["team_id"], fields=list(fields), times=seat["available_times"],
        today=local_day(request.now), limit=limit + 1,
    ))  # fmt: skip
    items = [dict(row) for row in rows[:limit]]
    return orjson.dumps({"items": items, "next_cursor": "more"}, plain)


async def read_figures(request: Request) -> bytes:
    """The top of the reach, its lines and its months, in one look at the database."""
    connection, [org_id] = request.connection, request.actor["org_ids"]
    on = local_day(request.now)
    days = {"since": date(on.year, 1, 1), "month": on.replace(day=1), "on": on}
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        top = await connection.fetchrow(*run(GET, id=org_id))
        lines = await connection.fetch(*run(figures.BRANCHES[True], roots=[org_id], **days))
        months = await connection.fetch(*run(figures.MONTHS, roots=[top["path"]], **days))
    whole = {"on": on, "months": [tuple(m) for m in months], "items": [dict(one) for one in lines]}
    return orjson.dumps(whole, plain)


async def take(request: Request) -> bytes:
    """Held, then read, as the product does; the event and the answer for a repeated key."""
    connection, member = request.connection, request.actor["member_id"]
    demand_id = UUID(request.scope["path"].split("/")[-2])
    seat = await _seat(request)
    demand = await connection.fetchrow(*run(s.LOCK, id=demand_id))
    await connection.fetch(*run(s.TAKES, demand_id=demand_id))
    if demand is None or demand["taken"] >= demand["places"]:
        raise Refused
    await connection.fetch(*run(s.CODES, demand_id=demand_id))
    await connection.fetchval(*run(s.PHONE_IS, resident_id=demand["resident_id"], member_id=member))
    await connection.execute(*run(members.HOLD, ids=[member]))
    await connection.fetch(*run(members.GET_MANY, ids=[member]))
    await connection.fetchval(*run(s.HELD_BY, member_id=member))
    part = _part(request, demand_id, seat)
    await connection.execute(*run(s.ADD_TAKE, **part))
    changed = {f"new_{name}": demand[name] for name in s.CHANGED}
    changed |= {"new_state": "accepted", "new_taken": demand["taken"] + 1}
    await connection.execute(*run(s.SAVE, id=demand_id, **changed))
    return await _close(request, demand, part)


def _part(request: Request, demand_id: UUID, seat: Any) -> dict[str, Any]:
    actor = request.actor
    blank = dict.fromkeys(map(str, s.TAKE)) | {"result": "", "ended_name": "", "reason": ""}
    return blank | {
        "id": new_id(), "demand_id": demand_id, "member_id": actor["member_id"],
        "check_in_id": seat["check_in_id"], "state": "taken", "since": datetime.now(UTC),
        "account_id": actor["id"], "account_name": actor["display_name"],
    }  # fmt: skip


async def _close(request: Request, demand: Any, part: dict[str, Any]) -> bytes:
    actor = request.actor
    facts = {"number": demand["number"], "part": str(part["id"])}
    await request.connection.execute(*run(
        EVENTS, at=[request.now], action=["demand.take"], subject=[demand["id"]],
        account_id=[actor["id"]], account_name=[actor["display_name"]],
        from_state=[demand["state"]], to_state=["accepted"], note=[""], facts=[facts],
    ))  # fmt: skip
    body = orjson.dumps(part, plain)
    await request.connection.execute(*run(REMEMBER, **request.once(body)))
    return body
