"""A resident of comm_a, its officer and clerk, and members who have checked in there."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.world import World, key

Headers = dict[str, str]
NAME, PHONE, ADDRESS = "周秀英", "13722223333", "幸福里3号楼2单元501"
SECRETS = (NAME, PHONE, "2单元501")  # a bare number stands in many an id


@dataclass
class Orders:
    """Requests over HTTP; `wang` and `li` are members who have checked in with comm_a."""

    client: httpx.AsyncClient
    world: World
    desk: Headers
    clerk: Headers
    wang: Headers
    li: Headers
    members: dict[str, UUID]

    def body(self, **other: Any) -> dict[str, Any]:
        now = self.world.services.clock()
        return {
            "community_id": str(self.world.orgs["comm_a"]), "kind": "service",
            "field": "legal_aid", "what": "想了解遗嘱怎么写", "area": "幸福里小区",
            "wanted_from": (now + timedelta(days=1)).isoformat(),
            "wanted_until": (now + timedelta(days=1, hours=3)).isoformat(),
            "name": NAME, "phone": PHONE, "address": ADDRESS,
        } | other  # fmt: skip

    async def post(self, path: str, body: Any = None, who: Headers | None = None) -> httpx.Response:
        headers = (who or {}) | ({} if path.startswith("/public") else key())
        return await self.client.post(path, json={} if body is None else body, headers=headers)

    async def did(self, path: str, body: Any = None, who: Headers | None = None) -> Any:
        answer = await self.post(path, body, who)
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json()

    async def get(self, path: str, who: Headers) -> Any:
        answer = await self.client.get(path, headers=who)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def entered(self, **other: Any) -> str:
        made = await self.did(
            "/service-demands", self.body(**other) | {"channel": "counter"}, self.clerk
        )
        return str(made["id"])

    async def pooled(self, **other: Any) -> str:
        demand = await self.entered(**other)
        await self.did(f"/service-demands/{demand}/dispatch", {"to": "pool"}, self.desk)
        return demand

    async def online(self, **other: Any) -> tuple[str, dict[str, str]]:
        """Ordered by the resident and sent to the pool: its id, and number with code."""
        made = await self.did("/public/service-demands", self.body(**other))
        lines = (await self.get("/service-demands?show=ordered", self.desk))["items"]
        demand = next(line["id"] for line in lines if line["number"] == made["number"])
        await self.did(f"/service-demands/{demand}/dispatch", {"to": "pool"}, self.desk)
        return demand, {"number": made["number"], "code": made["code"]}

    async def take(self, demand: str, who: Headers | None = None) -> httpx.Response:
        return await self.post(f"/me/service-pool/{demand}/take", None, who or self.wang)

    def done(self, *, hours: int = 2, **other: Any) -> dict[str, Any]:
        """What is told of the last hours."""
        now = self.world.services.clock()
        begins = now - timedelta(hours=hours)
        return {
            "begins_at": begins.isoformat(), "ends_at": now.isoformat(), "result": "已讲解清楚",
        } | other  # fmt: skip

    async def told(self, demand: str, who: Headers | None = None, hours: int = 2) -> str:
        """Taken some days ago, and told as done in the last hours: the id of the part."""
        who = who or self.wang
        assert (await self.take(demand, who)).status_code == 201
        await self.world.owner.execute("UPDATE demand_takes SET since = since - interval '3 days'")
        part = await self.did(f"/me/service-orders/{demand}/done", self.done(hours=hours), who)
        return str(part["id"])

    async def records(self) -> list[dict[str, Any]]:
        rows = await self.world.owner.fetch("SELECT * FROM service_records ORDER BY told_at, id")
        return [dict(row) for row in rows]


async def member_there(world: World, login: str, name: str, phone: str) -> tuple[Headers, UUID]:
    """A member who has checked in with comm_a, signed in."""
    member = await world.member(name, phone=phone)
    await put_check_in(world, Put(name=name, member=member))
    return await world.sign_in(login, member=member), member


@pytest.fixture
async def orders(client: httpx.AsyncClient, world: World) -> Orders:
    wang, wang_id = await member_there(world, "wang", "王小明", "13811110001")
    li, li_id = await member_there(world, "li", "李小红", "13811110002")
    return Orders(
        client, world,
        await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a")),
        await world.sign_in("clerk", (Role.WINDOW_CLERK, "street_a")),
        wang, li, {"wang": wang_id, "li": li_id},
    )  # fmt: skip
