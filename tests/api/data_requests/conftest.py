"""A member of branch_a who asks, the secretary who keeps the record, and others who don't."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

File = tuple[str, bytes, str]


@dataclass
class Desk:
    """Requests over HTTP."""

    client: httpx.AsyncClient
    world: World
    member: UUID
    me: dict[str, str]
    secretary: dict[str, str]

    async def ask(self, *files: File, **said: Any) -> httpx.Response:
        parts = [("files", file) for file in files]
        return await self.client.post(
            "/me/data-requests", data=said, files=parts or None, headers=self.me | key()
        )

    async def asked(self, *files: File, **said: Any) -> dict[str, Any]:
        answer = await self.ask(*files, **said)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def step(
        self, request: dict[str, Any], action: str, text: str = "", *,
        who: dict[str, str] | None = None, version: int = 1,
    ) -> httpx.Response:  # fmt: skip
        return await self.client.post(
            f"/data-requests/{request['id']}/steps",
            json={"action": action, "text": text},
            headers=(who or self.secretary) | key() | {"If-Match": f'"{version}"'},
        )

    async def get(self, path: str, who: dict[str, str] | None = None) -> Any:
        answer = await self.client.get(path, headers=who or self.secretary)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
async def desk(client: httpx.AsyncClient, world: World) -> Desk:
    member = await world.member("王小明")
    me = await world.sign_in("me", member=member)
    secretary = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    return Desk(client, world, member, me, secretary)
