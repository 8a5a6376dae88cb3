"""At the counter: registering for a member of the street, following up, and the register."""

from datetime import date
from typing import Any

import pytest

from partyhub.domain.orgs.org import OrgKind
from tests.api.transfers.conftest import ELSEWHERE, TERMS, TOLD, Moves
from tests.integrations.printing.printed import Pages
from tests.world import key


async def test_the_counter_registers_and_the_branch_applies(moves: Moves) -> None:
    """TRF-01, TRF-03, TRF-04, TRF-07, TRF-08; NT-09: what was told is stored and shown."""
    thing = await moves.start(
        "clerk", registered_at=moves.org("counter"), told="带身份证找支部", terms={"reason": "job"}
    )
    assert thing["state"] == "registered"
    assert (await moves.whole(thing, "applicant"))["turn"]["name"] == "branch_a"
    await moves.done(thing, "clerk", "follow_up", text="已致电支部")
    to = {"branch_id": moves.org("branch_b")}
    await moves.done(thing, "applicant", "apply", to=to, terms=TERMS)
    (line,) = await moves.listed("clerk", open="true")
    assert (line["state"], line["told"], line["name"]) == ("applied", "带身份证找支部", "田小禾")
    assert (line["phone_masked"], line["member_id"]) == ("138****5678", None)


async def test_the_counter_registers_for_nobody_of_another_street(moves: Moves) -> None:
    """TRF-01, SP-17: a member of another street is not there; they are taken up as a claim."""
    stranger = str(await moves.world.member("赵一", of="b", home=None, phone="13600002222"))
    body = {
        "member_id": stranger, "to": {"branch_id": moves.org("branch_a")}, "terms": TERMS,
        "registered_at": moves.org("counter"),
    }  # fmt: skip
    answer = await moves.client.post("/transfers", json=body, headers=moves.who["clerk"] | key())
    assert answer.status_code == 404


async def test_a_member_has_one_open_transfer(moves: Moves) -> None:
    """TRF-11: by a named constraint."""
    thing = await moves.start()
    body = {"member_id": moves.member, "to": {"branch_id": moves.org("branch_c")}, "terms": TERMS}
    headers = moves.who["applicant"]
    again = await moves.client.post("/transfers", json=body, headers=headers | key())
    assert (again.status_code, again.json()["code"]) == (409, "transfer-under-way")
    await moves.done(thing, "applicant", "withdraw", reason="不转了")
    await moves.start(to={"branch_id": moves.org("branch_c")})


async def test_a_letter_or_receipt_that_is_late_is_listed(moves: Moves) -> None:
    """TRF-12, DL-20, PV-48: the days warn and list, and stop nothing."""
    issued = await moves.to_letter(terms=TERMS | {"valid_days": 1})
    assert await moves.listed("source", overdue="true") == []
    today = date.fromisoformat(issued["letters"][0]["issued_on"])
    await moves.world.owner.execute(
        "UPDATE transfers SET valid_until = $1::date - 2, letters = "
        "jsonb_set(letters, '{0,issued_on}', to_jsonb(($1::date - 3)::text))",
        today,
    )
    (line,) = await moves.listed("source", overdue="true")
    assert (line["id"], line["overdue"]) == (issued["id"], True)
    whole = await moves.whole(issued, "source")
    assert whole["deadlines"][0]["overdue"]
    assert "prolong" in whole["allowed_actions"]
    unsaid = await moves.step(issued, "verifier", "arrive")
    assert (unsaid.status_code, unsaid.json()["code"]) == (422, "reason-needed")
    await moves.done(issued, "verifier", "arrive", reason="住院", proof="市一院出院小结")
    assert (await moves.whole(issued, "verifier"))["events"][-1]["note"] == (
        "住院（证明：市一院出院小结）"
    )
    await moves.done(issued, "verifier", "assign", branch_id=moves.org("branch_b"))
    await moves.world.owner.execute("UPDATE transfers SET assigned_on = $1::date - 31", today)
    (line,) = await moves.listed("district", overdue="true", awaits_receipt="true")
    assert line["receipt"] == "none"


async def test_the_channel_and_the_national_number_are_kept(moves: Moves) -> None:
    """PV-29, MEM-04: online, on paper, or in the national system, which stays authoritative."""
    thing = await moves.start(channel="national", national_no="全国-2026-000123")
    (line,) = await moves.listed("source")
    assert (line["channel"], line["national_no"]) == ("national", "全国-2026-000123")
    await moves.done(thing, "applicant", "withdraw", reason="改用介绍信")
    assert (await moves.start(channel="paper"))["channel"] == "paper"


