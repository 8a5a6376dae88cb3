"""A liaison officer of unit_a who keeps special groups, and a member of its branch."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key


class Keeper:
    """Asks over HTTP as the liaison officer of unit_a."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who

    async def enter(self, member: UUID, kind: str, **more: Any) -> httpx.Response:
        body = {"kind": kind, "since": "2026-01-01"} | more
        path = f"/members/{member}/groups"
        return await self.client.post(path, json=body, headers=self.who | key())

    async def entered(self, member: UUID, kind: str, **more: Any) -> dict[str, Any]:
        answer = await self.enter(member, kind, **more)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def do(self, member: UUID, entry: str, step: str, **body: Any) -> httpx.Response:
        path = f"/members/{member}/groups/{entry}/{step}"
        return await self.client.post(path, json=body, headers=self.who | key())

    async def of(self, member: UUID, who: dict[str, str] | None = None) -> list[dict[str, Any]]:
        answer = await self.client.get(f"/members/{member}/groups", headers=who or self.who)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def roster(self, who: dict[str, str] | None = None, **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/member-groups", params=asked, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


@pytest.fixture
async def keeper(client: httpx.AsyncClient, world: World) -> Keeper:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    return Keeper(client, world, who)
