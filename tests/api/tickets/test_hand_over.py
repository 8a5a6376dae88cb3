"""首问负责 over HTTP: offers, refusals, the ruling, and two people at once."""

import asyncio

from tests.api.tickets.conftest import BOTH, Counter
from tests.world import key


async def test_a_hand_over_is_taken_by_who_it_was_offered_to(counter: Counter) -> None:
    """TKT-05, TKT-11, NT-07."""
    ticket = await counter.take_in()
    path = f"/tickets/{ticket['id']}/colleagues"
    found = (await counter.client.get(path, headers=counter.clerk)).json()["items"]
    assert sorted(c["name"] for c in found) == ["Director", "Handler"]
    handler = await counter.account_id(counter.handler)
    offered = await counter.done(ticket, counter.clerk, "offer", to=handler, reason="属该科")
    assert offered["owner"] == ticket["owner"]
    queue = await counter.client.get("/tickets?desk=offered", headers=counter.handler)
    assert [t["id"] for t in queue.json()["items"]] == [ticket["id"]]
    taken = await counter.done(offered, counter.handler, "take")
    assert (taken["state"], taken["owner"]["name"]) == ("forwarded", "Handler")
    assert taken["first_contact"] == ticket["first_contact"]
    mine = await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)
    assert mine.json()["messages"][-1]["officer"] == "Handler"
    assert "accept" not in mine.json()["ticket"]["allowed_actions"]


async def test_two_refusals_and_the_director_rules(counter: Counter) -> None:
    """field.md 2.4."""
    ticket = await counter.take_in()
    handler = await counter.account_id(counter.handler)
    for _ in range(2):
        await counter.done(ticket, counter.clerk, "offer", to=handler, reason="属该科")
        await counter.done(ticket, counter.handler, "refuse", reason="不属", instead="窗口")
    third = await counter.step(ticket, counter.clerk, "offer", to=handler, reason="属该科")
    assert third.json()["code"] == "ruling-needed"
    ruled = await counter.done(ticket, counter.director, "rule", to=handler, reason="由其办理")
    assert (ruled["owner"]["name"], ruled["bounces"]) == ("Handler", 2)
    back = await counter.account_id(counter.clerk)
    final = await counter.step(ticket, counter.handler, "offer", to=back, reason="退回")
    assert final.json()["code"] == "ruling-is-final"


async def test_nobody_else_works_on_it_and_strangers_do_not_see_it(counter: Counter) -> None:
    """TKT-11; 404 before 403."""
    ticket = await counter.take_in()
    colleague = await counter.step(ticket, counter.director, "accept", handed=BOTH)
    assert (colleague.status_code, colleague.json()["code"]) == (403, "not-the-owner")
    stranger = await counter.step(ticket, counter.handler, "take")
    assert stranger.status_code == 404
    nobody = await counter.account_id(counter.clerk)
    odd = await counter.step(ticket, counter.clerk, "offer", to=ticket["id"], reason="?")
    assert (odd.status_code, odd.json()["code"]) == (422, "not-a-colleague")
    assert nobody


async def test_of_two_who_act_at_once_one_wins_and_nothing_is_lost(counter: Counter) -> None:
    """F1: one winner each round."""
    for _ in range(10):
        ticket = await counter.take_in()
        answers = await asyncio.gather(
            *(counter.step(ticket, counter.clerk, "accept", handed=BOTH) for _ in range(4))
        )
        assert sorted(a.status_code for a in answers) == [200, 409, 409, 409]
        path = f"/tickets/{ticket['id']}"
        whole = (await counter.client.get(path, headers=counter.clerk)).json()
        assert [s["action"] for s in whole["steps"]] == ["ticket.register", "ticket.accept"]


async def test_an_old_picture_changes_nothing(counter: Counter) -> None:
    """RFC 9110, 13.1.1."""
    ticket = await counter.take_in()
    path = f"/tickets/{ticket['id']}/steps"
    headers = counter.clerk | key() | {"If-Match": '"9"'}
    answer = await counter.client.post(
        path, json={"action": "note", "text": "备注"}, headers=headers
    )
    assert (answer.status_code, answer.json()["code"]) == (412, "precondition-failed")


async def test_the_queue_goes_by_what_is_owed_first_and_pages_by_key(counter: Counter) -> None:
    """The queue: my tickets by due time."""
    accepted = await counter.accepted()
    fresh = [await counter.take_in() for _ in range(3)]
    seen: list[str] = []
    cursor = None
    while True:
        query = {"desk": "mine", "limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await counter.client.get("/tickets", params=query, headers=counter.clerk)).json()
        seen += [line["id"] for line in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert sorted(seen[:3]) == sorted(t["id"] for t in fresh)
    assert seen[3:] == [accepted["id"]]


async def test_the_board_counts_each_department_in_the_order_of_the_tree(
    counter: Counter,
) -> None:
    await counter.take_in()
    await counter.accepted()
    board = (await counter.client.get("/tickets/board", headers=counter.director)).json()
    assert [
        (b["centre_name"], b["department_name"], b["open"], b["unaccepted"], b["running"])
        for b in board["items"]
    ] == [("centre_a", "窗口", 2, 1, 1)]


async def test_lists_find_by_name_initials_number_and_phone_ending(counter: Counter) -> None:
    """TKT-04: found again by what the client remembers."""
    ticket = await counter.take_in()
    for asked in ("王秀", "wxl", "1234", ticket["number"].lower()):
        found = await counter.client.get("/tickets", params={"q": asked}, headers=counter.director)
        assert [t["id"] for t in found.json()["items"]] == [ticket["id"]], asked
    none = await counter.client.get("/tickets", params={"q": "李"}, headers=counter.director)
    assert none.json()["items"] == []
