"""A town of 40 organisations and 500 members, whose transfers many people push at once."""

import asyncio
from dataclasses import dataclass, field
from random import Random
from typing import Any

import httpx

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.conftest import TERMS
from tests.people import insert_member
from tests.world import World, key

UNITS, BRANCHES_OF_A_UNIT, MEMBERS, AT_ONCE, ROUNDS = 8, 4, 500, 8, 12
Headers = dict[str, str]


@dataclass
class Life:
    """What was last read of a member's newest transfer; others may have gone on since."""

    id: str
    home: str
    transfer: dict[str, Any] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return self.transfer.get("state") not in (None, "assigned", "rejected", "withdrawn")


@dataclass
class Town:
    """Branches by name (`u3b1`), who acts for them, and the members' lives."""

    client: httpx.AsyncClient
    world: World
    who: dict[str, list[Headers]] = field(default_factory=dict)
    lives: list[Life] = field(default_factory=list)
    answers: dict[int, int] = field(default_factory=dict)

    async def come(self) -> "Town":
        world = self.world
        self.district = await world.sign_in("eye", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
        for unit in (f"u{n}" for n in range(UNITS)):
            await world.add_org(unit, "district", OrgKind.UNIT_ORG)
            self.who[unit] = [await world.sign_in(unit, (Role.UNIT_ORG, unit))]
            for branch in (f"{unit}b{n}" for n in range(BRANCHES_OF_A_UNIT)):
                await world.add_org(branch, unit, OrgKind.BRANCH)
                self.who[branch] = [
                    await world.sign_in(f"{branch}-{n}", (Role.BRANCH_SECRETARY, branch))
                    for n in range(2)
                ]
        for nth in range(MEMBERS):
            await self._born(nth)
        return self

    @property
    def branches(self) -> list[str]:
        return [name for name in self.who if "b" in name]

    async def _born(self, nth: int) -> None:
        home = self.branches[nth % len(self.branches)]
        orgs = self.world.orgs
        member = await insert_member(
            self.world.owner,
            self.world.services,
            name=f"m{nth}",
            branch=orgs[home],
            unit=orgs[home[:2]],
            phone=f"138{nth:08}",
        )
        self.lives.append(Life(str(member), home))

    async def scene(self, dice: Random) -> None:
        """Eight people act at once on the same few members, again and again, by what they read."""
        few = dice.sample(self.lives, 3)
        for _ in range(ROUNDS):
            acts = [self._act(dice.choice(few), dice) for _ in range(AT_ONCE)]
            for status in await asyncio.gather(*acts):
                self.answers[status] = self.answers.get(status, 0) + 1
            for life in few:
                await self._look(life)

    async def _act(self, life: Life, dice: Random) -> int:
        if not life.open:
            receipt = life.transfer.get("state") == "assigned" and dice.random() < 0.5
            return await (self._receipt(life, dice) if receipt else self._start(life, dice))
        who, body = _next(life, dice, self.branches)
        if "branch_id" in body:
            body = body | {"branch_id": str(self.world.orgs[body["branch_id"]])}
        return await self._step(life, dice.choice(self.who[who]), body)

    async def _start(self, life: Life, dice: Random) -> int:
        to = dice.choice(self.branches)
        body = {
            "member_id": life.id,
            "to": {"branch_id": str(self.world.orgs[to])},
            "terms": TERMS,
            "channel": dice.choice(["online", "paper"]),
        }
        by = dice.choice(self.who[life.home])
        made = await self.client.post("/transfers", json=body, headers=by | key())
        if made.status_code == 201:
            life.transfer = made.json() | {"from": life.home, "to": to}
        return made.status_code

    async def _receipt(self, life: Life, dice: Random) -> int:
        to, action = life.transfer["to"][:2], {"action": "send_receipt"}
        if dice.random() < 0.5:
            to, action = (
                life.transfer["from"],
                {"action": "take_receipt", "received_on": "2026-11-20"},
            )
        return await self._step(life, self.who[to][0], action)

    async def _step(self, life: Life, by: Headers, body: dict[str, Any]) -> int:
        match = {"If-Match": f'"{life.transfer["version"]}"'}
        path = f"/transfers/{life.transfer['id']}/steps"
        return (await self.client.post(path, json=body, headers=by | key() | match)).status_code

    async def _look(self, life: Life) -> None:
        if life.transfer:
            path = f"/transfers/{life.transfer['id']}"
            read = (await self.client.get(path, headers=self.district)).json()["transfer"]
            life.transfer |= read | {"from": life.transfer["from"], "to": life.transfer["to"]}
            if read["state"] == "assigned":
                life.home = life.transfer["to"]


def _next(life: Life, dice: Random, branches: list[str]) -> tuple[str, dict[str, Any]]:
    """Mostly what comes next, by who may; now and then anything by anybody."""
    source, target = life.transfer["from"], life.transfer["to"]
    assign = {"action": "assign", "branch_id": target}
    following: dict[str, tuple[str, dict[str, Any]]] = {
        "applied": (source, {"action": "submit"}),
        "returned": (source, {"action": "withdraw", "reason": "不转了"}),
        "source_review": (source[:2], {"action": "approve"}),
        "target_review": (target[:2], {"action": "approve"}),
        "letter_issued": (target, {"action": "arrive"}),
        "verifying": (target, assign),
    }
    if dice.random() < 0.8:
        return following[life.transfer["state"]]
    anything = [
        {"action": "withdraw", "reason": "不转了"},
        {"action": "send_back", "reason": "出生年月不符"},
        {"action": "reject", "reason": "不同意"},
        assign,
    ]
    return dice.choice([source, target, source[:2], dice.choice(branches)]), dice.choice(anything)
