"""A unit and a community that ask over HTTP."""

from typing import Any

import httpx

from tests.world import World, key

Headers = dict[str, str]


class Side:
    """Asks over HTTP as one side."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: Headers) -> None:
        self.client, self.world, self.who = client, world, who

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.who | key())

    async def items(self, path: str, **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get(path, params=asked, headers=self.who)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def between(self, **more: Any) -> dict[str, Any]:
        orgs = self.world.orgs
        return {"unit_id": str(orgs["unit_a"]), "community_id": str(orgs["comm_a"]), **more}

    async def pair(self) -> httpx.Response:
        return await self.post(
            "/partner-pairs", self.between(since="2026-01-10", agreed_by="陈、刘")
        )

    async def served(self, on: str = "2026-05-16") -> dict[str, Any]:
        body = self.between(served_on=on, what="清理楼道", people=12)
        answer = await self.post("/unit-services", body)
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told
