"""Who comes by a letter is one person: a letter counts once, and a record that is there is used."""

import asyncio
from typing import Any

import httpx

from tests.api.transfers.conftest import ELSEWHERE, TERMS, TOLD, Moves
from tests.world import key

_PERSON = {"name": "田小禾", "gender": "female", "birth_month": "1985-07", "phone": "13812345678"}


async def _arrival(moves: Moves, **other: Any) -> httpx.Response:
    body = {
        "person": _PERSON, "from": ELSEWHERE, "branch_id": moves.org("branch_b"), "terms": TERMS,
        "registered_at": moves.org("counter"), **TOLD,
    }  # fmt: skip
    return await moves.client.post(
        "/transfers/arrivals", json=body | other, headers=moves.who["clerk"] | key()
    )


async def _at_the_branch(moves: Moves, number: str, **person: Any) -> dict[str, Any]:
    """A letter in, entered and approved: the branch's turn."""
    letter = {"letter_no": number, "issued_on": "2026-11-02", "person": _PERSON | person}
    answer = await _arrival(moves, **letter)
    assert answer.status_code == 201, answer.text
    return await moves.done(answer.json(), "target", "approve")


async def test_a_letter_takes_each_person_in_once(moves: Moves) -> None:
    """MEM-05, TRF-11: other people of the same letter come too; a withdrawn entry is no entry."""
    letter = {"letter_no": "校组〔2026〕77号", "issued_on": "2026-11-02"}
    person = _PERSON | {"name": "周晓"}
    first = await _arrival(moves, person=person, **letter)
    assert first.status_code == 201
    again = await _arrival(moves, person=person, **letter)
    assert (again.status_code, again.json()["code"]) == (409, "letter-registered")
    assert (await _arrival(moves, person=person | {"name": "周昱"}, **letter)).status_code == 201
    await moves.done(first.json(), "clerk", "withdraw", reason="登记错了")
    assert (await _arrival(moves, person=person, **letter)).status_code == 201


async def test_who_is_a_member_here_is_not_taken_in_as_a_comer(moves: Moves) -> None:
    """MEM-05; the refusal names nothing of the record."""
    await moves.world.owner.execute("UPDATE members SET birth_month = '1985-07'")
    refused = await _arrival(moves)
    assert (refused.status_code, refused.json()["code"]) == (409, "member-already")
    assert "unit_a" not in refused.text
    assert "branch_a" not in refused.text
    others = ({"birth_month": "1985-08"}, {"phone": "13812345679"}, {"name": "田小苗"})
    for other in others:
        assert (await _arrival(moves, person=_PERSON | other)).status_code == 201


async def test_who_had_left_comes_back_to_the_old_record(moves: Moves) -> None:
    """MEM-05, TRF-11: one story; the issuing side answers until the receipt."""
    await moves.world.owner.execute(
        "UPDATE members SET birth_month = '1985-07', left_on = '2026-10-01'"
    )
    thing = await _at_the_branch(moves, "外组〔2026〕5号")
    taken = await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    assert taken["member_id"] == moves.member
    whole = await moves.whole(thing, "target")
    periods = [(one["branch_name"], one["until"] is None) for one in whole["affiliations"]]
    assert periods[-1] == ("branch_b", True)
    assert whole["answering"] == {"org_id": None, "name": ELSEWHERE["name"]}
    await moves.done(thing, "target", "send_receipt")
    whole = await moves.whole(thing, "target")
    assert whole["answering"] == {"org_id": moves.org("branch_b"), "name": "branch_b"}


async def test_of_two_letters_of_one_person_at_once_one_makes_the_member(moves: Moves) -> None:
    """MEM-05, TRF-11."""
    who = {"name": "周晓", "phone": "13700001234"}
    things = [await _at_the_branch(moves, number, **who) for number in ("甲1号", "甲2号")]
    steps = [
        moves.step(one, "verifier", "assign", branch_id=moves.org("branch_b")) for one in things
    ]
    answers = await asyncio.gather(*steps)
    assert sorted(one.status_code for one in answers) == [200, 409]
    count = "SELECT count(*) FROM members WHERE name = '周晓'"
    assert await moves.world.owner.fetchval(count) == 1
