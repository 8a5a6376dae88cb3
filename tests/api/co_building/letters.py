"""Participation letters over HTTP, and who has to do with them."""

from typing import Any

import httpx

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.permission import Role
from tests.api.co_building.sides import Side
from tests.clock import Clock
from tests.world import World

_FIRST = {"year": 2026, "part": "first"}

_STAFF = {
    "unit": (Role.LIAISON_OFFICER, "unit_a"), "home": (Role.COMMUNITY_ORG, "comm_a"),
    "street": (Role.STREET_COMMITTEE, "street_a"),
    "above": (Role.SUPERIOR_ORG_DEPARTMENT, "district"),
}  # fmt: skip


class Letters:
    """The street drafts, the community reviews, the unit answers, the district receives."""

    def __init__(self, client: httpx.AsyncClient, world: World, clock: Clock) -> None:
        self.client, self.world, self.clock = client, world, clock
        self.sides: dict[str, Side] = {}
        self.accounts: dict[str, Account] = {}

    async def sign_in(self) -> None:
        """Again after the clock was moved."""
        for name, grant in _STAFF.items():
            if name not in self.accounts:
                self.accounts[name] = await self.world.account(name, grant)
            who = await self.world.headers(self.accounts[name])
            self.sides[name] = Side(self.client, self.world, who)

    async def run(self, who: str = "street", org: str = "street_a") -> dict[str, Any]:
        body = {"org_id": str(self.world.orgs[org]), **_FIRST}
        answer = await self.sides[who].post("/participation-letter-runs", body)
        assert answer.status_code == 200, answer.text
        await self.world.services.jobs.finish()
        path = f"/participation-letter-runs/{answer.json()['id']}"
        found = await self.client.get(path, headers=self.sides[who].who)
        run: dict[str, Any] = found.json()
        return run

    async def lines(self, who: str, side: str, **asked: Any) -> list[dict[str, Any]]:
        return await self.sides[who].items("/participation-letters", side=side, **asked)

    async def one(self, who: str, letter: str) -> dict[str, Any]:
        answer = await self.client.get(
            f"/participation-letters/{letter}", headers=self.sides[who].who
        )
        found: dict[str, Any] = answer.json() | {"status": answer.status_code}
        return found

    async def step(self, who: str, letter: str, action: str, words: str = "") -> httpx.Response:
        body = {"action": action, "words": words}
        return await self.sides[who].post(f"/participation-letters/{letter}/steps", body)

    async def done(self, who: str, letter: str, action: str, words: str = "") -> dict[str, Any]:
        answer = await self.step(who, letter, action, words)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found
