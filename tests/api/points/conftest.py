"""A community with a rule of points, and a member who serves there."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest

from tests.api.service_records.serving import Serving, serving
from tests.clock import Clock
from tests.world import World, key

RATES: dict[str, Any] = {
    "counts": True, "per_hour": {"greening": 10}, "shares": {"bulk": 50}, "stars": [2, 20],
    "ranking": False,
}  # fmt: skip

_HELD = """
INSERT INTO point_rules (id, community_id, version, since, counts, per_hour, shares, stars, ranking,
  reason, made_by, made_name, made_at)
SELECT gen_random_uuid(), $1, $2, '2026-11-22', true, '{"greening": 10}', '{"bulk": 50}', '[2, 20]',
  $3, '试行', a.id, 'x', '2026-11-20 00:00Z' FROM accounts a ORDER BY a.login LIMIT 1"""


@dataclass
class Rewarding:
    """`here` is the community's id; its first rule holds since 2026-11-22, today is 2026-12-10."""

    at_work: Serving
    here: str

    async def rule(
        self, since: str, who: dict[str, str] | None = None, **more: Any
    ) -> httpx.Response:
        body = RATES | {"since": since, "reason": "试行"} | more
        return await self.at_work.post(
            who or self.at_work.first, f"/points/{self.here}/rules", body
        )

    async def held(self, version: int, *, ranking: bool = False) -> None:
        """A version that was made before the tests' clock begins."""
        await self.at_work.world.owner.execute(_HELD, UUID(self.here), version, ranking)

    async def served(self, **more: Any) -> str:
        """Confirmed, yesterday."""
        record = await self.at_work.told(**more)
        done = await self.at_work.confirm(self.at_work.first, record, "已核对签到表")
        assert done.status_code == 200, done.text
        return record

    async def mine(self) -> Any:
        (found,) = await self.at_work.get(self.at_work.me, "/me/points")
        return found

    async def entries(self) -> list[Any]:
        found = await self.at_work.get(self.at_work.me, "/me/points/entries")
        return list(found["items"])

    async def consent(self, *, yes: bool) -> httpx.Response:
        path = f"/me/points/{self.here}/ranking-consent"
        headers = self.at_work.me | key()
        return await self.at_work.client.post(path, json={"consents": yes}, headers=headers)

    async def ranking(self, who: dict[str, str]) -> httpx.Response:
        return await self.at_work.client.get(f"/points/{self.here}/ranking", headers=who)


@pytest.fixture
async def rewarding(client: httpx.AsyncClient, world: World, clock: Clock) -> Rewarding:
    at_work = await serving(client, world, clock)
    made = Rewarding(at_work, str(at_work.check_in.community.id))
    await made.held(1)
    return made
