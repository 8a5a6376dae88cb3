"""Hand-overs of many tickets when somebody is away, and signing for many."""

from collections import Counter as Count
from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.batches import Batches, codes
from tests.api.tickets.conftest import Counter
from tests.world import key


@pytest.fixture
def batches(counter: Counter) -> Batches:
    return Batches(counter)


async def test_ones_own_are_offered_each_with_its_event_and_signed_for_together(
    counter: Counter, batches: Batches
) -> None:
    """TKT-11, CLK-01, NT-07: offers, nobody in limbo, and no promise moves."""
    tickets = [await counter.take_in(), await counter.accepted(), await counter.at_work()]
    ids = [ticket["id"] for ticket in tickets]
    handler = await counter.account_id(counter.handler)
    offered = await batches.hand_over(counter.clerk, ticket_ids=ids, to=handler)
    assert offered.status_code == 200, offered.text
    assert [(r["ticket_id"], r["to"]) for r in offered.json()["items"]] == [
        (one, "Handler") for one in ids
    ]
    waiting = await batches.whole(ids[1])
    assert waiting["ticket"]["owner"] == tickets[1]["owner"]
    assert (waiting["steps"][-1]["action"], waiting["steps"][-1]["note"]) == (
        "ticket.offer", "请假",
    )  # fmt: skip
    taken = await batches.take(counter.handler, ids)
    assert taken.status_code == 200, taken.text
    for before in tickets:
        after = await batches.whole(before["id"])
        assert after["ticket"]["owner"]["name"] == "Handler"
        assert after["ticket"]["clock"]["due_at"] == before["clock"]["due_at"]
        assert after["messages"][-1]["officer"] == "Handler"


async def test_what_is_refused_stops_no_other_and_says_why(
    counter: Counter, batches: Batches
) -> None:
    """207: each line for itself."""
    handler = await counter.account_id(counter.handler)
    mine, pending = await counter.take_in(), await counter.take_in()
    await counter.done(pending, counter.clerk, "offer", to=handler, reason="属该科")
    unknown = mine["item_id"]
    ids = [pending["id"], unknown, mine["id"], mine["id"]]
    answer = await batches.hand_over(counter.clerk, ticket_ids=ids, to=handler)
    assert answer.status_code == 207
    assert codes(answer) == ["offer-pending", "not-found", ""]
    assert answer.json()["items"][0]["problem"]["facts"] == {"to": "Handler"}
    again = await batches.take(counter.handler, [mine["id"], mine["id"], unknown])
    assert (again.status_code, codes(again)) == (207, ["", "not-found"])
    twice = await batches.take(counter.handler, [mine["id"]])
    assert codes(twice) == ["not-offered-to-you"]
    clerk = await counter.account_id(counter.clerk)
    own = await counter.take_in()
    odd = await batches.hand_over(counter.clerk, ticket_ids=[own["id"]], to=clerk)
    assert codes(odd) == ["already-the-owner"]


async def test_only_who_leads_there_hands_over_for_who_is_away(
    counter: Counter, batches: Batches
) -> None:
    """TKT-11: not a colleague, not another department's head; the director and the own head."""
    world = counter.world
    head = await world.sign_in("head", (Role.DEPARTMENT_HEAD, "窗口"))
    elsewhere = await world.sign_in("elsewhere", (Role.DEPARTMENT_HEAD, "社会事务科"))
    peer = await world.sign_in("peer", (Role.HANDLER, "窗口"))
    clerk, handler = [await counter.account_id(w) for w in (counter.clerk, counter.handler)]
    ids = [(await counter.take_in())["id"] for _ in range(3)]
    denied = await batches.hand_over(peer, of=clerk, to=handler)
    assert (denied.status_code, denied.json()["code"]) == (403, "not-allowed")
    peers = await batches.hand_over(peer, ticket_ids=ids[:1], to=handler)
    assert codes(peers) == ["not-the-owner"]
    strangers = await batches.hand_over(elsewhere, of=clerk, to=handler)
    assert strangers.json() == {"items": [], "more": False}
    one = await batches.hand_over(head, ticket_ids=ids[:1], to=handler)
    assert (one.status_code, codes(one)) == (200, [""])
    rest = await batches.hand_over(counter.director, of=clerk, to=handler)
    assert sorted(r["ticket_id"] for r in rest.json()["items"]) == sorted(ids[1:])
    step = (await batches.whole(ids[0]))["steps"][-1]
    assert (step["action"], step["by_name"]) == ("ticket.offer_for", "Head")


