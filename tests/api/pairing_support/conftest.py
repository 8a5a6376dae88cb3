"""A household of comm_a, its desk, members who have checked in there, and a cadre of the street."""

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
class Pairing:
    """Requests over HTTP."""

    client: httpx.AsyncClient
    world: World
    desk: Headers
    wang: Headers
    li: Headers
    members: dict[str, UUID]

    async def post(self, path: str, body: Any = None, who: Headers | None = None) -> httpx.Response:
        headers = (who or self.desk) | key()
        return await self.client.post(path, json={} if body is None else body, headers=headers)

    async def did(self, path: str, body: Any = None, who: Headers | None = None) -> Any:
        answer = await self.post(path, body, who)
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json()

    async def refused(self, path: str, body: Any = None, who: Headers | None = None) -> str:
        answer = await self.post(path, body, who)
        assert answer.status_code >= 400, f"{path}: {answer.text}"
        return str(answer.json()["code"])

    async def get(self, path: str, who: Headers | None = None) -> Any:
        answer = await self.client.get(path, headers=who or self.desk)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def household(self, **other: Any) -> dict[str, Any]:
        return {
            "community_id": str(self.world.orgs["comm_a"]), "kind": "empty_nest_elder",
            "way": "one", "area": "幸福里小区", "name": NAME, "phone": PHONE, "address": ADDRESS,
        } | other  # fmt: skip

    async def proposed(self, **other: Any) -> str:
        """The path of a new pair."""
        made = await self.did("/support-pairs", self.household(**other))
        return f"/support-pairs/{made['pair']['id']}"

    def plan(self, **other: Any) -> dict[str, Any]:
        return {
            "goals": "有人照应", "content": "上门陪聊、代购", "every_days": 14,
            "begins_on": "2026-11-01", "ends_on": "2027-10-31",
        } | other  # fmt: skip

    def agreement(self, **other: Any) -> dict[str, Any]:
        today = self.world.services.clock().date()
        return {"on": f"{today}", "how": "visit", "who": "self"} | other

    async def active(self, *who: str, **other: Any) -> str:
        """A pair that members support, by default Wang alone; begun some days ago."""
        pair = await self.proposed(**other)
        await self.did(f"{pair}/agreement", self.agreement())
        await self.did(f"{pair}/plans", self.plan())
        for one in who or ("wang",):
            await self.did(f"{pair}/supporters", {"member_id": str(self.members[one])})
        await self.did(f"{pair}/start")
        await self.world.owner.execute("UPDATE supporters SET since = since - interval '5 days'")
        return pair

    def visit(self, *, hours_ago: int = 3, **other: Any) -> dict[str, Any]:
        now = self.world.services.clock()
        begins = now - timedelta(hours=hours_ago)
        return {
            "begins_at": begins.isoformat(), "ends_at": (begins + timedelta(hours=1)).isoformat(),
            "done": "陪聊，检查燃气",
        } | other  # fmt: skip


async def member_there(world: World, login: str, name: str, phone: str) -> tuple[Headers, UUID]:
    """A member who has checked in with comm_a, signed in."""
    member = await world.member(name, phone=phone)
    await put_check_in(world, Put(name=name, member=member))
    return await world.sign_in(login, member=member), member


@pytest.fixture
async def pairing(client: httpx.AsyncClient, world: World) -> Pairing:
    wang, wang_id = await member_there(world, "wang", "王小明", "13811110001")
    li, li_id = await member_there(world, "li", "李小红", "13811110002")
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    return Pairing(client, world, desk, wang, li, {"wang": wang_id, "li": li_id})
