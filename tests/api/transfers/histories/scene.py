"""Ten people act at once on the same few members, again and again, by what they last read."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any

import httpx

from tests.api.transfers.conftest import TERMS, TOLD
from tests.api.transfers.histories.choices import ELSEWHERE, next_step, wherever
from tests.api.transfers.histories.lives import Life
from tests.api.transfers.histories.town import BORN, Headers, Town
from tests.world import key

AT_ONCE, ROUNDS, RESIDENTS = 10, 12, 6
_EXPECTED = {200, 201, 403, 404, 409, 412, 422, 503}
"""503: who waits too long for a row on a busy machine is told to try again, and changes nothing."""


@dataclass
class Scenes:
    """Plays scenes in a town and counts what was answered, by step and code."""

    town: Town
    dice: Random = field(default_factory=Random)
    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    acted: set[str] = field(default_factory=set)

    async def play(self, dice: Random) -> list[Life]:
        """Six who belong here, one whom nobody knows yet, and of one a second record; while some
        act, others look.
        """
        self.dice = dice
        few = self.dice.sample(self.town.lives, RESIDENTS)
        if few[0].present:
            await self.town.enter_again(few[0], self.dice.choice(self.town.branches))
        few.append(self.town.stranger())
        for _ in range(ROUNDS):
            self.town.clock.move(milliseconds=100)
            for life in few:
                await life.look(self.town.world.owner)
            acts = [self._act(self.dice.choice(few)) for _ in range(AT_ONCE)]
            await asyncio.gather(*acts, *(self._look(self.dice.choice(few)) for _ in range(2)))
        for life in few:
            await life.look(self.town.world.owner)
        self.acted |= {life.person.name for life in few}
        return few

    async def _act(self, life: Life) -> None:
        """Whatever a life at this point brings."""
        chance = self.dice.random()
        if life.pair and chance < 0.3:
            name, answer = "merge", await self._merge(life)
        elif life.open or (life.transfer.get("state") == "assigned" and chance < 0.5):
            name, answer = await self._step(life)
        elif life.present:
            name, answer = "start", await self._start(life)
        else:
            name, answer = "arrival", await self._arrive(life)
        assert answer.status_code in _EXPECTED, answer.text
        self.answers[name, "done" if answer.is_success else answer.json()["code"]] += 1

    async def _post(
        self, path: str, by: Headers, body: dict[str, Any], **more: str
    ) -> httpx.Response:
        return await self.town.client.post(path, json=body, headers=by | key() | more)

    async def _start(self, life: Life) -> httpx.Response:
        record = self.dice.choice(life.present)
        by = self.dice.choice(self.town.who[self.town.names[record.branch]])
        channel = self.dice.choice(["online", "paper", "national"])
        to = wherever(self.town, self.dice)
        body = {"member_id": record.id, "to": to, "terms": TERMS, "channel": channel}
        return await self._post("/transfers", by, body)

    async def _arrive(self, life: Life) -> httpx.Response:
        """Somebody comes with a letter: for the first time, or back after years elsewhere."""
        who = {"name": life.person.name, "gender": "male", "birth_month": BORN,
               "phone": life.person.phone}  # fmt: skip
        body = {
            "person": who, "from": ELSEWHERE, "terms": TERMS, **TOLD,
            "branch_id": self.town.org(self.dice.choice(self.town.branches)),
            "registered_at": self.town.org("counter"),
        }  # fmt: skip
        return await self._post("/transfers/arrivals", self.town.who["counter"][0], body)

    async def _step(self, life: Life) -> tuple[str, httpx.Response]:
        deed = next_step(self.town, life, self.dice)
        by = self.dice.choice(self.town.who.get(deed.by) or self.town.who["counter"])
        match = {"If-Match": f'"{life.transfer["version"]}"'}
        path = f"/transfers/{life.transfer['id']}/steps"
        return deed.body["action"], await self._post(path, by, deed.body, **match)

    async def _merge(self, life: Life) -> httpx.Response:
        """The department above decides; either record may be the one that stays."""
        read = {one.id: one.version for one in life.records}
        keep, going = self.dice.sample([life.pair["one"], life.pair["other"]], 2)
        body = {"keep": keep, "reason": "同一人", "kept_version": read[keep],
                "going_version": read[going]}  # fmt: skip
        path = f"/member-duplicates/{life.pair['id']}/merge"
        return await self._post(path, self.town.district, body)

    async def _look(self, life: Life) -> None:
        """In the midst of it, too, a page names one that answers and one branch at a time."""
        if not life.transfer:
            return
        path = f"/transfers/{life.transfer['id']}"
        answer = await self.town.client.get(path, headers=self.town.district)
        assert answer.status_code == 200, answer.text
        read = answer.json()
        assert read["answering"]["name"]
        periods = read["affiliations"]
        assert sum(one["until"] is None for one in periods) <= 1
        for first, then in pairwise(periods):
            assert (first["until"] or "never") <= then["since"]

    @property
    def done(self) -> int:
        return sum(n for (_, code), n in self.answers.items() if code == "done")

    def told(self) -> str:
        """The figures of the run, by step: how many tried, how many done, why the others not."""
        tried = self.answers.total()
        lines = [f"{len(self.acted)} people acted, {tried} steps tried, {self.done} done"]
        for step in sorted({name for name, _ in self.answers}):
            codes = sorted((c, n) for (name, c), n in self.answers.items() if name == step)
            lines.append(f"  {step}: " + ", ".join(f"{code} {n}" for code, n in codes))
        return "\n".join(lines)
