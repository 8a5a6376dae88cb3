"""A counter whose centre stands under street_a of the district, and who reports from there."""

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter, counter
from tests.clock import Clock
from tests.world import key

__all__ = ["counter"]


@dataclass
class Reporting:
    """Requests about case reports; `street` is the addressee, `above` stands over it."""

    counter: Counter
    clock: Clock
    street: dict[str, str]
    above: dict[str, str]

    @property
    def client(self) -> httpx.AsyncClient:
        return self.counter.client

    def body(self, **other: Any) -> dict[str, Any]:
        return {
            "kind": "major_request", "title": "泵房噪声", "facts": "四十余户集中来访",
            "done": "已联系供水公司", "asked": "请协调产权单位",
            "recognised_at": self.clock().isoformat(),
            "to_org_id": str(self.counter.world.orgs["street_a"]),
        } | other  # fmt: skip

    async def write(self, who: dict[str, str], **other: Any) -> httpx.Response:
        body = self.body(**other)
        return await self.client.post("/case-reports", json=body, headers=who | key())

    async def written(self, who: dict[str, str], **other: Any) -> dict[str, Any]:
        answer = await self.write(who, **other)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def do(self, who: dict[str, str], report: str, what: str, **body: Any) -> httpx.Response:
        path = f"/case-reports/{report}/{what}"
        return await self.client.post(path, json=body, headers=who | key())

    async def read(self, who: dict[str, str], report: str) -> dict[str, Any]:
        answer = await self.client.get(f"/case-reports/{report}", headers=who)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def numbers(self, who: dict[str, str], **asked: Any) -> list[str]:
        answer = await self.client.get("/case-reports", params=asked, headers=who)
        assert answer.status_code == 200, answer.text
        return [line["number"][-1] for line in answer.json()["items"]]


@pytest.fixture
async def reporting(counter: Counter, clock: Clock) -> Reporting:
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    above = await counter.world.sign_in("above", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    return Reporting(counter, clock, street, above)
