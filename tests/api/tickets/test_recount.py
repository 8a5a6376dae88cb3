"""A year's notice comes out: what was provisional is counted again, told, and firm (CLK-16)."""

from datetime import UTC, datetime
from typing import Any

from partyhub.api.clock import recount
from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import BOTH, Counter
from tests.clock import Clock
from tests.world import key

_NOTICE: dict[str, Any] = {
    "year": 2027,
    "reference": "国办发明电〔2026〕9号",
    "title": "关于2027年部分节假日安排的通知",
    "published_on": "2026-11-30",
    "rules": [
        {"day": f"2027-01-0{day}", "kind": "holiday", "name": "元旦"} for day in (1, 2, 3, 4)
    ],
}


async def _accepted_late_in_december(counter: Counter, clock: Clock) -> dict[str, Any]:
    await know_years(counter.world.services)
    clock.move(days=(datetime(2026, 12, 28, tzinfo=UTC) - clock()).days + 1)
    clerk = await counter.world.headers(counter.clerk_account)
    answer = await counter.client.post("/tickets", json=counter.body(), headers=clerk | key())
    return await counter.done(answer.json(), clerk, "accept", handed=BOTH)


async def _load(counter: Counter) -> None:
    admin = await counter.world.sign_in("admin", (Role.SYSTEM_ADMIN, "district"))
    path = "/working-time/notices"
    loaded = await counter.client.post(path, json=_NOTICE, headers=admin | key())
    assert loaded.status_code == 201, loaded.text


async def test_a_notice_turns_provisional_days_firm_and_the_client_is_told(
    counter: Counter, clock: Clock
) -> None:
    """CLK-16, CLK-17; field.md 2.1."""
    ticket = await _accepted_late_in_december(counter, clock)
    assert ticket["clock"]["provisional"] is True
    await _load(counter)
    await recount(counter.world.services)
    clerk = await counter.world.headers(counter.clerk_account)
    path = f"/tickets/{ticket['id']}"
    whole = (await counter.client.get(path, headers=clerk)).json()
    clock_now = whole["ticket"]["clock"]
    assert clock_now["provisional"] is False
    assert clock_now["due_at"] > ticket["clock"]["due_at"]
    assert whole["messages"][-1]["tells"] == "due_moved"
    last = whole["steps"][-1]
    assert (last["action"], last["by_name"]) == ("ticket.recount", "系统")
    assert last["facts"]["provisional"] == "false"


async def test_counting_again_twice_changes_nothing_more(counter: Counter, clock: Clock) -> None:
    """CLK-16."""
    ticket = await _accepted_late_in_december(counter, clock)
    await _load(counter)
    for _ in range(2):
        await recount(counter.world.services)
    clerk = await counter.world.headers(counter.clerk_account)
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=clerk)).json()
    actions = [step["action"] for step in whole["steps"]]
    assert actions == ["ticket.register", "ticket.accept", "ticket.recount"]


async def test_a_closed_tickets_day_never_moves(counter: Counter, clock: Clock) -> None:
    """field.md 3.7."""
    ticket = await _accepted_late_in_december(counter, clock)
    clerk = await counter.world.headers(counter.clerk_account)
    for action, facts in (("start", {}), ("resolve", {"text": "已发放"})):
        await counter.done(ticket, clerk, action, **facts)
    await _load(counter)
    await recount(counter.world.services)
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=clerk)).json()
    assert whole["ticket"]["clock"]["due_at"] == ticket["clock"]["due_at"]
    assert whole["steps"][-1]["action"] == "ticket.resolve"
