"""A ticket comes near and past its due time: who is reminded, when, and only once (NT-22)."""

import asyncio
from datetime import datetime
from typing import Any

import httpx
import pytest

from partyhub.api.clock import remind
from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import BOTH, Counter
from tests.clock import Clock
from tests.world import key


@pytest.fixture
async def desk(counter: Counter) -> Counter:
    """As `counter`, with the year's holidays known."""
    await know_years(counter.world.services)
    return counter


async def _mine(counter: Counter, login: str) -> dict[str, Any]:
    who = await _headers(counter, login)
    answer = await counter.client.get("/reminders", headers=who)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def _headers(counter: Counter, login: str) -> dict[str, str]:
    async with counter.world.services.work().reading() as work:
        account = await work.accounts.by_login(login)
    assert account is not None
    return await counter.world.headers(account)


async def _until(counter: Counter, clock: Clock, ticket: dict[str, Any], name: str) -> None:
    """To well after that moment of the ticket's clock, over any weekend."""
    clock.now = datetime.fromisoformat(ticket["clock"][name])
    clock.move(days=4)


async def test_the_owner_and_the_head_of_the_department_are_reminded_once(
    desk: Counter, clock: Clock
) -> None:
    """NT-22, CLK-16."""
    await desk.world.account("head", (Role.DEPARTMENT_HEAD, "窗口"))
    ticket = await desk.at_work()
    await remind(desk.world.services)
    assert (await _mine(desk, "clerk"))["items"] == []
    await _until(desk, clock, ticket, "due_at")
    for _ in range(2):
        await remind(desk.world.services)
    for login in ("clerk", "head"):
        mine = await _mine(desk, login)
        assert [line["kind"] for line in mine["items"]] == ["overdue"]
        assert mine["unread"] == 1
        line = mine["items"][0]
        assert (line["number"], line["due_at"]) == (ticket["number"], ticket["clock"]["due_at"])
        assert line["elapsed_minutes"] >= 7 * 7 * 60
    for login in ("director", "handler"):
        assert (await _mine(desk, login))["items"] == []


async def test_a_department_without_a_head_has_the_director_reminded(
    desk: Counter, clock: Clock
) -> None:
    """NT-22: whoever leads."""
    ticket = await desk.at_work()
    await _until(desk, clock, ticket, "due_at")
    await remind(desk.world.services)
    assert (await _mine(desk, "director"))["unread"] == 1


async def test_two_workers_at_once_give_one_reminder(desk: Counter, clock: Clock) -> None:
    """NT-22: the key decides."""
    ticket = await desk.at_work()
    await _until(desk, clock, ticket, "due_at")
    await asyncio.gather(*(remind(desk.world.services) for _ in range(4)))
    assert len((await _mine(desk, "clerk"))["items"]) == 1


async def test_a_pause_that_began_in_time_reminds_nobody(desk: Counter, clock: Clock) -> None:
    """CLK-11."""
    ticket = await desk.at_work()
    waits = await desk.done(ticket, desk.clerk, "ask_client", text="等本人确认")
    await _until(desk, clock, waits, "due_at")
    await remind(desk.world.services)
    assert (await _mine(desk, "clerk"))["items"] == []


async def test_an_offer_that_nobody_signs_for_reminds_both_sides(
    desk: Counter, clock: Clock
) -> None:
    """NT-22; field.md 2.3."""
    ticket = await desk.at_work()
    to = await desk.account_id(desk.handler)
    await desk.done(ticket, desk.clerk, "offer", to=to, reason="属该科")
    clock.move(days=4)
    await remind(desk.world.services)
    for login in ("clerk", "handler", "director"):
        assert [line["kind"] for line in (await _mine(desk, login))["items"]] == ["unsigned"]


async def test_what_i_have_read_stays_read_and_goes_below(desk: Counter, clock: Clock) -> None:
    """NT-22: only mine, the unread first, page by page."""
    for _ in range(3):
        ticket = await desk.done(await desk.take_in(), desk.clerk, "accept", handed=BOTH)
    await _until(desk, clock, ticket, "due_at")
    await remind(desk.world.services)
    who = await _headers(desk, "clerk")
    first = (await _page(desk.client, who))["items"][0]
    body = {"ids": [first["id"]]}
    read = await desk.client.post("/reminders/read", json=body, headers=who | key())
    assert read.json() == {"unread": 2}
    seen, cursor = [], None
    for _ in range(3):
        page = await _page(desk.client, who, limit=1, cursor=cursor)
        seen += page["items"]
        cursor = page["next_cursor"]
    assert cursor is None
    assert seen[-1]["id"] == first["id"]
    assert [line["read_at"] is None for line in seen] == [True, True, False]
    everything = await desk.client.post("/reminders/read", json={}, headers=who | key())
    assert everything.json() == {"unread": 0}
    assert (await _mine(desk, "director"))["unread"] == 3


async def _page(client: httpx.AsyncClient, who: dict[str, str], **asked: Any) -> dict[str, Any]:
    params = {name: value for name, value in asked.items() if value is not None}
    answer = await client.get("/reminders", params=params, headers=who)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


@pytest.mark.parametrize("cursor", ["WyIxIiwgIngiLCAieSJd", "W10", "x"])
async def test_a_cursor_that_is_not_ours_is_refused(desk: Counter, cursor: str) -> None:
    answer = await desk.client.get("/reminders", params={"cursor": cursor}, headers=desk.clerk)
    assert answer.status_code == 422
