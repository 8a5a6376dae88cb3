"""comm_a that keeps activities, members of branch_a who have checked in there, and their phones."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key


@dataclass
class Hall:
    """Requests over HTTP. The activity begins tomorrow at ten and lasts two hours."""

    client: httpx.AsyncClient
    world: World
    clock: Clock
    staff: Account
    members: dict[str, UUID] = field(default_factory=dict)
    phones: dict[str, Account] = field(default_factory=dict)

    @property
    def begins(self) -> datetime:
        return datetime.fromisoformat("2026-11-21T10:00:00+08:00")

    async def arrive(self, name: str) -> Account:
        """A member of branch_a who has checked in with comm_a, signed in on a phone."""
        member = await self.world.member(name)
        await put_check_in(self.world, Put(name=name, member=member))
        self.members[name] = member
        self.phones[name] = await self.world.account(name, member=member)
        return self.phones[name]

    def plan(self, **other: Any) -> dict[str, Any]:
        return {
            "org_id": str(self.world.orgs["comm_a"]), "title": "关爱独居老人",
            "field": "elder_care", "is_service": True, "open_to": "checked_in",
            "place": "活动室", "begins_at": self.begins.isoformat(),
            "ends_at": (self.begins + timedelta(hours=2)).isoformat(), "capacity": 3,
            "plan": "两人一组上门探访",
        } | other  # fmt: skip

    async def post(self, path: str, body: Any = None, who: Account | None = None) -> httpx.Response:
        headers = await self.signed(who) | key()
        return await self.client.post(path, json=body, headers=headers)

    async def put(self, path: str, body: Any, version: int) -> httpx.Response:
        headers = await self.signed() | key() | {"If-Match": f'"{version}"'}
        return await self.client.put(path, json=body, headers=headers)

    async def signed(self, who: Account | None = None) -> dict[str, str]:
        """Anew at each request: the clock may have moved on."""
        return await self.world.headers(who or self.staff)

    async def get(self, path: str, who: Account | None = None, **asked: Any) -> Any:
        answer = await self.client.get(path, params=asked, headers=await self.signed(who))
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def step(
        self, one: str, action: str, words: str = "", who: Account | None = None, **said: Any
    ) -> httpx.Response:
        return await self.post(
            f"/activities/{one}/steps", {"action": action, "words": words} | said, who
        )

    async def inspector(self) -> Account:
        """Another account of the community."""
        return await self.world.account("inspector", (Role.COMMUNITY_ORG, "comm_a"))

    async def published(self, **other: Any) -> str:
        made = await self.post("/activities", self.plan(**other))
        assert made.status_code == 201, made.text
        assert (await self.step(made.json()["id"], "publish")).status_code == 200
        return str(made.json()["id"])

    async def sign_up(self, one: str, name: str) -> httpx.Response:
        return await self.post(f"/me/activities/{one}/seat", who=self.phones[name])

    async def signed_up(self, one: str, names: Sequence[str]) -> list[str]:
        """All at the same moment; where each stands then."""
        answers = await asyncio.gather(*(self.sign_up(one, name) for name in names))
        assert {answer.status_code for answer in answers} == {201}
        return [answer.json()["seat"] for answer in answers]

    async def seats(self, one: str) -> list[tuple[str, str]]:
        found = await self.get(f"/activities/{one}/seats", limit=100)
        return [(line["name"], line["state"]) for line in found["items"]]

    async def opened(self, one: str) -> str:
        """The code of the minute in which it begins."""
        self.clock.now = self.begins
        assert (await self.step(one, "open")).status_code == 200
        return str((await self.get(f"/activities/{one}/attendance-code"))["code"])

    async def attend(self, code: str, name: str) -> httpx.Response:
        return await self.post("/me/attendance", {"code": code}, self.phones[name])

    async def entries(self) -> list[tuple[str, str, str, str]]:
        """Of everybody's service record: hours, state, proof and who told it."""
        rows = await self.world.owner.fetch(
            "SELECT hours::text, state, coalesce(proof, ''), told_name FROM service_records"
            " ORDER BY state DESC, told_name"
        )
        return [tuple(row) for row in rows]


@pytest.fixture
async def hall(client: httpx.AsyncClient, world: World, clock: Clock) -> Hall:
    staff = await world.account("staff", (Role.COMMUNITY_ORG, "comm_a"))
    return Hall(client, world, clock, staff)
