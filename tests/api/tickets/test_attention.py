"""What asks for eyes: the queue, the board and the tiles count by one rule."""

from typing import Any

import pytest

from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import BOTH, Counter
from tests.clock import Clock

ATTENTIONS = (
    "near", "overdue", "pressing", "today", "silent", "unsigned", "second_contact",
    "late_papers", "papers_in", "requested", "ruling",
)  # fmt: skip


async def _many(counter: Counter, clock: Clock) -> None:
    """One ticket of nearly every kind, and the clock past the due time of the first."""
    await know_years(counter.world.services)
    to = await counter.account_id(counter.handler)
    for action, facts in (
        ("ask_client", {"text": "等确认"}),
        ("offer", {"to": to, "reason": "属该科"}),
        ("contact", {"text": "又来了"}),
        ("ask", {"kind": "extension", "reason": "复杂", "days": 12}),
        ("ask", {"kind": "late_papers", "reason": "漏告知", "papers": ["户口簿"]}),
        ("note", {"text": "备注"}),
    ):
        ticket = await counter.done(await counter.at_work(), counter.clerk, action, **facts)
        if facts.get("kind") == "late_papers":
            await counter.done(ticket, counter.director, "grant")
    notice = await counter.done(await counter.take_in(), counter.clerk, "notify")
    await counter.done(notice, counter.clerk, "supplement", handed=BOTH)
    clock.move(days=6)


async def _listed(counter: Counter, who: dict[str, str], **asked: Any) -> int:
    answer = await counter.client.get("/tickets", params=asked | {"limit": 100}, headers=who)
    assert answer.status_code == 200, answer.text
    return len(answer.json()["items"])


async def _again(counter: Counter) -> dict[str, str]:
    """The director once more: the first session ends while the clock moves on."""
    return await counter.world.sign_in("director2", (Role.CENTRE_DIRECTOR, "centre_a"))


@pytest.mark.parametrize("more_days", [0, 4, 30])
async def test_board_tiles_and_queue_agree(counter: Counter, clock: Clock, more_days: int) -> None:
    """NT-22, CLK-13, TKT-33: each figure is the length of the list that it opens."""
    await _many(counter, clock)
    clock.move(days=more_days)
    who = await _again(counter)
    board = (await counter.client.get("/tickets/board", headers=who)).json()["items"]
    for name in ("near", "overdue", "silent", "unsigned", "second_contact", "late_papers"):
        total = sum(line[name] for line in board)
        assert total == await _listed(counter, who, attention=name), name
    desk = (await counter.client.get("/tickets/desk", headers=who)).json()["items"]
    assert len(desk) == 14
    for found in desk:
        tile = found["tile"]
        asked = {name: tile[name] for name in ("desk", "attention", "state") if tile[name]}
        assert found["count"] == await _listed(counter, who, **asked), tile


async def test_each_rule_finds_its_ticket(counter: Counter, clock: Clock) -> None:
    """CLK-12, CLK-13, TKT-33; field.md 2.3."""
    await _many(counter, clock)
    who = await _again(counter)
    found = {name: await _listed(counter, who, attention=name) for name in ATTENTIONS}
    for name in ("unsigned", "second_contact", "late_papers", "papers_in", "requested", "silent"):
        assert found[name] >= 1, (name, found)
    assert (found["overdue"], found["ruling"]) == (0, 0)
    clock.move(days=30)
    assert await _listed(counter, await _third(counter), attention="overdue") == 5


async def _third(counter: Counter) -> dict[str, str]:
    return await counter.world.sign_in("director3", (Role.CENTRE_DIRECTOR, "centre_a"))


async def test_a_second_contact_stands_first_in_the_owners_queue(
    counter: Counter, clock: Clock
) -> None:
    """CLK-13."""
    await counter.at_work()
    clock.move(minutes=5)
    again = await counter.done(await counter.at_work(), counter.clerk, "contact", text="又来了")
    lines = await counter.client.get("/tickets", params={"desk": "mine"}, headers=counter.clerk)
    assert lines.json()["items"][0]["id"] == again["id"]


async def test_lines_tell_the_working_time_left(counter: Counter, clock: Clock) -> None:
    """CLK-16: net of nights and days off, negative beyond the due time, null while it waits."""
    await know_years(counter.world.services)
    ticket = await counter.at_work()
    line = await _line(counter, counter.clerk)
    assert line["day_minutes"] == 7 * 60
    assert 6 * 420 <= line["left_minutes"] <= 8 * 420
    before = line["left_minutes"]
    clock.move(days=1)
    assert 0 <= before - (await _line(counter, await _again(counter)))["left_minutes"] <= 420
    await counter.done(ticket, await _owner(counter), "ask_client", text="等确认")
    assert (await _line(counter, await _owner(counter)))["left_minutes"] is None


async def _owner(counter: Counter) -> dict[str, str]:
    return await counter.world.headers(counter.clerk_account)


async def _line(counter: Counter, who: dict[str, str]) -> dict[str, Any]:
    answer = await counter.client.get("/tickets", headers=who)
    line: dict[str, Any] = answer.json()["items"][0]
    return line


async def test_complaints_are_counted_for_whom_they_are_listed(counter: Counter) -> None:
    """SP-06, CMP-01: the board of a colleague counts none that the queue would not show."""
    head = await counter.world.sign_in("head", (Role.DEPARTMENT_HEAD, "窗口"))
    await counter.at_work()
    board = (await counter.client.get("/tickets/board", headers=head)).json()["items"]
    assert sum(line["open"] for line in board) == await _listed(counter, head)
