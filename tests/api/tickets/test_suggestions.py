"""献计献策: a member suggests, the community answers, the member rates (CHK-35)."""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.api.tickets.items import published
from tests.world import key

Headers = dict[str, str]
LAMP = "小区东门夜里太暗，建议加装路灯"


@dataclass
class Suggesting:
    """A member who lives in comm_a, and two who work there."""

    counter: Counter
    me: Headers
    worker: Headers
    colleague: Headers

    async def write(self, who: Headers | None = None, at: str = "comm_a") -> httpx.Response:
        body = {"community_id": str(self.counter.world.orgs[at]), "content": LAMP}
        return await self.post("/me/suggestions", body, who or self.me)

    async def post(self, path: str, body: Any, who: Headers) -> httpx.Response:
        return await self.counter.client.post(path, json=body, headers=who | key())

    async def answer(self, one: str, who: Headers, *, adopted: bool = True) -> httpx.Response:
        body = {"adopted": adopted, "reason": "已列入居民议事会"}
        return await self.post(f"/suggestions/{one}/answer", body, who)

    async def get(self, path: str, who: Headers) -> Any:
        answer = await self.counter.client.get(path, headers=who)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def written(self) -> str:
        assert (await self.write()).status_code == 201
        return str((await self.get("/suggestions", self.worker))["items"][0]["id"])


@pytest.fixture
async def one(counter: Counter) -> Suggesting:
    await published(counter, "XJ-1", kind="suggestion", limit={"kind": "working_days", "days": 5})
    member = await counter.world.member("王小明")
    me = await counter.world.sign_in("wang.xiaoming", member=member)
    desk = (Role.COMMUNITY_ORG, "comm_a")
    worker = await counter.world.sign_in("worker", desk)
    return Suggesting(counter, me, worker, await counter.world.sign_in("colleague", desk))


async def test_a_suggestion_is_a_ticket_with_a_clock_an_answer_and_a_rating(
    one: Suggesting,
) -> None:
    """CHK-35, TKT-11: somebody answers for it from the first moment; adopted or not, and why."""
    (place,) = await one.get("/me/suggestions/communities", one.me)
    assert place["name"] == "comm_a"
    ticket = await one.written()
    (mine,) = (await one.get("/me/tickets", one.me))["items"]
    assert (mine["id"], mine["state"], bool(mine["owner_name"])) == (ticket, "registered", True)
    taken = await one.post(f"/suggestions/{ticket}/acceptance", {}, one.worker)
    assert (taken.status_code, bool(taken.json()["due_at"])) == (200, True)
    done = (await one.answer(ticket, one.worker)).json()
    assert (done["state"], done["adopted"], done["may_answer"]) == ("closed", True, False)
    told = await one.get(f"/me/tickets/{ticket}", one.me)
    assert told["messages"][-1]["text"] == "已列入居民议事会"
    rated = await one.post(f"/me/tickets/{ticket}/ratings", {"stars": 5, "words": ""}, one.me)
    assert rated.status_code == 201, rated.text
    (line,) = (await one.get("/suggestions?show=ended", one.worker))["items"]
    assert (line["adopted"], line["result"], line["stars"]) == (True, "已列入居民议事会", 5)
    assert (await one.get("/suggestions", one.worker))["items"] == []


async def test_a_colleague_takes_it_over_to_answer(one: Suggesting) -> None:
    """TKT-11: one person answers at every moment; the machine knows who took it from whom."""
    ticket = await one.written()
    before = (await one.get(f"/suggestions/{ticket}", one.worker))["owner_name"]
    other = one.colleague if before == "Worker" else one.worker
    done = (await one.answer(ticket, other, adopted=False)).json()
    assert (done["adopted"], done["state"]) == (False, "closed")
    assert done["owner_name"] != before


async def test_only_of_ones_own_communities(one: Suggesting) -> None:
    """CHK-35: where one is checked in, lives or belongs; NotYourCommunity elsewhere."""
    refused = await one.write(at="comm_b")
    assert (refused.status_code, refused.json()["code"]) == (422, "not-your-community")
    assert (await one.write(one.worker)).status_code == 404


async def test_a_community_without_an_item_or_a_worker_takes_none(counter: Counter) -> None:
    """CHK-35: nothing is written that nobody would answer."""
    member = await counter.world.member("王小明")
    me = await counter.world.sign_in("wang.xiaoming", member=member)
    one = Suggesting(counter, me, me, me)
    refused = await one.write()
    assert (refused.status_code, refused.json()["code"]) == (409, "suggestions-not-taken")
    await published(counter, "XJ-1", kind="suggestion")
    assert (await one.write()).json()["code"] == "suggestions-not-taken"


async def test_other_communities_and_counters_do_not_see_it(one: Suggesting) -> None:
    """SP-17: 404 out of reach; the street reads and does not answer."""
    ticket, world = await one.written(), one.counter.world
    elsewhere = await world.sign_in("elsewhere", (Role.COMMUNITY_ORG, "comm_b"))
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert (await one.answer(ticket, elsewhere)).status_code == 404
    assert (await one.answer(ticket, street)).status_code == 403
    assert len((await one.get("/suggestions", street))["items"]) == 1
    assert (await one.get("/suggestions", elsewhere))["items"] == []
    read = await one.counter.client.get("/suggestions", headers=one.counter.clerk)
    assert read.status_code == 403


async def test_two_answers_at_once_are_one(one: Suggesting) -> None:
    """TKT-11: whoever is second is told; nothing is answered twice."""
    ticket = await one.written()
    both = await asyncio.gather(
        one.answer(ticket, one.worker), one.answer(ticket, one.colleague, adopted=False)
    )
    assert sorted(answer.status_code for answer in both) == [200, 409]


async def test_nothing_else_is_adopted_and_no_suggestion_ends_without(one: Suggesting) -> None:
    """CHK-35: the outcome is asked of suggestions alone, at the counter as well."""
    other = await one.counter.at_work()
    said = await one.counter.step(other, one.counter.clerk, "resolve", text="已办", adopted=True)
    assert (said.status_code, said.json()["code"]) == (422, "outcome-needed")
    plain = await one.counter.step(other, one.counter.clerk, "resolve", text="已办")
    assert plain.status_code == 200
