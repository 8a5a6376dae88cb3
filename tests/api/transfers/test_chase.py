"""A letter or a receipt that is late is chased: handler, branch, committee, each once (TRF-04)."""

import asyncio
from typing import Any

import pytest

from partyhub.api.clock import chase
from partyhub.domain.shared.permission import Role
from tests.api.transfers.conftest import ELSEWHERE, TERMS, Moves
from tests.clock import Clock
from tests.world import key


@pytest.fixture
async def people(moves: Moves) -> Moves:
    """As `moves`, with a second secretary in the branch, who has done nothing."""
    moves.who["secretary"] = await moves.world.sign_in(
        "secretary", (Role.BRANCH_SECRETARY, "branch_a")
    )
    return moves


async def _away(moves: Moves, days: int = 90) -> dict[str, Any]:
    """A letter out of this system, on paper: 90 days, and its receipt 30 days after them."""
    terms = TERMS | {"valid_days": days}
    thing = await moves.start(to={"elsewhere": ELSEWHERE}, channel="paper", terms=terms)
    await moves.done(thing, "applicant", "submit")
    return await moves.done(thing, "source", "approve")


async def _told(moves: Moves, who: str) -> list[tuple[str, str]]:
    answer = await moves.client.get("/transfer-reminders", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    return [(line["paper"], line["step"]) for line in answer.json()["items"]]


async def _later(moves: Moves, clock: Clock, days: int) -> None:
    clock.move(days=days)
    await chase(moves.world.services)
    await _sign_in(moves)


async def _sign_in(moves: Moves) -> None:
    """Sessions do not last for days."""
    for who in moves.who:
        async with moves.world.services.work().reading() as work:
            account = await work.accounts.by_login(who)
        assert account is not None
        moves.who[who] = await moves.world.headers(account)


async def test_a_late_letter_is_chased_from_the_handler_over_the_branch_to_the_committee(
    people: Moves, clock: Clock
) -> None:
    """TRF-04, DL-20, PV-48: day 1, 7 and 15 after its last day; each step once."""
    thing = await _away(people)
    await _later(people, clock, 90)
    assert await _told(people, "applicant") == []
    await _later(people, clock, 1)
    assert await _told(people, "applicant") == [("letter", "handler")]
    assert await _told(people, "secretary") == []
    await _later(people, clock, 6)
    for who in ("applicant", "secretary"):
        assert ("letter", "branch") in await _told(people, who)
    assert await _told(people, "source") == []
    await _later(people, clock, 8)
    await _later(people, clock, 0)
    assert await _told(people, "source") == [("letter", "committee")]
    events = (await people.whole(thing, "source"))["events"]
    chased = [event["facts"] for event in events if event["action"] == "transfer.chase"]
    assert [(fact["step"], fact["late_days"], fact["told"]) for fact in chased] == [
        ("handler", "1", "Applicant"), ("branch", "7", "Applicant、Secretary"),
        ("committee", "15", "Source"),
    ]  # fmt: skip


async def test_the_receipt_of_a_letter_that_went_out_is_chased_until_it_comes(
    people: Moves, clock: Clock
) -> None:
    """TRF-04, DL-20: 30 days after the letter's last day; with the receipt nothing more comes."""
    thing = await _away(people)
    await _later(people, clock, 121)
    assert ("receipt", "handler") in await _told(people, "applicant")
    day = clock.now.date().isoformat()
    await people.done(thing, "source", "settle", branch_name="第三支部", assigned_on=day,
                      received_on=day)  # fmt: skip
    await _later(people, clock, 40)
    assert ("receipt", "branch") not in await _told(people, "secretary")
    answer = await people.client.get("/transfer-reminders", headers=people.who["applicant"])
    assert {line["over"] for line in answer.json()["items"]} == {True}


async def test_a_letter_that_was_prolonged_is_chased_anew_by_its_new_day(
    people: Moves, clock: Clock
) -> None:
    """PV-48, DL-20: up to the ninety days that a letter may be valid for."""
    thing = await _away(people, 60)
    await _later(people, clock, 61)
    answer = await people.step(thing, "source", "prolong", days=30, reason="因病")
    assert (answer.status_code, answer.json()["facts"]["field"]) == (422, "days")
    await people.done(thing, "source", "prolong", days=20, reason="因病")
    await _later(people, clock, 20)
    assert await _told(people, "applicant") == [("letter", "handler")]
    await _later(people, clock, 1)
    assert await _told(people, "applicant") == [("letter", "handler")] * 2


async def test_within_the_system_the_receipt_is_chased_at_the_side_that_issued(
    people: Moves, clock: Clock
) -> None:
    """TRF-04, TRF-11: it answers for the member until the receipt is back."""
    await people.assigned(channel="paper")
    await _later(people, clock, 31)
    told = [("receipt", "handler"), ("receipt", "completed")]
    assert await _told(people, "applicant") == told
    assert await _told(people, "verifier") == []


async def test_a_committees_own_days_count(people: Moves, clock: Clock) -> None:
    """PV-48: the handler only after three days, everybody above with them on the fourth."""
    rules = {"letter_valid_days": 10, "receipt_days": 30, "chase_handler_days": 3,
             "chase_branch_days": 4, "chase_committee_days": 4, "reason": "试行"}  # fmt: skip
    path = f"/transfer-rules/{people.org('unit_a')}/versions"
    headers = people.who["source"] | key() | {"If-Match": '"0"'}
    assert (await people.client.post(path, json=rules, headers=headers)).status_code == 201
    thing = await people.start(terms={"reason": "other", "destination": "乙", "dues_paid_to":
                               "2026-10", "source_address": "甲"})  # fmt: skip
    await people.done(thing, "applicant", "submit")
    await people.done(thing, "source", "approve")
    await people.done(thing, "target", "approve")
    await _later(people, clock, 12)
    assert await _told(people, "applicant") == []
    await _later(people, clock, 1)
    assert await _told(people, "applicant") == [("letter", "handler")]
    await _later(people, clock, 1)
    assert await _told(people, "source") == [("letter", "committee")]


async def test_where_nobody_is_left_the_next_higher_one_is_told(
    people: Moves, clock: Clock
) -> None:
    """TRF-04: no handler, no secretary, no reviewer: at last the department above."""
    await _away(people)
    await people.world.owner.execute(
        "UPDATE grants SET ended_at = now() WHERE org_id = ANY($1)",
        [people.world.orgs[name] for name in ("branch_a", "unit_a")],
    )
    await _later(people, clock, 105)
    assert {step for _, step in await _told(people, "district")} == {
        "handler", "branch", "committee",
    }  # fmt: skip
    answer = await people.client.get("/transfer-reminders", headers=people.who["applicant"])
    assert answer.status_code == 403


async def test_of_two_workers_at_once_one_gives_each_reminder(people: Moves, clock: Clock) -> None:
    """TRF-04: written once, with one line in the history."""
    thing = await _away(people)
    clock.move(days=110)
    await asyncio.gather(*(chase(people.world.services) for _ in range(4)))
    await _sign_in(people)
    events = (await people.whole(thing, "source"))["events"]
    steps = [e["facts"]["step"] for e in events if e["action"] == "transfer.chase"]
    assert sorted(steps) == ["branch", "committee", "handler"]
    assert len(await _told(people, "applicant")) == 2


async def test_reminders_are_marked_as_read_one_by_one_and_all_at_once(
    people: Moves, clock: Clock
) -> None:
    """NT-22, TRF-04."""
    await _away(people)
    await _later(people, clock, 110)
    who = people.who["applicant"]
    [first, second] = (await people.client.get("/transfer-reminders", headers=who)).json()["items"]
    page = (await people.client.get("/transfer-reminders", params={"limit": 1}, headers=who)).json()
    rest = await people.client.get(
        "/transfer-reminders", params={"cursor": page["next_cursor"]}, headers=who
    )
    assert [page["items"][0]["id"], *(one["id"] for one in rest.json()["items"])] == [
        first["id"], second["id"],
    ]  # fmt: skip
    for body, left in (({"ids": [first["id"]]}, 1), ({}, 0)):
        answer = await people.client.post(
            "/transfer-reminders/read", json=body, headers=who | key()
        )
        assert answer.json() == {"unread": left}
