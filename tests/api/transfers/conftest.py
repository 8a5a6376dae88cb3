"""Two committees with a branch each, a counter, and a member on the way from one to the other."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key

TERMS: dict[str, Any] = {
    "reason": "job",
    "destination": "乙院",
    "dues_paid_to": "2026-10",
    "valid_days": 90,
    "source_address": "人民路1号",
}
TOLD: dict[str, Any] = {"materials": ["身份证"], "told": "周一上午到三楼找李老师"}
ELSEWHERE = {"name": "外省某学院第三支部", "committee_name": "外省某学院党委"}
_PEOPLE = {
    "applicant": (Role.BRANCH_SECRETARY, "branch_a"),
    "source": (Role.UNIT_ORG, "unit_a"),
    "target": (Role.UNIT_ORG, "unit_b"),
    "verifier": (Role.BRANCH_SECRETARY, "branch_b"),
    "clerk": (Role.WINDOW_CLERK, "counter"),
    "district": (Role.SUPERIOR_ORG_DEPARTMENT, "district"),
}


@dataclass
class Moves:
    """Requests of all who take part; `member` belongs to branch_a."""

    client: httpx.AsyncClient
    world: World
    member: str = ""
    who: dict[str, dict[str, str]] = field(default_factory=dict)

    async def come(self) -> "Moves":
        await self.world.add_org("counter", "street_a", OrgKind.CENTRE)
        self.member = str(await self.world.member("田小禾"))
        for name, grant in _PEOPLE.items():
            self.who[name] = await self.world.sign_in(name, grant)
        return self

    @property
    def world_member(self) -> UUID:
        return UUID(self.member)

    def org(self, name: str) -> str:
        return str(self.world.orgs[name])

    async def start(self, who: str = "applicant", **other: Any) -> dict[str, Any]:
        body = {"member_id": self.member, "to": {"branch_id": self.org("branch_b")}, "terms": TERMS}
        at_counter = TOLD if "registered_at" in other else {}
        return await self.made("/transfers", who, body | at_counter | other)

    async def arrive(self, who: str = "clerk", **other: Any) -> dict[str, Any]:
        body = {
            "person": {"name": "周晓", "gender": "female", "birth_month": "1998-05",
                       "phone": "13700001234"},
            "from": ELSEWHERE, "branch_id": self.org("branch_b"), "terms": TERMS,
            "registered_at": self.org("counter"), **TOLD,
        }  # fmt: skip
        return await self.made("/transfers/arrivals", who, body | other)

    async def made(self, path: str, who: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = await self.client.post(path, json=body, headers=self.who[who] | key())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def step(
        self, transfer: dict[str, Any], who: str, action: str, **facts: Any
    ) -> httpx.Response:
        path = f"/transfers/{transfer['id']}/steps"
        body = {"action": action} | facts
        return await self.client.post(path, json=body, headers=self.who[who] | key())

    async def done(
        self, transfer: dict[str, Any], who: str, action: str, **facts: Any
    ) -> dict[str, Any]:
        answer = await self.step(transfer, who, action, **facts)
        assert answer.status_code == 200, answer.text
        after: dict[str, Any] = answer.json()
        return after

    async def to_letter(self, **other: Any) -> dict[str, Any]:
        thing = await self.start(**other)
        await self.done(thing, "applicant", "submit")
        await self.done(thing, "source", "approve", opinion="同意转出")
        return await self.done(thing, "target", "approve", opinion="同意接收")

    async def assigned(self, **other: Any) -> dict[str, Any]:
        thing = await self.to_letter(**other)
        await self.done(thing, "verifier", "arrive")
        return await self.done(thing, "verifier", "assign", branch_id=self.org("branch_b"))

    async def read(self, transfer: dict[str, Any], who: str) -> httpx.Response:
        return await self.client.get(f"/transfers/{transfer['id']}", headers=self.who[who])

    async def whole(self, transfer: dict[str, Any], who: str) -> dict[str, Any]:
        answer = await self.read(transfer, who)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def listed(self, who: str, **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/transfers", params=asked, headers=self.who[who])
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


@pytest.fixture
async def moves(client: httpx.AsyncClient, world: World) -> Moves:
    return await Moves(client, world).come()
