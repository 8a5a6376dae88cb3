"""Clients follow by number and phone ending, and act by the code that is printed for them."""

from typing import Any

import httpx
import pytest

from partyhub.api.limits import RateLimit
from tests.api.tickets.conftest import Counter
from tests.clock import Clock

FOLLOW, WITHDRAW, RATE = (
    f"/public/ticket-{what}" for what in ("follow-ups", "withdrawals", "ratings")
)


@pytest.fixture(autouse=True)
def _unhurried(counter: Counter) -> None:
    """So that these tests count wrong tries, not calls from one address."""
    object.__setattr__(counter.world.services, "follow_limit", RateLimit(per_minute=10_000))


async def _ask(
    counter: Counter, path: str, number: str, tail: str = "1234", **more: Any
) -> httpx.Response:
    known = {} if "code" in more else {"phone_tail": tail}
    return await counter.client.post(path, json={"number": number} | known | more)


async def _closed(counter: Counter) -> dict[str, Any]:
    ticket = await counter.done(await counter.at_work(), counter.clerk, "resolve", text="已发放")
    return await counter.done(ticket, counter.clerk, "close", feedback="已告知", medium="phone")


async def test_the_client_reads_who_answers_by_when_and_why(counter: Counter) -> None:
    """TKT-11, CLK-16, NT-03, NT-07."""
    ticket = await counter.accepted()
    seen = (await _ask(counter, FOLLOW, ticket["number"])).json()
    assert seen["state"] == "accepted"
    assert seen["owner_name"] == ticket["owner"]["name"]
    assert seen["first_contact_name"] == ticket["first_contact"]["name"]
    assert seen["department_name"] == "窗口"
    assert seen["due_at"] == ticket["clock"]["due_at"]
    assert seen["why"]
    assert seen["awaited"]["side"] == "officer"
    assert [m["tells"] for m in seen["messages"]] == ["accepted"]
    assert (seen["can_withdraw"], seen["can_rate"]) == (True, False)


async def test_nothing_about_the_client_and_no_internal_note_is_told(counter: Counter) -> None:
    """SP-03: whoever guesses a pair learns nobody's name, number or affairs."""
    ticket = await counter.at_work()
    await counter.done(ticket, counter.clerk, "note", text="内部备注勿外传")
    body = (await _ask(counter, FOLLOW, ticket["number"])).text
    for secret in ("王秀兰", "137", "1234", "内部备注勿外传", "申请困难帮扶", ticket["id"]):
        assert secret not in body


async def test_missing_papers_and_what_is_awaited_are_named(counter: Counter) -> None:
    """TKT-12, TKT-33."""
    ticket = await counter.take_in()
    await counter.done(ticket, counter.clerk, "notify", handed={"身份证复印件": 1})
    seen = (await _ask(counter, FOLLOW, ticket["number"])).json()
    assert seen["missing"] == [{"name": "收入证明", "issuer": "所在单位"}]
    assert seen["awaited"]["side"] == "client"
    assert seen["awaited"]["until"] is not None
    assert (seen["due_at"], seen["why"]) == (None, [])


async def test_bounces_and_the_reason_of_a_pause_are_shown(counter: Counter) -> None:
    """field.md 2.3, CLK-11."""
    ticket = await counter.at_work()
    to = await counter.account_id(counter.handler)
    await counter.done(ticket, counter.clerk, "offer", to=to, reason="属社会事务科")
    await counter.done(ticket, counter.handler, "refuse", reason="不属本科室", instead="窗口")
    await counter.done(ticket, counter.clerk, "ask_client", text="请到场签字")
    seen = (await _ask(counter, FOLLOW, ticket["number"])).json()
    assert seen["bounces"] == 1
    assert (seen["awaited"]["side"], seen["awaited"]["what"]) == ("client", "请到场签字")
    assert seen["standing"] == "paused"


async def test_a_wrong_ending_and_an_unknown_number_look_the_same(counter: Counter) -> None:
    """security.md: nobody finds out which numbers exist."""
    ticket = await counter.take_in()
    silent = await counter.take_in(client_phone="")
    unknown = ticket["number"][:-6] + "999999"
    wrong = {"code": "0000-0000"}
    asked = [
        await _ask(counter, FOLLOW, number, tail)
        for number, tail in (
            (ticket["number"], "9999"), (unknown, "1234"), (silent["number"], "0000"),
        )
    ] + [
        await _ask(counter, path, number, **wrong, **more)
        for path, more in ((FOLLOW, {}), (WITHDRAW, {"reason": "不办了"}), (RATE, {"stars": 5}))
        for number in (ticket["number"], unknown)
    ]  # fmt: skip
    said = [{k: v for k, v in a.json().items() if k != "request_id"} for a in asked]
    assert {a.status_code for a in asked} == {404}
    assert all(one == said[0] for one in said)


