"""A street with a centre of two departments, another centre, and who works there."""

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key

CONTENT: dict[str, Any] = {
    "name": "流动党员报到登记",
    "kind": "immediate",
    "category": "floating_members",
    "department": "党员服务科",
    "conditions": "在本街道居住或工作",
    "steps": [{"title": "提交"}, {"title": "登记", "who": "党员服务科"}],
    "papers": [{"name": "流动党员活动证", "issuer": "流出地党组织"}],
}


@dataclass
class Counter:
    """Requests of the director of centre_a, and of the district."""

    client: httpx.AsyncClient
    world: World
    director: dict[str, str]
    district: dict[str, str]

    async def create(self, code: str, *, owner: str = "centre_a", **other: Any) -> dict[str, Any]:
        who = self.director if owner == "centre_a" else self.district
        body = {
            "owner_id": str(self.world.orgs[owner]), "code": code, "content": CONTENT | other,
        }  # fmt: skip
        answer = await self.client.post("/service-items", json=body, headers=who | key())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def publish(self, item: dict[str, Any]) -> dict[str, Any]:
        path = f"/service-items/{item['id']}/publication"
        answer = await self.client.post(path, headers=self.district | key())
        assert answer.status_code == 200, answer.text
        done: dict[str, Any] = answer.json()
        return done

    async def offer(self, code: str, **other: Any) -> dict[str, Any]:
        return await self.publish(await self.create(code, **other))

    async def edit(self, item: dict[str, Any], version: int, **other: Any) -> httpx.Response:
        headers = self.director | {"If-Match": f'"{version}"'}
        path = f"/service-items/{item['id']}/draft"
        return await self.client.put(path, json=CONTENT | other, headers=headers)


@pytest.fixture
async def counter(client: httpx.AsyncClient, world: World) -> Counter:
    await world.add_org("centre_a", "street_a", OrgKind.CENTRE)
    await world.add_org("centre_b", "street_b", OrgKind.CENTRE)
    await world.add_org("党员服务科", "centre_a", OrgKind.DEPARTMENT)
    await world.add_org("综合窗口", "centre_a", OrgKind.DEPARTMENT)
    director = await world.sign_in("director", (Role.CENTRE_DIRECTOR, "centre_a"))
    district = await world.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    return Counter(client, world, director, district)
