"""A liaison officer of unit_a, where the organisation department has identity numbers kept."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key


class Keeper:
    """Asks over HTTP; `district` is the organisation department."""

    def __init__(
        self, client: httpx.AsyncClient, world: World, who: dict[str, str], district: dict[str, str]
    ) -> None:
        self.client, self.world, self.who, self.district = client, world, who, district

    async def switch(self, org: str, on: bool, **more: Any) -> httpx.Response:
        body = {"org_id": str(self.world.orgs[org]), "on": on, "reason": "核对全国系统"} | more
        return await self.client.post("/identity-switch", json=body, headers=self.district | key())

    async def of(self, member: UUID, who: dict[str, str] | None = None) -> dict[str, Any]:
        answer = await self.client.get(f"/members/{member}/identity", headers=who or self.who)
        assert answer.status_code == 200, answer.text
        assert answer.headers["etag"] == f'"{answer.json()["version"]}"'
        found: dict[str, Any] = answer.json()
        return found

    async def enter(self, member: UUID, number: str, version: int = 0) -> httpx.Response:
        return await self.client.put(
            f"/members/{member}/identity",
            json={"number": number},
            headers=self.who | {"If-Match": f'"{version}"'},
        )

    async def reveal(self, member: UUID, who: dict[str, str] | None = None) -> httpx.Response:
        path = f"/members/{member}/identity/reveal"
        return await self.client.post(
            path, json={"purpose": "核对全国系统"}, headers=who or self.who
        )


@pytest.fixture
async def keeper(client: httpx.AsyncClient, world: World) -> Keeper:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    district = await world.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    return Keeper(client, world, who, district)
