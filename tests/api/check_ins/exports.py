"""Files taken out over HTTP, read back, and the traces they leave."""

import csv
import io
from typing import Any
from uuid import UUID

import httpx

from tests.api.check_ins.steps import Headers
from tests.world import World


async def take_out(
    client: httpx.AsyncClient, who: Headers, form: str, **query: Any
) -> httpx.Response:
    return await client.get("/check-in-exports", headers=who, params={"form": form} | query)


async def rows_of(
    client: httpx.AsyncClient, who: Headers, form: str, **query: Any
) -> list[dict[str, str]]:
    answer = await take_out(client, who, form, format="csv", **query)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def traces_of(world: World) -> list[tuple[UUID, str, str]]:
    rows = await world.owner.fetch("SELECT member_id, kind, purpose FROM accesses ORDER BY seq")
    return [tuple(row) for row in rows]
