"""Requests of a counter that takes transfers up for others, and of the committee that claims."""

from dataclasses import dataclass
from typing import Any

import httpx

from tests.api.transfers.conftest import TOLD, Moves
from tests.world import key

Thing = dict[str, Any]


@dataclass
class Claims:
    """`clerk` sits in street_a; 赵一 belongs to branch_b of unit_b, whose officer is `target`."""

    moves: Moves
    stranger: str = ""

    async def come(self) -> "Claims":
        member = await self.moves.world.member("赵一", of="b", home=None, phone="13600002222")
        self.stranger = str(member)
        return self

    async def send(self, **other: Any) -> httpx.Response:
        body = {
            "registered_at": self.moves.org("counter"), "name": "赵一", "phone": "13600002222",
            "from_org_id": self.moves.org("branch_b"), "reason": "job",
            "to": {"branch_id": self.moves.org("branch_a")}, **TOLD,
        }  # fmt: skip
        client, who = self.moves.client, self.moves.who["clerk"]
        return await client.post("/transfer-claims", json=body | other, headers=who | key())

    async def sent(self, **other: Any) -> Thing:
        answer = await self.send(**other)
        assert answer.status_code == 201, answer.text
        made: Thing = answer.json()
        return made

    async def read(self, thing: Thing, who: str, more: str = "") -> httpx.Response:
        path = f"/transfer-claims/{thing['id']}{more}"
        return await self.moves.client.get(path, headers=self.moves.who[who])

    async def whole(self, thing: Thing, who: str) -> Thing:
        answer = await self.read(thing, who)
        assert answer.status_code == 200, answer.text
        found: Thing = answer.json()
        return found

    async def step(self, thing: Thing, who: str, action: str, **more: Any) -> httpx.Response:
        version = (await self.read(thing, who)).headers.get("ETag", '"1"')
        path, headers = f"/transfer-claims/{thing['id']}/steps", self.moves.who[who]
        match = {"If-Match": version}
        body = {"action": action} | more
        return await self.moves.client.post(path, json=body, headers=headers | match | key())

    async def done(self, thing: Thing, who: str, action: str, **more: Any) -> Thing:
        answer = await self.step(thing, who, action, **more)
        assert answer.status_code == 200, answer.text
        after: Thing = answer.json()
        return after

    async def listed(self, who: str, view: str) -> list[str]:
        answer = await self.moves.client.get(
            "/transfer-claims", params={"view": view}, headers=self.moves.who[who]
        )
        assert answer.status_code == 200, answer.text
        return [line["id"] for line in answer.json()["items"]]

    async def todos(self, who: str) -> dict[str, int]:
        answer = await self.moves.client.get("/todos", headers=self.moves.who[who])
        return {one["kind"]: one["count"] for one in answer.json()["items"]}
