"""The story of who was transferred, read from both sides of the transfer (visibility table)."""

from typing import Any

import pytest

from tests.api.transfers.conftest import Moves
from tests.world import key

_REMARK = "与同事有矛盾，注意方式"


async def _story(moves: Moves, who: str) -> list[dict[str, Any]]:
    path = f"/members/{moves.member}/history"
    answer = await moves.client.get(path, headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def _note(moves: Moves, text: str) -> None:
    """The old organisation writes to itself in the record."""
    path = f"/members/{moves.member}"
    read = await moves.client.get(path, headers=moves.who["applicant"])
    body = {"branch_id": moves.org("branch_a"), "name": "田小禾", "gender": "male", "remark": text}
    headers = moves.who["applicant"] | {"If-Match": read.headers["etag"]}
    assert (await moves.client.put(path, json=body, headers=headers)).status_code == 200


@pytest.fixture
async def told(moves: Moves) -> Moves:
    """Both sides have written notes, and the member has been taken in."""
    await _note(moves, _REMARK)
    await _note(moves, "")
    letter = await moves.to_letter()
    await moves.done(letter, "applicant", "follow_up", text="原支部的备注")
    await moves.done(letter, "verifier", "arrive")
    await moves.done(letter, "verifier", "follow_up", text="新支部的备注")
    await moves.done(letter, "verifier", "assign", branch_id=moves.org("branch_b"))
    return moves


async def test_the_old_organisation_sees_nothing_of_the_story_any_more(told: Moves) -> None:
    """MEM-05: what came after the move is not told to it, nor what was before."""
    for who in ("applicant", "source"):
        path = f"/members/{told.member}/history"
        answer = await told.client.get(path, headers=told.who[who])
        assert answer.status_code == 404, who


async def test_the_new_organisation_sees_the_move_and_not_the_old_ones_notes(told: Moves) -> None:
    """MEM-05, TRF-11: everything except the old organisation's notes."""
    story = await _story(told, "verifier")
    moved = next(line for line in story if any(c["field"] == "branch" for c in line["changes"]))
    (branch,) = [c for c in moved["changes"] if c["field"] == "branch"]
    assert (branch["before"], branch["after"]) == (["branch_a"], ["branch_b"])
    assert moved["by_name"] == "Verifier"
    edits = [line for line in story if line["action"] == "member.edit"]
    remarks = [c for line in edits for c in line["changes"] if c["field"] == "remark"]
    assert [(c["withheld"], c["before"], c["after"]) for c in remarks] == [(True, [], [])] * 2
    words = str(story)
    assert "新支部的备注" in words
    assert "原支部的备注" not in words
    assert _REMARK not in words


async def test_whoever_stands_above_both_sees_both(told: Moves) -> None:
    """MEM-05."""
    words = str(await _story(told, "district"))
    for note in ("新支部的备注", "原支部的备注", _REMARK):
        assert note in words


async def test_before_the_move_the_target_finds_no_story(moves: Moves) -> None:
    """MEM-05: on the way, the record is the old organisation's alone."""
    await _note(moves, _REMARK)
    await moves.to_letter()
    answer = await moves.client.get(
        f"/members/{moves.member}/history", headers=moves.who["verifier"] | key()
    )
    assert answer.status_code == 404
    assert _REMARK in str(await _story(moves, "applicant"))
