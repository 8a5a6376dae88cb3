"""Everybody of the story of a year: a resident's order, a member, a community, a unit."""

from dataclasses import dataclass
from datetime import datetime
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
class Folk:
    """Requests over HTTP by whom; everybody signs in anew at each, for months pass between."""

    client: httpx.AsyncClient
    world: World
    clock: Clock
    check_in: UUID
    accounts: dict[str, Account]

    def on(self, moment: str) -> None:
        """Time goes on to that moment in China."""
        self.clock.now = datetime.fromisoformat(f"{moment}:00+08:00")

    async def did(self, who: str, path: str, body: Any = None) -> Any:
        """What came of it; nobody for `who` is a resident."""
        headers = await self.world.headers(self.accounts[who]) | key() if who else {}
        answer = await self.client.post(path, json={} if body is None else body, headers=headers)
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json()

    async def read(self, who: str, path: str, **asked: Any) -> Any:
        headers = await self.world.headers(self.accounts[who])
        answer = await self.client.get(path, params=asked, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def items(self, who: str, path: str, **asked: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.read(who, path, **asked))["items"]
        return found

    async def served(self) -> list[tuple[str, str]]:
        """The member's confirmed service by the day: hours and what proves them."""
        rows = await self.world.owner.fetch(
            "SELECT hours::text, proof FROM service_records WHERE state = 'confirmed'"
            " ORDER BY served_on"
        )
        return [tuple(row) for row in rows]

    @property
    def between(self) -> dict[str, str]:
        orgs = self.world.orgs
        return {"unit_id": str(orgs["unit_a"]), "community_id": str(orgs["comm_a"])}


@pytest.fixture
async def folk(client: httpx.AsyncClient, world: World, clock: Clock) -> Folk:
    clock.now = datetime.fromisoformat("2027-02-05T09:00:00+08:00")
    made = await put_check_in(world, Put(name="王小明"))
    accounts = {
        "wang": await world.account("wang", member=made.member_id),
        "desk": await world.account("desk", (Role.COMMUNITY_ORG, "comm_a")),
        "second": await world.account("second", (Role.COMMUNITY_ORG, "comm_a")),
        "unit": await world.account("unit", (Role.LIAISON_OFFICER, "unit_a")),
    }
    return Folk(client, world, clock, made.id, accounts)
