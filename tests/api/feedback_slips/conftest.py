"""A member of unit_a checked in with comm_a, both sides' officers, and the steps of a slip."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key

Headers = dict[str, str]
SAID = {
    "method": "meeting", "held_on": "2026-11-18", "appraisers": 23, "grade": "优秀",
    "opinion": "全年参加治安巡逻，按时到岗。", "deeds": "陪护独居老人。",
}  # fmt: skip
_RECORD = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, proof, decided_by, decided_name,
  decided_at, reverses_id, reversed_at)
SELECT gen_random_uuid(), $1, $2, 'own', $3::date, $3::date + $6 * interval '1 hour',
  $3::date + ($6 + 1) * interval '1 hour', $4::numeric, 'elder_care', '助老', t.id, 'x', now(), $5,
  CASE WHEN $5 = 'confirmed' THEN 'community' END,
  CASE WHEN $5 = 'confirmed' THEN d.id END, 'y', CASE WHEN $5 <> 'declared' THEN now() END,
  NULL, NULL
FROM (SELECT id FROM accounts ORDER BY id LIMIT 1) t,
  (SELECT id FROM accounts ORDER BY id DESC LIMIT 1) d"""


@dataclass
class Year:
    """The end of 2026, over HTTP."""

    client: httpx.AsyncClient
    world: World
    clock: Clock
    member: UUID
    check_in: CheckInId
    accounts: dict[str, Account]
    me: Headers = field(default_factory=dict)
    community: Headers = field(default_factory=dict)
    unit: Headers = field(default_factory=dict)

    async def later(self, **by: float) -> None:
        """Everybody signs in again."""
        self.clock.move(**by)
        for name, account in self.accounts.items():
            setattr(self, name, await self.world.headers(account))

    async def post(self, path: str, body: dict[str, Any], who: Headers) -> httpx.Response:
        return await self.client.post(path, json=body, headers=who | key())

    async def get(self, path: str, who: Headers) -> Any:
        answer = await self.client.get(path, headers=who)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def run(self, year: int = 2026, org: str = "comm_a") -> Any:
        """Begun and done."""
        body = {"community_id": str(self.world.orgs[org]), "year": year}
        answer = await self.post("/appraisal-runs", body, self.community)
        assert answer.status_code == 200, answer.text
        await self.world.services.jobs.finish()
        return await self.get(f"/appraisal-runs/{answer.json()['id']}", self.community)

    async def slips(self, side: str = "community", who: Headers | None = None, **more: Any) -> Any:
        asked = "&".join(f"{k}={v}" for k, v in ({"side": side, "year": 2026} | more).items())
        return (await self.get(f"/feedback-slips?{asked}", who or self.community))["items"]

    async def slip(self) -> Any:
        """Our member's."""
        found = await self.slips()
        return next(one for one in found if one["member_id"] == str(self.member))

    async def many(self, what: str, who: Headers, *slips: Any, **said: Any) -> httpx.Response:
        body = {"slips": [{"id": s["id"], "version": s["version"]} for s in slips]} | said
        return await self.post(f"/feedback-slip-{what}", body, who)

    async def appraised(self, **other: Any) -> Any:
        done = await self.many("appraisals", self.community, await self.slip(), **SAID | other)
        assert done.status_code == 200, done.text
        return await self.slip()

    async def sent(self) -> Any:
        """Appraised, and the days for an answer are over."""
        await self.appraised()
        await self.later(days=8)
        done = await self.many("sendings", self.community, await self.slip())
        assert done.status_code == 200, done.text
        return await self.slip()

    async def received(self) -> Any:
        await self.sent()
        done = await self.many("receptions", self.unit, await self.slip())
        assert done.status_code == 200, done.text
        return await self.slip()

    async def serve(
        self, hours: str, on: str = "2026-06-01", state: str = "confirmed", at: int = 1
    ) -> None:
        """An hour of the day of a confirmed entry, told by one account and confirmed by another."""
        await self.world.owner.execute(
            _RECORD, self.member, self.world.orgs["comm_a"], date.fromisoformat(on), hours, state,
            at,
        )  # fmt: skip


@pytest.fixture
async def year(client: httpx.AsyncClient, world: World, clock: Clock) -> Year:
    made = await put_check_in(world, Put(name="王小明"))
    accounts = {
        "me": await world.account("me", member=made.member_id),
        "community": await world.account("community", (Role.COMMUNITY_ORG, "comm_a")),
        "unit": await world.account("unit", (Role.LIAISON_OFFICER, "unit_a")),
    }
    found = Year(client, world, clock, made.member_id, made.id, accounts)
    await found.later()
    return found