async def test_a_registration_by_mistake_is_taken_back_where_it_was_made(moves: Moves) -> None:
    """TRF-04: with its reason; the member's next transfer waits for nobody."""
    asked: dict[str, Any] = {"registered_at": moves.org("counter"), "terms": {"reason": "job"}}
    thing = await moves.start("clerk", **asked)
    assert "unregister" in (await moves.whole(thing, "clerk"))["allowed_actions"]
    nobody = await moves.step(thing, "applicant", "unregister", reason="登记错人")
    assert nobody.status_code == 403
    ended = await moves.done(thing, "clerk", "unregister", reason="登记错人")
    assert (ended["state"], ended["why"]) == ("withdrawn", "登记错人")
    again = await moves.start("clerk", **asked)
    to = {"branch_id": moves.org("branch_b")}
    await moves.done(again, "applicant", "apply", to=to, terms=TERMS)
    late = await moves.step(again, "clerk", "unregister", reason="登记错人")
    assert (late.status_code, late.json()["code"]) == (409, "illegal-transition")


async def test_a_letter_that_comes_later_is_entered_whole(moves: Moves) -> None:
    """Form 8.5, TRF-14: what the letter says is asked for, and the month of birth with it."""
    person = {"name": "周晓", "gender": "female", "phone": "13700001234"}
    thing = await moves.arrive(person=person, terms={"reason": "residence"})
    letter: dict[str, Any] = {
        "branch_id": moves.org("branch_b"), "letter_no": "校组77", "issued_on": "2026-11-02",
    }  # fmt: skip
    empty = await moves.step(thing, "clerk", "enter", terms={"reason": "residence"}, **letter)
    assert (empty.status_code, empty.json()["code"]) == (422, "letter-incomplete")
    far = TERMS | {"dues_paid_to": "2099-12"}
    ahead = await moves.step(thing, "clerk", "enter", terms=far, birth_month="1998-05", **letter)
    assert (ahead.status_code, ahead.json()["code"]) == (422, "invalid-field")
    whole = await moves.done(thing, "clerk", "enter", terms=TERMS, birth_month="1998-05", **letter)
    assert (whole["state"], whole["person"]["birth_month"]) == ("target_review", "1998-05")


@pytest.mark.parametrize(
    ("left_out", "named"),
    [
        ({"materials": []}, "materials"),
        ({"told": " "}, "told"),
        ({"person": {"name": "周晓", "gender": "female"}}, "phone"),
    ],
)
async def test_a_counter_asks_for_contact_papers_and_says_whom_to_see(
    moves: Moves, left_out: dict[str, Any], named: str
) -> None:
    """TRF-02, TRF-03, NT-09; guard of 9.3, form 8.7."""
    body = {
        "person": {"name": "周晓", "gender": "female", "phone": "13700001234"}, "terms": TERMS,
        "from": ELSEWHERE, "branch_id": moves.org("branch_b"),
        "registered_at": moves.org("counter"), **TOLD,
    }  # fmt: skip
    answer = await moves.client.post(
        "/transfers/arrivals", json=body | left_out, headers=moves.who["clerk"] | key()
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "counter-incomplete")
    assert answer.json()["facts"]["fields"] == named


async def test_what_is_told_has_its_moment_and_is_printed_once_it_is_told(moves: Moves) -> None:
    """TRF-03, NT-09, 9.3: told_at; papers and words come later, and nothing is asked twice."""
    thing = await moves.start("clerk", registered_at=moves.org("counter"))
    assert (thing["told_at"], bool(thing["told_by"])) == (thing["started_at"], True)
    await moves.done(thing, "clerk", "tell", text="改到周三上午")
    after = await moves.done(thing, "clerk", "take_materials", materials=["党费证"])
    assert (after["told"], after["materials"]) == ("改到周三上午", ["身份证", "党费证"])
    notes = [event["note"] for event in (await moves.whole(thing, "clerk"))["events"]]
    assert notes[-2:] == ["改到周三上午", "党费证"]
    await moves.done(thing, "clerk", "unregister", reason="登记错人")
    quiet = await moves.start()
    path = f"/transfers/{quiet['id']}/notice"
    unsaid = await moves.client.get(path, headers=moves.who["applicant"])
    assert (unsaid.status_code, unsaid.json()["code"]) == (409, "nothing-told")


async def test_a_desk_is_named_with_its_centre_on_what_it_hands_out(moves: Moves) -> None:
    """TRF-03: every centre has a desk of that name."""
    await moves.world.add_org("综合窗口", "counter", OrgKind.DEPARTMENT)
    thing = await moves.start("clerk", registered_at=moves.org("综合窗口"))
    notice = await moves.client.get(f"/transfers/{thing['id']}/notice", headers=moves.who["clerk"])
    assert Pages(notice.content).texts[0].startswith("counter综合窗口")
