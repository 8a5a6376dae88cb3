"""An officer of unit_a and one of the organisation department, and records that are alike."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

PHONE = "13812345678"


class Decider:
    """Asks over HTTP as the officer of unit_a; `district` is the organisation department."""

    def __init__(
        self, client: httpx.AsyncClient, world: World, who: dict[str, str], district: dict[str, str]
    ) -> None:
        self.client, self.world, self.who, self.district = client, world, who, district

    async def add(
        self, name: str = "王小明", *, of: str = "a", who: dict[str, str] | None = None, **more: Any
    ) -> UUID:
        """Over HTTP, so that pairs are found as they are in life."""
        body = {
            "branch_id": str(self.world.orgs[f"branch_{of}"]), "name": name, "gender": "male",
            "birth_month": "1985-07", "phone": PHONE, "joined_party_on": "2008-06-30",
        } | more  # fmt: skip
        if who is None:
            who = self.who
        answer = await self.client.post("/members", json=body, headers=who | key())
        assert answer.status_code == 201, answer.text
        return UUID(answer.json()["id"])

    async def pairs(self, who: dict[str, str] | None = None, **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/member-duplicates", params=asked, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def pair(self, pair: str, who: dict[str, str] | None = None) -> dict[str, Any]:
        answer = await self.client.get(f"/member-duplicates/{pair}", headers=who or self.who)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def merge(
        self, pair: str, keep: UUID, *, who: dict[str, str] | None = None, **more: Any
    ) -> httpx.Response:
        seen = await self.pair(pair, who)
        sides = {side["member"]["id"]: side["member"]["version"] for side in
                 (seen["one"], seen["other"])}  # fmt: skip
        going = next(version for id_, version in sides.items() if id_ != str(keep))
        body = {
            "keep": str(keep), "reason": "同一人，重复建档", "kept_version": sides[str(keep)],
            "going_version": going,
        } | more  # fmt: skip
        path = f"/member-duplicates/{pair}/merge"
        return await self.client.post(path, json=body, headers=(who or self.who) | key())

    async def get(self, path: str, who: dict[str, str] | None = None) -> Any:
        answer = await self.client.get(path, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
async def decider(client: httpx.AsyncClient, world: World) -> Decider:
    who = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    district = await world.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    return Decider(client, world, who, district)
