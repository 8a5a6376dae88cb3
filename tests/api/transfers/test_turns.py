"""Whoever has a step to take is told on the workbench, and both sides when it is done."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.transfers.conftest import TERMS, Moves
from tests.world import key

_WHO = ("applicant", "source", "target", "verifier", "district", "clerk")


async def _waits(moves: Moves) -> dict[str, list[str]]:
    """The kinds of transfers that wait, by who is told of them; each list holds as many."""
    found = {}
    for who in _WHO:
        answer = await moves.client.get("/todos", headers=moves.who[who])
        groups = [one for one in answer.json()["items"] if one["kind"].startswith("transfer_")]
        for group in groups:
            turn = group["kind"].removeprefix("transfer_")
            listed = await moves.listed(who, turn=turn)
            assert len(listed) == group["count"]
            assert {one["transfer_id"] for one in group["transfers"]} <= {o["id"] for o in listed}
        if groups:
            found[who] = [one["kind"].removeprefix("transfer_") for one in groups]
    return found


async def test_each_step_waits_on_the_workbench_of_who_has_to_take_it(moves: Moves) -> None:
    """TRF-05, TRF-07, NT-10: from the branch's application to the receipt, and nowhere else."""
    thing = await moves.start(channel="paper")
    assert await _waits(moves) == {"applicant": ["submit"]}
    await moves.done(thing, "applicant", "submit")
    assert await _waits(moves) == {"source": ["approve_out"]}
    await moves.done(thing, "source", "approve")
    assert await _waits(moves) == {"target": ["approve_in"]}
    await moves.done(thing, "target", "approve")
    assert await _waits(moves) == {"verifier": ["take_in"]}
    await moves.done(thing, "verifier", "arrive")
    assert await _waits(moves) == {"verifier": ["take_in"]}
    await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    assert await _waits(moves) == {"target": ["send_receipt"]}
    await moves.done(thing, "target", "send_receipt")
    assert await _waits(moves) == {"applicant": ["take_receipt"]}
    await moves.done(thing, "applicant", "take_receipt", received_on="2026-11-01")
    assert await _waits(moves) == {}


async def test_what_a_counter_registered_lies_nowhere_unseen(moves: Moves) -> None:
    """TRF-07: the branch is told of it; a letter in waits with the committee that enters it."""
    await moves.start("clerk", registered_at=moves.org("counter"), told="11月3日到柳荫窗口找董晓燕")
    assert await _waits(moves) == {"applicant": ["submit"]}
    await moves.arrive()
    assert await _waits(moves) == {"applicant": ["submit"], "target": ["enter"]}


async def test_a_letter_that_is_due_comes_first(moves: Moves) -> None:
    """DL-20, NT-10: the group's day is that of the letter's last one."""
    thing = await moves.to_letter()
    answer = await moves.client.get("/todos", headers=moves.who["verifier"])
    [group] = [one for one in answer.json()["items"] if one["kind"] == "transfer_take_in"]
    until = thing["letters"][0]["valid_until"]
    assert (group["earliest_due_on"], group["transfers"][0]["due_on"]) == (until, until)


async def test_an_expired_letter_from_elsewhere_is_marked_and_listed(moves: Moves) -> None:
    """TRF-12, DL-20, PV-48: while it is examined and while the branch verifies; it may go on."""
    thing = await moves.arrive()
    facts = {"branch_id": moves.org("branch_b"), "terms": TERMS | {"valid_days": 10},
             "letter_no": "校组〔2025〕5号", "issued_on": "2025-01-02"}  # fmt: skip
    await moves.done(thing, "clerk", "enter", **facts)
    for step in ("approve", None):
        whole = await moves.whole(thing, "target")
        assert [(one["paper"], one["overdue"]) for one in whole["deadlines"]] == [("letter", True)]
        [line] = await moves.listed("target", overdue=True)
        assert (line["id"], line["due_on"], line["overdue"]) == (thing["id"], "2025-01-12", True)
        if step:
            await moves.done(thing, "target", step)


async def _told(moves: Moves, who: str) -> list[dict[str, Any]]:
    answer = await moves.client.get("/transfer-reminders", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


@pytest.fixture
async def staffed(moves: Moves) -> Moves:
    """With a second secretary at the target, and the member's own account."""
    moves.who["second"] = await moves.world.sign_in("second", (Role.BRANCH_SECRETARY, "branch_b"))
    moves.who["own"] = await moves.world.sign_in("own", member=moves.world_member)
    return moves


async def test_with_the_assignment_both_sides_and_the_member_are_told(staffed: Moves) -> None:
    """TRF-04, NT-09: in the same transaction; who did it knows, and a stranger hears nothing."""
    await staffed.assigned()
    for who in ("applicant", "source", "target", "second", "own"):
        [line] = await _told(staffed, who)
        assert (line["step"], line["name"], line["over"]) == ("completed", "田小禾", False)
    for who in ("verifier", "district"):
        assert await _told(staffed, who) == []
    told = await staffed.world.owner.fetchval(
        "SELECT count(DISTINCT xact) FROM events WHERE action IN"
        " ('transfer.assign', 'transfer.inform')"
    )
    assert told == 1
    read = await staffed.client.post(
        "/transfer-reminders/read", json={}, headers=staffed.who["own"] | key()
    )
    assert (read.status_code, read.json()) == (200, {"unread": 0})


async def test_a_refused_assignment_tells_nobody(staffed: Moves) -> None:
    """TRF-10, TRF-11: nothing of it stays."""
    thing = await staffed.to_letter()
    await staffed.done(thing, "verifier", "arrive")
    answer = await staffed.step(thing, "verifier", "assign", branch_id=staffed.org("branch_a"))
    assert answer.status_code == 403
    assert await _told(staffed, "own") == []
