"""A street with a community, another and a centre, and who surveys them."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import Books, made
from tests.world import World, key

SHOP = {
    "kind": "merchant", "name": "吴老板", "gender": "male", "phone": "13700005678",
    "home_org": "外省某镇党委", "origin": "浙江温州", "workplace": "老吴五金店",
    "estate": "云桥市场", "since": "2024-03-01", "result": "contacted",
    "surveyed_on": "2026-11-20",
}  # fmt: skip


class Surveys(Books):
    """Requests of the street and of the desks below it."""

    async def opened(self, year: int = 2026, **other: Any) -> dict[str, Any]:
        return made(await self.open_round(year=year, **other))

    async def open_round(self, who: str = "street", **other: Any) -> httpx.Response:
        body = {"org_id": self.org("street_b"), "year": 2026, "due_on": "2026-12-31"}
        return await self.post("/survey-rounds", who, body | other)

    async def sheets(self, found: dict[str, Any], who: str = "street") -> dict[str, dict[str, Any]]:
        answer = await self.get(f"/survey-rounds/{found['id']}/sheets", who)
        assert answer.status_code == 200, answer.text
        return {line["org_name"]: line for line in answer.json()["items"]}

    async def sheet(self, found: dict[str, Any], org: str = "comm_b") -> str:
        return str((await self.sheets(found))[org]["id"])

    async def lines(self, sheet: str, who: str = "community", **asked: Any) -> list[dict[str, Any]]:
        answer = await self.get(f"/survey-sheets/{sheet}/finds", who, **asked)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def add(self, sheet: str, who: str = "community", **other: Any) -> httpx.Response:
        return await self.post(f"/survey-sheets/{sheet}/finds", who, SHOP | other)

    async def answer(self, line: dict[str, Any], version: int, **other: Any) -> httpx.Response:
        body = SHOP | {name: line[name] for name in SHOP if name in line} | {"phone": None}
        body |= {"result": "contacted", "surveyed_on": "2026-11-20"} | other
        headers = self.who["community"] | key() | {"If-Match": f'"{version}"'}
        return await self.client.put(f"/survey-finds/{line['id']}", json=body, headers=headers)

    async def sign(self, sheet: str, who: str = "community", **other: Any) -> httpx.Response:
        body = {"surveyed_on": "2026-11-20"} | other
        return await self.post(f"/survey-sheets/{sheet}/signature", who, body)


@pytest.fixture
async def surveys(client: httpx.AsyncClient, world: World) -> Surveys:
    found = Surveys(client, world)
    await found.open()
    found.who["district"] = await world.sign_in(
        "district", (Role.SUPERIOR_ORG_DEPARTMENT, "district")
    )
    return found
