"""Committees settle how long letters hold and by when receipts are awaited, over HTTP."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.api.transfers.conftest import TERMS, Moves
from tests.world import key

RULES = {
    "letter_valid_days": 60, "receipt_days": 20, "chase_handler_days": 0, "chase_branch_days": 5,
    "chase_committee_days": 9, "reason": "与区委组织部一致",
}  # fmt: skip


async def _rules(moves: Moves, who: str, org: str) -> dict[str, Any]:
    answer = await moves.client.get(f"/transfer-rules/{moves.org(org)}", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def _set(
    moves: Moves, who: str, org: str, version: int = 0, **other: Any
) -> tuple[int, dict[str, Any]]:
    path, more = f"/transfer-rules/{moves.org(org)}/versions", {"If-Match": f'"{version}"'}
    answer = await moves.client.post(
        path, json=RULES | other, headers=moves.who[who] | key() | more
    )
    return answer.status_code, answer.json()


async def test_the_catalogue_holds_until_a_committee_settles_its_own_days(moves: Moves) -> None:
    """PV-48, DL-20: 90 and 30 days; then its own, its branches' with them, with the history."""
    before = await _rules(moves, "applicant", "branch_a")
    assert (before["values"]["letter_valid_days"], before["values"]["receipt_days"]) == (90, 30)
    assert (before["held_from_id"], before["allowed_actions"]) == (None, [])
    status, book = await _set(moves, "source", "unit_a")
    assert (status, book["version"]) == (201, 1)
    below = await _rules(moves, "applicant", "branch_a")
    assert below["values"]["letter_valid_days"] == 60
    assert below["held_from_name"] == "unit_a"
    status, book = await _set(moves, "source", "unit_a", 1, receipt_days=15, reason="再缩短")
    assert status == 201
    [newest, first] = book["history"]
    assert (newest["before"]["receipt_days"], newest["after"]["receipt_days"]) == (20, 15)
    assert (newest["by_name"], newest["reason"]) == ("Source", "再缩短")
    assert (first["before"]["letter_valid_days"], first["after"]["letter_valid_days"]) == (90, 60)


async def test_the_nearest_committee_above_that_has_its_own_rules_counts(moves: Moves) -> None:
    """PV-48: the district's hold for a unit until the unit settles its own."""
    assert (await _set(moves, "district", "district", letter_valid_days=45))[0] == 201
    assert (await _rules(moves, "target", "unit_b"))["held_from_name"] == "district"
    await _set(moves, "target", "unit_b", letter_valid_days=30)
    assert (await _rules(moves, "verifier", "branch_b"))["values"]["letter_valid_days"] == 30
    assert (await _rules(moves, "source", "unit_a"))["values"]["letter_valid_days"] == 45


async def test_a_letter_takes_the_days_of_its_committee_and_keeps_them(moves: Moves) -> None:
    """PV-48, DL-20: what is out keeps its days; who names days is not overruled."""
    await _set(moves, "source", "unit_a")
    silent = {name: value for name, value in TERMS.items() if name != "valid_days"}
    thing = await moves.to_letter(terms=silent)
    assert thing["letters"][0]["valid_days"] == 60
    await _set(moves, "source", "unit_a", 1, letter_valid_days=10, receipt_days=5)
    await moves.done(thing, "verifier", "arrive")
    await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    whole = await moves.whole(thing, "source")
    [receipt] = whole["deadlines"]
    assigned = date.fromisoformat(whole["transfer"]["assigned_on"])
    assert date.fromisoformat(receipt["due_on"]) == assigned + timedelta(days=20)
    assert whole["transfer"]["letters"][0]["valid_days"] == 60
    [line] = await moves.listed("source", awaits_receipt=True)
    assert line["due_on"] == receipt["due_on"]


async def test_an_arrival_goes_by_the_days_of_the_committee_that_takes_it(moves: Moves) -> None:
    """PV-48: before its letter is in hand, and with it."""
    await _set(moves, "target", "unit_b", letter_valid_days=40)
    thing = await moves.arrive(terms={"reason": "job"})
    assert thing["terms"]["valid_days"] == 40


@pytest.mark.parametrize(
    ("other", "rule"),
    [({"chase_branch_days": 3, "chase_handler_days": 4}, "earlier-than-below"),
     ({"chase_committee_days": 2}, "earlier-than-below")],
)  # fmt: skip
async def test_who_stands_higher_is_never_told_earlier(
    moves: Moves, other: dict[str, int], rule: str
) -> None:
    """TRF-04, PV-48."""
    status, refused = await _set(moves, "source", "unit_a", **other)
    assert (status, refused["facts"]["rule"]) == (422, rule)


async def test_only_reviewers_of_a_committee_settle_its_days_and_nobody_unseen(
    moves: Moves,
) -> None:
    """PV-48: 403 for others, 412 for what changed since, and no branch has its own."""
    assert (await _set(moves, "applicant", "unit_a"))[0] == 403
    assert (await _set(moves, "target", "unit_a"))[0] == 403
    await _set(moves, "source", "unit_a")
    assert (await _set(moves, "source", "unit_a"))[0] == 412
    status, refused = await _set(moves, "source", "branch_a")
    assert (status, refused["code"]) == (422, "not-a-committee")
