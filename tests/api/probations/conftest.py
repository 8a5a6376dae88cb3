"""The secretary of branch_a, and probationary members of it."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

TODAY = "2026-11-20"
_PROBATIONARY = (
    "UPDATE members SET status = 'probationary', joined_party_on = $2::text::date WHERE id = $1"
)


class Secretary:
    """The secretary of branch_a, and probationary members by the day of their joining."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who

    async def member(self, name: str, since: str | None, of: str = "a") -> UUID:
        made = await self.world.member(name, of)
        await self.world.owner.execute(_PROBATIONARY, made, since)
        return made

    async def decide(self, member: UUID, kind: str, **more: Any) -> httpx.Response:
        body = {"kind": kind, "decided_on": TODAY, "decision_ref": "组1号"} | more
        path = f"/members/{member}/probation/decisions"
        return await self.client.post(path, json=body, headers=self.who | key())

    async def read(self, member: UUID, who: dict[str, str] | None = None) -> dict[str, Any]:
        answer = await self.client.get(f"/members/{member}/probation", headers=who or self.who)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def listed(self, who: dict[str, str] | None = None, **asked: Any) -> list[Any]:
        answer = await self.client.get("/probationers", params=asked, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        items: list[Any] = answer.json()["items"]
        return items


@pytest.fixture
async def secretary(client: httpx.AsyncClient, world: World) -> Secretary:
    who = await world.sign_in("sec", (Role.BRANCH_SECRETARY, "branch_a"))
    return Secretary(client, world, who)
