"""A member follows their own matters by their own account, and nobody else does."""

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import BOTH, Counter
from tests.api.tickets.mine import Mine
from tests.world import key


@pytest.fixture
async def mine(counter: Counter) -> Mine:
    return await Mine.at(counter)


async def test_my_matters_are_listed_and_told_as_any_client_is(mine: Mine) -> None:
    """Issue 3: state, who answers, by when and why, whose move it is."""
    first = await mine.ticket()
    accepted = await mine.counter.done(first, mine.counter.clerk, "accept", handed=BOTH)
    await mine.counter.take_in()
    listed = (await mine.get()).json()["items"]
    assert [(t["id"], t["owner_name"], t["awaits"]) for t in listed] == [
        (first["id"], "Clerk", "officer")
    ]
    assert listed[0]["due_at"] == accepted["clock"]["due_at"]
    whole = (await mine.get(f"/{first['id']}")).json()
    assert (whole["number"], whole["can_withdraw"], whole["can_rate"]) == (
        first["number"], True, False,
    )  # fmt: skip
    assert whole["why"]


async def test_they_come_page_by_page(mine: Mine) -> None:
    made = [(await mine.ticket())["id"] for _ in range(3)]
    page = (await mine.get("?limit=2")).json()
    rest = (await mine.get(f"?limit=2&cursor={page['next_cursor']}")).json()
    seen = [line["id"] for line in (*page["items"], *rest["items"])]
    assert sorted(seen) == sorted(made)
    assert rest["next_cursor"] is None


async def test_nobody_elses_account_reaches_them(mine: Mine) -> None:
    """ROL-15; 404 for strangers, staff and accounts of no member alike."""
    ticket = await mine.closed()
    stranger = await mine.counter.world.member("赵一", phone="13600001111")
    other = await mine.counter.world.sign_in("zhao.yi", member=stranger)
    for who in (other, mine.counter.clerk, mine.counter.director):
        for answer in (
            await mine.get(f"/{ticket['id']}", who),
            await mine.post(ticket, "ratings", who, stars=5),
            await mine.post(ticket, "withdrawals", who, reason="不办了"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    assert (await mine.get("", other)).json()["items"] == []
    assert (await mine.get("", mine.counter.clerk)).status_code == 404


async def test_i_withdraw_my_own(mine: Mine) -> None:
    """PV-08: the client's own step, signed by the account."""
    ticket = await mine.ticket()
    done = await mine.post(ticket, "withdrawals", reason="已自行办妥")
    assert (done.status_code, done.json()["state"]) == (200, "withdrawn")
    again = await mine.post(ticket, "withdrawals", reason="再来")
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")
    path = f"/tickets/{ticket['id']}"
    whole = (await mine.counter.client.get(path, headers=mine.counter.clerk)).json()
    step = whole["steps"][-1]
    assert (step["action"], step["note"]) == ("ticket.withdraw", "已自行办妥")
    assert step["by_name"] == "Wang.Xiaoming"


async def test_i_rate_once_by_my_own_account(mine: Mine) -> None:
    """TKT-31; ADR 0015."""
    early = await mine.post(await mine.ticket(), "ratings", stars=5)
    assert (early.status_code, early.json()["code"]) == (409, "not-closed-yet")
    ticket = await mine.closed()
    assert (await mine.get()).json()["items"][0]["can_rate"]
    rated = await mine.post(ticket, "ratings", stars=4, words="很快")
    assert (rated.status_code, rated.json()["stars"]) == (201, 4)
    twice = await mine.post(ticket, "ratings", stars=1)
    assert (twice.status_code, twice.json()["code"]) == (409, "already-rated")
    path = f"/tickets/{ticket['id']}"
    whole = (await mine.counter.client.get(path, headers=mine.counter.clerk)).json()
    (kept,) = whole["ratings"]
    assert (kept["stars"], kept["code"], kept["own_account"]) == (4, None, True)


async def test_who_worked_on_it_does_not_rate_it_though_it_is_their_own(
    mine: Mine,
) -> None:
    """TKT-31: a handler who is also a member."""
    counter = mine.counter
    member = await counter.world.member("何一鸣", phone="13600002222")
    staff = await counter.world.account("he.yiming", (Role.HANDLER, "窗口"), member=member)
    who = await counter.world.headers(staff)
    ticket = await counter.take_in(member_id=str(member))
    await counter.done(ticket, who, "note", text="备注")
    await counter.done(ticket, counter.clerk, "answer", result="已答复", handed=BOTH)
    await counter.done(ticket, counter.clerk, "close", feedback="已告知", medium="phone")
    refused = await mine.post(ticket, "ratings", who, stars=5)
    assert (refused.status_code, refused.json()["code"]) == (403, "own-work")
    other = await counter.take_in(member_id=str(member))
    await counter.done(other, counter.clerk, "answer", result="已答复", handed=BOTH)
    await counter.done(other, counter.clerk, "close", feedback="已告知", medium="phone")
    assert (await mine.post(other, "ratings", who, stars=5)).status_code == 201


async def test_i_send_what_was_missing(mine: Mine) -> None:
    """TKT-15: words while papers are awaited, and no more than five times."""
    ticket = await mine.ticket()
    path = f"/me/tickets/{ticket['id']}/supplements"

    async def send(words: str) -> httpx.Response:
        return await mine.counter.client.post(path, data={"words": words}, headers=mine.who | key())

    early = await send("补一份")
    assert (early.status_code, early.json()["code"]) == (409, "illegal-transition")
    await mine.counter.done(ticket, mine.counter.clerk, "notify")
    told = await send("收入证明下周送到")
    assert (told.status_code, told.json()["supplements"]) == (201, 1)
    for _ in range(4):
        await send("再补")
    last = await send("第六次")
    assert (last.status_code, last.json()["code"]) == (409, "too-many-supplements")


async def test_the_list_says_which_closed_ones_still_wait_for_a_rating(mine: Mine) -> None:
    """TKT-31: rated ones do no longer, until they were reopened and closed again."""
    rated, waiting, going = await mine.closed(), await mine.closed(), await mine.ticket()
    assert (await mine.post(rated, "ratings", stars=4)).status_code == 201
    assert await _rateable(mine) == {rated["id"]: False, waiting["id"]: True, going["id"]: False}
    clerk = mine.counter.clerk
    await mine.counter.done(rated, clerk, "reopen", text="还有一项没办")
    await mine.counter.done(rated, clerk, "resolve", text="补办完毕")
    await mine.counter.done(rated, clerk, "close", feedback="已告知", medium="phone")
    assert (await _rateable(mine))[rated["id"]]


async def _rateable(mine: Mine) -> dict[str, bool]:
    return {line["id"]: line["can_rate"] for line in (await mine.get()).json()["items"]}
