"""From a ticket to the transfer that it goes on as, and back with the outcome."""

from dataclasses import dataclass
from typing import Any

import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.conftest import TERMS, Moves
from tests.world import key

_ITEM: dict[str, Any] = {
    "name": "党组织关系接转（转入）", "kind": "immediate", "category": "transfers",
    "department": "窗口", "conditions": "持介绍信", "steps": [{"title": "提交介绍信"}],
    "papers": [{"name": "介绍信"}, {"name": "身份证"}], "basis": "条例第二十三条",
    "limit": {"kind": "same_day", "days": 0},
}  # fmt: skip


@dataclass
class Desk:
    """`clerk` stands at the department 窗口; `item` goes on as a transfer, `other` doesn't."""

    moves: Moves
    item: str
    other: str

    async def ticket(self, item: str = "", **more: Any) -> dict[str, Any]:
        body = {
            "org_id": self.moves.org("窗口"), "item_id": item or self.item, "channel": "visit",
            "client_name": "周晓", "client_phone": "13700001234", "content": "办理转入",
        }  # fmt: skip
        return await self.moves.made("/tickets", "desk", body | more)

    async def opened(self, ticket: dict[str, Any], **more: Any) -> dict[str, Any]:
        person = {"name": "周晓", "gender": "female"} | more.pop("person", {})
        return await self.moves.arrive(
            "desk", person=person, registered_at=self.moves.org("窗口"), ticket_id=ticket["id"],
            materials=["身份证"], told="周一上午到三楼", **more,
        )  # fmt: skip

    async def read(self, path: str, who: str = "desk") -> dict[str, Any]:
        answer = await self.moves.client.get(path, headers=self.moves.who[who])
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def now(self, ticket: dict[str, Any]) -> dict[str, Any]:
        return await self.read(f"/tickets/{ticket['id']}")

    async def transfers(self, ticket: dict[str, Any], who: str = "desk") -> dict[str, Any]:
        return await self.read(f"/tickets/{ticket['id']}/transfers", who)


@pytest.fixture
async def desk(moves: Moves) -> Desk:
    world = moves.world
    await world.add_org("窗口", "counter", OrgKind.DEPARTMENT)
    moves.who["desk"] = await world.sign_in("desk", (Role.HANDLER, "窗口"))
    director = moves.who["director"] = await world.sign_in(
        "director", (Role.CENTRE_DIRECTOR, "counter")
    )
    ids = []
    for code, category in (("ZZ01", "transfers"), ("ZZ02", "party_affairs")):
        content = _ITEM | {"category": category}
        body = {"owner_id": moves.org("counter"), "code": code, "content": content}
        ids.append((await moves.made("/service-items", "director", body))["id"])
        path = f"/service-items/{ids[-1]}/publication"
        assert (await moves.client.post(path, headers=director | key())).status_code == 200
    return Desk(moves, *ids)


async def test_a_ticket_goes_on_as_a_transfer_and_waits(desk: Desk) -> None:
    """TRF-01, TRF-02, TRF-03, TRF-12: nothing is asked twice; the clock stands meanwhile."""
    ticket = await desk.ticket()
    assert (await desk.transfers(ticket)) == {"items": [], "can_open": True}
    thing = await desk.opened(ticket)
    assert thing["person"]["phone_masked"] == "137****1234"
    whole = await desk.now(ticket)
    assert whole["ticket"]["state"] == "awaiting_superior"
    assert whole["ticket"]["clock"]["paused"]
    assert [paper["handed"] for paper in whole["ticket"]["papers"]] == [False, True]
    assert whole["messages"][-1]["text"] == "组织关系接转：周一上午到三楼"
    (shown,) = (found := await desk.transfers(ticket))["items"]
    assert (shown["transfer"]["id"], shown["outcome"]) == (thing["id"], "")
    assert (shown["turn"]["name"], shown["next_stop"]) == ("unit_b", "target_review")
    assert not found["can_open"]
    back = (await desk.moves.whole(thing, "desk"))["ticket"]
    assert (back["id"], back["number"]) == (ticket["id"], ticket["number"])