async def test_ten_wrong_tries_lock_a_number_for_a_quarter_of_an_hour(
    counter: Counter, clock: Clock
) -> None:
    """Whether the number exists or not; other numbers stay open."""
    ticket, other = await counter.take_in(), await counter.take_in()
    unknown = ticket["number"][:-6] + "999999"
    for number in (ticket["number"], unknown):
        wrong = [(await _ask(counter, FOLLOW, number, f"{n:04d}")).status_code for n in range(11)]
        assert wrong == [404] * 10 + [429]
    locked = await _ask(counter, FOLLOW, ticket["number"])
    assert (locked.status_code, locked.json()["code"]) == (429, "too-many-tries")
    assert 0 < int(locked.headers["retry-after"]) <= 900
    over = await _ask(counter, WITHDRAW, ticket["number"], code="0000-0000", reason="x")
    assert over.status_code == 429
    assert (await _ask(counter, FOLLOW, other["number"])).status_code == 200
    clock.move(minutes=15)
    assert (await _ask(counter, FOLLOW, ticket["number"])).status_code == 200


async def test_right_tries_lock_nothing(counter: Counter) -> None:
    ticket = await counter.take_in()
    asked = [(await _ask(counter, FOLLOW, ticket["number"])).status_code for _ in range(12)]
    assert asked == [200] * 12


async def test_strangers_are_held_to_a_limit_per_address(counter: Counter) -> None:
    object.__setattr__(counter.world.services, "follow_limit", RateLimit(per_minute=60, burst=2))
    ticket = await counter.take_in()
    asked = [(await _ask(counter, FOLLOW, ticket["number"])).status_code for _ in range(3)]
    assert asked == [200, 200, 429]


async def test_the_client_withdraws_and_the_history_says_who_it_was(counter: Counter) -> None:
    """9.4."""
    ticket = await counter.accepted()
    code = await counter.code(ticket, "receipt")
    over = await _ask(counter, WITHDRAW, ticket["number"], code=code, reason="已自行办妥")
    assert (over.status_code, over.json()["state"]) == (200, "withdrawn")
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    step = whole["steps"][-1]
    assert (step["action"], step["by_name"], step["note"]) == (
        "ticket.withdraw", "服务对象", "已自行办妥",
    )  # fmt: skip
    again = await _ask(counter, WITHDRAW, ticket["number"], code=code, reason="再来一次")
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")


async def test_a_rating_is_given_once_for_each_closing(counter: Counter) -> None:
    """TKT-31."""
    ticket = await counter.at_work()
    code = await counter.code(ticket)
    early = await _ask(counter, RATE, ticket["number"], code=code, stars=5)
    assert (early.status_code, early.json()["code"]) == (409, "not-closed-yet")
    closed = await counter.done(ticket, counter.clerk, "resolve", text="已发放")
    closed = await counter.done(closed, counter.clerk, "close", feedback="已告知", medium="phone")
    rated = await _ask(counter, RATE, ticket["number"], code=code, stars=2, words="等得太久")
    assert (rated.status_code, rated.json()["stars"]) == (201, 2)
    again = await _ask(counter, RATE, ticket["number"], code=code, stars=5)
    assert (again.status_code, again.json()["code"]) == (409, "already-rated")
    await counter.done(closed, counter.clerk, "reopen", text="仍未到账")
    await counter.done(closed, counter.clerk, "resolve", text="已补发")
    await counter.done(closed, counter.clerk, "close", feedback="已告知", medium="phone")
    second = await _ask(counter, RATE, ticket["number"], code=code, stars=5)
    assert second.status_code == 201
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert [(r["round"], r["stars"], r["words"]) for r in whole["ratings"]] == [
        (0, 2, "等得太久"), (1, 5, ""),
    ]  # fmt: skip


@pytest.mark.parametrize("stars", [0, 6, -1, 2.5, "5x"])
async def test_stars_are_one_to_five(counter: Counter, stars: object) -> None:
    ticket = await _closed(counter)
    code = await counter.code(ticket)
    asked = await _ask(counter, RATE, ticket["number"], code=code, stars=stars)
    assert asked.status_code == 422
