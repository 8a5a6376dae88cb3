"""Beside a transfer's way: the must-talk of a change of job, and what goes to a superior."""

from datetime import date
from typing import Any

from partyhub.domain.transfers.kinds import TALK_DAYS
from tests.api.transfers.conftest import TERMS, Moves


async def _talks(moves: Moves, who: str) -> list[dict[str, Any]]:
    answer = await moves.client.get("/todos", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    return [group for group in answer.json()["items"] if group["kind"] == "talk_owed"]


async def test_a_change_of_job_raises_a_must_talk_for_the_branchs_secretary(moves: Moves) -> None:
    """TRF-13, TLK-04: with an owner and a due day, until a talk is recorded."""
    thing = await moves.start()
    day = date.fromisoformat(thing["started_at"][:10])
    assert thing["talk_owed"]
    assert (date.fromisoformat(thing["talk_due_on"]) - day).days in (TALK_DAYS, TALK_DAYS + 1)
    (group,) = await _talks(moves, "applicant")
    assert (group["count"], group["earliest_due_on"]) == (1, thing["talk_due_on"])
    assert [(t["transfer_id"], t["name"], t["branch_name"]) for t in group["talks"]] == [
        (thing["id"], "田小禾", "branch_a")
    ]
    assert await _talks(moves, "source") == []
    after = await moves.done(
        thing, "applicant", "talk", held_on=thing["started_at"][:10], held_by="李书记"
    )
    assert (after["talk_owed"], after["talked_by"]) == (False, "李书记")
    assert "talk" not in (await moves.whole(thing, "applicant"))["allowed_actions"]
    assert await _talks(moves, "applicant") == []


async def test_a_talk_records_the_day_and_who_and_is_owed_after_the_move(moves: Moves) -> None:
    """TLK-04: a talk that was not held does not vanish with the member; no word of it is kept."""
    thing = await moves.assigned()
    assert len(await _talks(moves, "applicant")) == 1
    refused = await moves.step(thing, "applicant", "talk", held_on="2026-01-02", text="内容")
    assert refused.status_code == 422
    await moves.done(thing, "applicant", "talk", held_on="2026-01-02", held_by="李书记")
    assert await _talks(moves, "applicant") == []


async def test_no_other_reason_and_nothing_that_came_to_nothing_raises_one(moves: Moves) -> None:
    """TRF-13: only a change of job does."""
    thing = await moves.start(terms=TERMS | {"reason": "residence"})
    assert (thing["talk_owed"], thing["talk_due_on"]) == (False, None)
    await moves.done(thing, "applicant", "withdraw", reason="不转了")
    job = await moves.start()
    await moves.done(job, "applicant", "withdraw", reason="不转了")
    assert await _talks(moves, "applicant") == []


async def test_what_the_centre_cannot_handle_goes_up_and_it_gives_the_feedback(
    moves: Moves,
) -> None:
    """TRF-09, LG-04: to whom, when, why, the answer, and who still owes the member the word."""
    thing = await moves.arrive()
    asked = {"to": "区委组织部", "reason": "原党组织已撤销，无法补开介绍信"}
    referred = await moves.done(thing, "clerk", "refer", **asked)
    owed_by = referred["referral"]["owed_by"]
    assert (referred["referral"]["to"], bool(owed_by)) == (asked["to"], True)
    (line,) = await moves.listed("clerk")
    assert (line["referred_to"], line["feedback_owed_by"]) == (asked["to"], owed_by)
    twice = await moves.step(thing, "clerk", "refer", **asked)
    assert (twice.status_code, twice.json()["code"]) == (409, "referral-open")
    early = await moves.step(thing, "clerk", "feed_back", text="已告知")
    assert (early.status_code, early.json()["code"]) == (409, "nothing-referred")
    await moves.done(thing, "clerk", "hear", text="可凭档案证明接收")
    assert "feed_back" in (await moves.whole(thing, "clerk"))["allowed_actions"]
    await moves.done(thing, "clerk", "feed_back", text="已电话告知本人带档案证明")
    (line,) = await moves.listed("clerk")
    assert (line["referral_answer"], line["feedback_owed_by"]) == ("可凭档案证明接收", "")
    assert line["referral_feedback"] == "已电话告知本人带档案证明"


async def test_a_referral_is_the_desks_and_no_branchs(moves: Moves) -> None:
    """TRF-09: by a counter or a committee."""
    thing = await moves.start()
    refused = await moves.step(thing, "applicant", "refer", to="区委组织部", reason="不清楚")
    assert refused.status_code == 403