async def test_the_outcome_settles_the_ticket_in_the_same_moment(desk: Desk) -> None:
    """TRF-04, TKT-10: resolved with the outcome as its answer; the feedback closes it."""
    moves, ticket = desk.moves, await desk.ticket()
    thing = await desk.opened(ticket)
    entered: dict[str, Any] = {
        "branch_id": moves.org("branch_b"), "terms": TERMS, "birth_month": "1998-05",
        "letter_no": "校组〔2026〕77", "issued_on": thing["started_at"][:10],
    }  # fmt: skip
    await moves.done(thing, "desk", "enter", **entered)
    await moves.done(thing, "target", "approve")
    after = await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    whole = await desk.now(ticket)
    assert whole["ticket"]["state"] == "resolved"
    said = f"组织关系已接转，{after['assigned_on']}编入branch_b"
    assert whole["ticket"]["result"] == said
    last = whole["steps"][-1]
    assert (last["action"], last["by_name"]) == ("ticket.transferred", "")
    assert (await desk.transfers(ticket))["items"][0]["outcome"] == said
    closing = {"action": "close", "feedback": said, "medium": "phone"}
    path = f"/tickets/{ticket['id']}/steps"
    closed = await moves.client.post(path, json=closing, headers=moves.who["desk"] | key())
    assert closed.json()["state"] == "closed"


async def test_a_rejected_or_withdrawn_transfer_answers_with_its_reason(desk: Desk) -> None:
    """TRF-04, NT-06: and after a reopening another one may be opened."""
    moves, ticket = desk.moves, await desk.ticket()
    thing = await desk.opened(ticket, letter_no="某〔2026〕1", issued_on="2026-01-02",
                              person={"birth_month": "1998-05"})  # fmt: skip
    await moves.done(thing, "target", "reject", reason="介绍信抬头有误")
    assert (await desk.now(ticket))["ticket"]["result"] == "组织关系接转未获批准：介绍信抬头有误"
    other = await desk.ticket()
    taken_back = await desk.opened(other)
    await moves.done(taken_back, "desk", "withdraw", reason="本人不转了")
    assert (await desk.now(other))["ticket"]["result"] == "组织关系接转已撤销：本人不转了"


async def test_who_ends_a_transfer_whose_ticket_is_settled_changes_nothing(desk: Desk) -> None:
    """TRF-04: the lifecycle of the ticket has the last word about the ticket."""
    moves, ticket = desk.moves, await desk.ticket()
    thing = await desk.opened(ticket)
    path = f"/tickets/{ticket['id']}/steps"
    gone = {"action": "withdraw", "text": "改日再办"}
    assert (
        await moves.client.post(path, json=gone, headers=moves.who["desk"] | key())
    ).status_code == 200
    await moves.done(thing, "desk", "withdraw", reason="本人不转了")
    assert (await desk.now(ticket))["ticket"]["state"] == "withdrawn"


async def test_each_refusal_has_its_own_words(desk: Desk) -> None:
    """TRF-01: another kind of matter, somebody else's ticket, one that waits already."""
    moves = desk.moves
    person = {"name": "周晓", "gender": "female"}
    base = {
        "person": person, "from": {"name": "某支部", "committee_name": "某党委"}, "terms": TERMS,
        "branch_id": moves.org("branch_b"), "registered_at": moves.org("窗口"),
    }  # fmt: skip

    async def refused(who: str, ticket: dict[str, Any]) -> tuple[int, str]:
        body = base | {"ticket_id": ticket["id"]}
        answer = await moves.client.post(
            "/transfers/arrivals", json=body, headers=moves.who[who] | key()
        )
        return answer.status_code, answer.json()["code"]

    plain, ticket = await desk.ticket(desk.other), await desk.ticket()
    assert await refused("desk", plain) == (422, "not-a-transfer-matter")
    assert await refused("director", ticket) == (403, "not-the-owner")
    await desk.opened(ticket)
    assert await refused("desk", ticket) == (409, "illegal-transition")


async def test_a_members_look_at_the_ticket_shows_only_the_counters_part(desk: Desk) -> None:
    """TRF-01, SP-03: not the record, and after the outcome not the phone either."""
    moves = desk.moves
    ticket = await desk.ticket(client_name="", client_phone="", member_id=moves.member)
    await moves.start(
        "desk", registered_at=moves.org("窗口"), ticket_id=ticket["id"], terms={"reason": "job"}
    )
    (shown,) = (await desk.transfers(ticket))["items"]
    assert shown["transfer"]["member_id"] is None
    seen = await moves.client.get(f"/tickets/{ticket['id']}/transfers", headers=moves.who["source"])
    assert seen.status_code == 404
