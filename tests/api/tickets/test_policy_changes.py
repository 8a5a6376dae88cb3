"""What a changed rule does to tickets that run, and that it leaves ended ones alone."""

from datetime import datetime
from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.api.tickets.rules import Rules
from tests.clock import Clock


@pytest.fixture
def rules(counter: Counter) -> Rules:
    return Rules(counter)


async def _waiting(rules: Rules, clock: Clock) -> dict[str, Any]:
    """Sent up on a Monday at nine, four hours after acceptance."""
    counter = rules.counter
    ticket = await counter.at_work()
    return await counter.done(ticket, counter.clerk, "send_up", target="区委组织部", days=5)


async def test_a_changed_rule_never_forgets_a_pause(rules: Rules, clock: Clock) -> None:
    """field.md 3.5 (GLPI 15605), PV-06: what stood still under the old rule stays so; from the
    change on the wait counts, the client is told, and the explanation names the version."""
    counter = rules.counter
    ticket = await _waiting(rules, clock)
    due = ticket["clock"]["due_at"]
    clock.move(days=2)
    await _sign_in_again(counter)
    trial = await rules.tried(suspends=["client"])
    assert (trial["running"], trial["waits_change"], trial["later"]) == (1, 1, 1)
    assert (await rules.read())["version"] == 1, "a trial keeps nothing"
    await rules.set(suspends=["client"], reason="上级审批时间计入承诺")
    whole = await rules.whole(ticket)
    counted = whole["ticket"]["clock"]
    assert [p["suspends"] for p in counted["pauses"]] == [True, False]
    assert counted["pauses"][0]["end"] == counted["pauses"][1]["start"]
    assert (counted["paused"], counted["runs_on"]) == (True, True)
    assert counted["due_at"] > due
    assert counted["due_at"] == trial["items"][0]["due_after"]
    told = whole["steps"][-1]
    assert (told["action"], told["facts"]["policy"]) == ("ticket.recount", "2")
    assert datetime.fromisoformat(told["facts"]["due_before"]) == datetime.fromisoformat(due)
    assert whole["messages"][-1]["tells"] == "due_moved"
    await _explained(rules, ticket, counted["due_at"])
    clock.move(days=3)
    await _sign_in_again(counter)
    await _explained(rules, ticket, counted["due_at"])  # the wait no longer stops the clock


async def _explained(rules: Rules, ticket: dict[str, Any], due: str) -> None:
    """By the version that holds, with what it changed, and to the same moment."""
    why = (await rules.why(ticket))["calculation"]
    codes = {line["code"] for line in why["explanation"]}
    assert codes >= {"policy_changed", "wait_counts", "pause", "waited_counted"}
    assert datetime.fromisoformat(why["due_at"]) == datetime.fromisoformat(due)


async def _sign_in_again(counter: Counter) -> None:
    """Tokens are old after a day."""
    n = str(counter.world.services.clock().timestamp())[:12].replace(".", "")
    counter.director = await counter.world.sign_in(
        f"director{n}", (Role.CENTRE_DIRECTOR, "centre_a")
    )
    counter.clerk = await counter.world.headers(counter.clerk_account)


async def test_a_wait_that_counted_stops_the_clock_only_from_the_new_rule_on(
    rules: Rules, clock: Clock
) -> None:
    """PV-06, CLK-16: a promise is never made later for what is past."""
    await rules.set(suspends=["client"])
    ticket = await _waiting(rules, clock)
    due = ticket["clock"]["due_at"]
    clock.move(days=2)
    await _sign_in_again(rules.counter)
    await rules.set(suspends=["client", "superior"])
    counted = (await rules.whole(ticket))["ticket"]["clock"]
    assert [p["suspends"] for p in counted["pauses"]] == [False, True]
    assert datetime.fromisoformat(counted["due_at"]) == datetime.fromisoformat(due)


async def test_a_closed_tickets_day_never_moves_by_a_rule(rules: Rules, clock: Clock) -> None:
    """field.md 3.7 (OCA 157): neither its date, nor its explanation, nor its history."""
    counter = rules.counter
    ticket = await _waiting(rules, clock)
    ticket = await counter.done(ticket, counter.clerk, "resume", text="已批复")
    ticket = await counter.done(ticket, counter.clerk, "resolve", text="已发放")
    before, why = await rules.whole(ticket), await rules.why(ticket)
    await rules.set(suspends=[], reply_days=1, warn_hours=20, reason="收紧")
    after = await rules.whole(ticket)
    assert after["ticket"]["clock"] == before["ticket"]["clock"]
    assert after["steps"] == before["steps"]
    assert await rules.why(ticket) == why
    assert (await rules.tried(suspends=["client"]))["running"] == 0


async def test_a_shorter_limit_leaves_running_promises_as_they_were(
    rules: Rules, clock: Clock
) -> None:
    """PV-01, PV-03, CLK-16: the limit of a ticket is the one of its acceptance."""
    ticket = await rules.counter.accepted()
    clock.move(minutes=1)
    await rules.set(reply_days=3, reply_max_days=10, consult_days=2, consult_complex_days=4)
    after = (await rules.whole(ticket))["ticket"]["clock"]
    assert after == ticket["clock"]
    codes = [line["code"] for line in (await rules.why(ticket))["calculation"]["explanation"]]
    assert "policy_changed" in codes


async def test_the_warning_follows_the_newest_rule(rules: Rules) -> None:
    """PV-06, NT-22: the due time stays, so that nobody is told."""
    ticket = await rules.counter.accepted()
    trial = await rules.tried(warn_hours=14)
    assert (trial["warned_otherwise"], trial["later"], trial["earlier"]) == (1, 0, 0)
    await rules.set(warn_hours=14)
    whole = await rules.whole(ticket)
    assert whole["ticket"]["clock"]["warn_at"] < ticket["clock"]["warn_at"]
    assert whole["ticket"]["clock"]["due_at"] == ticket["clock"]["due_at"]
    assert whole["messages"][-1]["tells"] == "accepted"
