"""Members of two units, in their branches since October; one of them has moved today."""

from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.shared.permission import Role
from tests.world import World

THEN, TODAY = "2026-11-19", "2026-11-20"
_SINCE = "UPDATE affiliations SET since = '2026-10-01' WHERE until IS NULL"
_MOVE = "UPDATE members SET branch_id = $2, unit_id = $3, post = '处长' WHERE id = $1"


class Rosters:
    """Members of two units, in their branches since October; one of them has moved today."""

    def __init__(self, client: httpx.AsyncClient, world: World) -> None:
        self.client, self.world = client, world
        self.wang = self.li = UUID(int=0)

    async def stand(self) -> "Rosters":
        world = self.world
        self.wang = await world.member("wang")
        self.li = await world.member("li")
        await world.member("zhao", "b")
        await world.owner.execute(_SINCE)
        await world.owner.execute(_MOVE, self.wang, world.orgs["branch_b"], world.orgs["unit_b"])
        return self

    async def who(self, role: Role, at: str) -> dict[str, str]:
        return await self.world.sign_in(f"{role}-{at}", (role, at))

    async def ask(self, who: dict[str, str], **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/member-roster", headers=who, params=asked)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items