async def test_over_a_department_it_goes_to_who_has_the_fewest(
    counter: Counter, batches: Batches
) -> None:
    """TKT-05: spread, and the owner is not asked for their own."""
    second = await counter.world.sign_in("second", (Role.HANDLER, "社会事务科"))
    department = str(counter.world.orgs["社会事务科"])
    laden = await counter.take_in()
    await batches.hand_over(
        counter.clerk, ticket_ids=[laden["id"]], to=await counter.account_id(second)
    )
    await batches.take(second, [laden["id"]])
    for _ in range(4):
        await counter.take_in()
    clerk = await counter.account_id(counter.clerk)
    spread = await batches.hand_over(counter.clerk, of=clerk, department_id=department)
    assert Count(row["to"] for row in spread.json()["items"]) == {"Handler": 3, "Second": 1}
    alone = str(counter.world.orgs["窗口"])
    last = await counter.take_in()
    empty = await batches.hand_over(counter.director, ticket_ids=[last["id"]], department_id=alone)
    assert codes(empty) == ["nobody-there"]


async def test_sent_twice_it_happens_once_and_answers_the_same(
    counter: Counter, batches: Batches
) -> None:
    """ADR 0005, with the 207 of the first time."""
    ticket, handler = await counter.take_in(), await counter.account_id(counter.handler)
    once, ids = key(), [ticket["id"], ticket["item_id"]]
    first = await batches.hand_over(counter.clerk, once=once, ticket_ids=ids, to=handler)
    second = await batches.hand_over(counter.clerk, once=once, ticket_ids=ids, to=handler)
    assert (first.status_code, second.status_code) == (207, 207)
    assert second.content == first.content
    assert len((await batches.whole(ticket["id"]))["steps"]) == 2


@pytest.mark.parametrize(
    "body",
    [
        {"to": "01936b5e-0000-7000-8000-000000000001"},
        {"ticket_ids": [], "to": "01936b5e-0000-7000-8000-000000000001"},
        {"ticket_ids": ["x"], "to": "01936b5e-0000-7000-8000-000000000001"},
        {"of": "01936b5e-0000-7000-8000-000000000001"},
        {
            "of": "01936b5e-0000-7000-8000-000000000001",
            "to": "01936b5e-0000-7000-8000-000000000001",
            "department_id": "01936b5e-0000-7000-8000-000000000001",
        },
    ],
)
async def test_a_batch_of_the_wrong_shape_is_refused(
    batches: Batches, body: dict[str, Any]
) -> None:
    answer = await batches.hand_over(batches.counter.clerk, **body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def test_colleagues_are_listed_and_the_load_of_ones_own_people(counter: Counter) -> None:
    """The director sees how much each answers for; a colleague sees only their own."""
    await counter.take_in()
    path = "/tickets/colleagues"
    seen = (await counter.client.get(path, headers=counter.director)).json()["items"]
    assert {(one["name"], one["open"]) for one in seen} == {
        ("Clerk", 1), ("Director", 0), ("Handler", 0),
    }  # fmt: skip
    mine = (await counter.client.get(path, headers=counter.handler)).json()["items"]
    assert {(one["name"], one["open"]) for one in mine} == {
        ("Clerk", None), ("Director", None), ("Handler", 0),
    }  # fmt: skip
    nobody = await counter.world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    refused = await counter.client.get(path, headers=nobody)
    assert (refused.status_code, refused.json()["code"]) == (403, "not-allowed")
