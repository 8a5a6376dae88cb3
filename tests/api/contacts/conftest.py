"""A member of branch_a who asks comm_b to be contacted, its officer, and a clerk of street_a."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

PHONE = "13712349876"
Headers = dict[str, str]


@dataclass
class Asking:
    """Requests over HTTP."""

    client: httpx.AsyncClient
    world: World
    member: UUID
    me: Headers
    community: Headers
    clerk: Headers

    def wish(self, **other: Any) -> dict[str, Any]:
        return {
            "org_id": str(self.world.orgs["comm_b"]), "topic": "party_life", "way": "phone",
            "words": "搬到本社区，想参加支部活动", "times": "工作日晚上",
        } | other  # fmt: skip

    async def post(self, path: str, body: dict[str, Any], who: Headers) -> httpx.Response:
        return await self.client.post(path, json=body, headers=who | key())

    async def sent(self, **other: Any) -> dict[str, Any]:
        answer = await self.post("/me/contact-requests", self.wish(**other), self.me)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def step(
        self, request: dict[str, Any], action: str, *, version: int = 1,
        who: Headers | None = None, **said: Any,
    ) -> httpx.Response:  # fmt: skip
        etag = {"If-Match": f'"{version}"'}
        path = f"/contact-requests/{request['id']}/steps"
        return await self.post(path, {"action": action} | said, (who or self.community) | etag)

    async def get(self, path: str, who: Headers | None = None) -> Any:
        answer = await self.client.get(path, headers=who or self.community)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
async def asking(client: httpx.AsyncClient, world: World) -> Asking:
    member = await world.member("王小明", phone=PHONE)
    return Asking(
        client, world, member,
        await world.sign_in("me", member=member),
        await world.sign_in("community", (Role.COMMUNITY_ORG, "comm_b")),
        await world.sign_in("clerk", (Role.WINDOW_CLERK, "street_a")),
    )  # fmt: skip
