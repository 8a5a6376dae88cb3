"""The rules of centre_a, as its director sees and changes them."""

from typing import Any

import httpx

from tests.api.tickets.conftest import Counter
from tests.world import key


class Rules:
    """Requests about the rules, and about the tickets that they bear on."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.path = f"/ticket-policies/{counter.world.orgs['centre_a']}"

    async def read(self) -> dict[str, Any]:
        answer = await self.counter.client.get(self.path, headers=self.counter.director)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def ask(self, path: str, **values: Any) -> httpx.Response:
        now = await self.read()
        body = now["values"] | {"reason": "试行"} | values
        headers = self.counter.director | key() | {"If-Match": f'"{now["version"]}"'}
        return await self.counter.client.post(f"{self.path}/{path}", json=body, headers=headers)

    async def set(self, **values: Any) -> dict[str, Any]:
        answer = await self.ask("versions", **values)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def tried(self, **values: Any) -> dict[str, Any]:
        answer = await self.ask("trials", **values)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def whole(self, ticket: dict[str, Any]) -> dict[str, Any]:
        path = f"/tickets/{ticket['id']}"
        found: dict[str, Any] = (
            await self.counter.client.get(path, headers=self.counter.director)
        ).json()
        return found

    async def why(self, ticket: dict[str, Any]) -> dict[str, Any]:
        path = f"/tickets/{ticket['id']}/explanation"
        found: dict[str, Any] = (
            await self.counter.client.get(path, headers=self.counter.director)
        ).json()
        return found
