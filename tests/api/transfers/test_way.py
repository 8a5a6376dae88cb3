"""A transfer over HTTP, from the application to the receipt, in each direction."""

from typing import Any

from tests.api.transfers.conftest import ELSEWHERE, TERMS, Moves


async def test_a_member_moves_from_branch_to_branch_with_every_hand_named(moves: Moves) -> None:
    """TRF-05, TRF-10, TRF-11, TRF-14: who, when, which opinion; the member belongs there then."""
    thing = await moves.assigned()
    assert thing["state"] == "assigned"
    await moves.done(thing, "target", "send_receipt")
    whole = await moves.whole(thing, "verifier")
    told = [(e["action"], e["account_name"], e["to_state"], e["note"]) for e in whole["events"]]
    assert told == [
        ("transfer.start", "Applicant", "applied", ""),
        ("transfer.submit", "Applicant", "source_review", ""),
        ("transfer.hand_on", "Source", "target_review", "同意转出"),
        ("transfer.agree", "Target", "letter_issued", "同意接收"),
        ("transfer.arrive", "Verifier", "verifying", ""),
        ("transfer.assign", "Verifier", "assigned", ""),
        ("transfer.inform", "Verifier", "assigned", ""),
        ("transfer.send_receipt", "Target", "assigned", ""),
    ]
    assert [stop["stands"] for stop in whole["road"]] == ["done"] * 7
    assert all(stop["at"] for stop in whole["road"])
    assert whole["transfer"]["terms"]["dues_paid_to"] == "2026-10"
    branches = [(one["branch_name"], one["until"] is None) for one in whole["affiliations"]]
    assert branches == [("branch_a", False), ("branch_b", True)]
    assert whole["affiliations"][0]["until"] == whole["affiliations"][1]["since"]


async def test_each_reader_is_told_whose_turn_it_is_and_what_they_may_do(moves: Moves) -> None:
    """TRF-05, TRF-10: nobody is offered what another hand must do."""
    thing = await moves.start()
    assert (await moves.whole(thing, "applicant"))["allowed_actions"] == [
        "apply", "submit", "withdraw", "talk", "tell", "take_materials",
        "note_number", "change_channel", "follow_up",
    ]  # fmt: skip
    await moves.done(thing, "applicant", "submit")
    whole = await moves.whole(thing, "source")
    assert whole["turn"] == {"side": "source_committee", "name": "unit_a"}
    assert whole["allowed_actions"] == ["approve", "return", "reject", "withdraw", "talk", "refer",
                                        "tell", "take_materials", "note_number", "change_channel",
                                        "follow_up"]  # fmt: skip
    assert whole["answering"] == {"org_id": moves.org("branch_a"), "name": "branch_a"}
    assert (await moves.step(thing, "target", "approve")).status_code == 404


async def test_who_applied_is_told_that_another_person_must_approve(moves: Moves) -> None:
    """TRF-10: applicant, approver and verifier are different accounts."""
    thing = await moves.start("source")
    await moves.done(thing, "source", "submit")
    whole = await moves.whole(thing, "source")
    assert whole["barred_actions"] == ["approve"]
    assert "approve" not in whole["allowed_actions"]
    refused = await moves.step(thing, "source", "approve")
    assert (refused.status_code, refused.json()["code"]) == (403, "same-person")


async def test_handing_the_submit_to_a_colleague_opens_no_approval(moves: Moves) -> None:
    """TRF-10: who filled the letter in is remembered, also where another one submitted it."""
    thing = await moves.start("source")
    await moves.done(thing, "applicant", "submit")
    assert (await moves.whole(thing, "source"))["barred_actions"] == ["approve"]
    refused = await moves.step(thing, "source", "approve")
    assert (refused.status_code, refused.json()["code"]) == (403, "same-person")


async def test_a_letter_out_keeps_the_member_here_until_its_receipt_is_back(moves: Moves) -> None:
    """TRF-11, DL-20: nobody is in limbo on the way to an organisation elsewhere."""
    thing = await moves.start(to={"elsewhere": ELSEWHERE}, channel="paper")
    await moves.done(thing, "applicant", "submit")
    issued = await moves.done(thing, "source", "approve")
    assert issued["letters"][0]["validity_in_capitals"] == "玖拾"
    whole = await moves.whole(thing, "source")
    assert [one["paper"] for one in whole["deadlines"]] == ["letter", "receipt"]
    assert whole["answering"]["name"] == "branch_a"
    day = thing["started_at"][:10]
    early = {"branch_name": "第三支部", "assigned_on": "2099-01-01", "received_on": "2099-01-02"}
    refused = await moves.step(thing, "source", "settle", **early)
    assert refused.json()["code"] == "invalid-field"
    await moves.done(
        thing, "source", "settle", branch_name="第三支部", assigned_on=day, received_on=day
    )
    whole = await moves.whole(thing, "source")
    assert whole["answering"] == {"org_id": None, "name": ELSEWHERE["name"]}
    assert whole["turn"] is None


async def test_somebody_from_elsewhere_is_registered_entered_and_taken_in(moves: Moves) -> None:
    """TRF-01, TRF-02, TRF-03, MEM-01: contact, materials and what was told stand in the register;
    whoever takes them in says their category, which no letter names.
    """
    told: dict[str, Any] = {"materials": ["介绍信", "身份证"], "told": "周一上午到三楼找李老师"}
    thing = await moves.arrive(**told)
    assert (thing["state"], thing["told"]) == ("registered", told["told"])
    letter = {"letter_no": "校组〔2026〕77", "issued_on": thing["started_at"][:10]}
    entered: dict[str, Any] = {"branch_id": moves.org("branch_b"), "terms": TERMS} | letter
    await moves.done(thing, "clerk", "enter", **entered)
    await moves.done(thing, "target", "approve")
    into = {"branch_id": moves.org("branch_b"), "category": "two_new"}
    taken = await moves.done(thing, "verifier", "assign", **into)
    assert taken["letter_no"] == "校组〔2026〕77"
    record = await moves.client.get(f"/members/{taken['member_id']}", headers=moves.who["verifier"])
    assert (record.json()["name"], record.json()["category"]) == ("周晓", "two_new")
    assert record.json()["phone_masked"] == "137****1234"


async def test_a_letter_in_is_taken_back_by_who_registered_it(moves: Moves) -> None:
    """TRF-04: a registration that was wrong does not stay open."""
    thing = await moves.arrive()
    assert "withdraw" in (await moves.whole(thing, "clerk"))["allowed_actions"]
    ended = await moves.done(thing, "clerk", "withdraw", reason="重复登记")
    assert ended["state"] == "withdrawn"


async def test_who_moves_as_they_retire_is_a_pensioner_there_by_the_letter(moves: Moves) -> None:
    """MEM-01, MEM-02, TRF-11: the period begins with the assignment and names the letter."""
    taken = await moves.assigned(terms=TERMS | {"reason": "retirement"})
    path = f"/members/{taken['member_id']}/categories"
    answer = await moves.client.get(path, headers=moves.who["verifier"])
    stands, before = answer.json()["items"]
    assert (stands["category"], stands["decision_ref"]) == ("retired", taken["letter_no"])
    assert (before["category"], before["until"]) == ("in_service", stands["since"])
