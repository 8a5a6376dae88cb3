"""Participation letters: drafted, seen by the unit, reviewed, issued, received, corrected."""

import io
from typing import Any

import pypdfium2

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from partyhub.usecases.participation_letters import runs
from tests.api.co_building.letters import Letters


async def test_figures_are_frozen_counts_that_the_unit_reads_first(letters: Letters) -> None:
    """REG-02, RP-12: what was not confirmed does not count; the superior finds nothing yet."""
    run = await letters.run()
    assert (run["total"], run["done"], run["finished_at"] is None) == (1, 1, False)
    (line,) = await letters.lines("unit", "unit")
    assert (line["services"], line["people"], line["state"]) == (1, 12, "drafted")
    assert await letters.lines("above", "superior") == []
    assert (await letters.one("above", line["id"]))["status"] == 404
    seen = await letters.one("unit", line["id"])
    assert seen["versions"][0]["figures"] == {
        "services": 1, "people": 12, "offers": 0, "offers_met": 0, "needs_met": 0,
        "meetings_held": 1, "meetings_attended": 1, "decisions": 1, "decisions_done": 0,
    }  # fmt: skip
    assert seen["versions"][0]["lines"] == [{"on": "2026-05-16", "what": "清理楼道", "people": 12}]
    assert (seen["allowed_actions"], seen["superior"]["name"]) == (["answer"], "street_a")


async def _issued(letters: Letters) -> dict[str, Any]:
    """Answered by the unit, reviewed by the community, issued by it."""
    (line,) = await letters.lines("home", "community")
    await letters.done("unit", line["id"], "answer", "另有一次待社区确认")
    await letters.done("home", line["id"], "review", "参与积极")
    return await letters.done("home", line["id"], "issue")


async def test_a_letter_goes_from_hand_to_hand_and_is_signed_for(letters: Letters) -> None:
    """NT-24, PD-19: other hands review it; its number is the community's; one receipt."""
    await letters.run()
    (line,) = await letters.lines("home", "community")
    own = await letters.step("street", line["id"], "review")
    assert (own.status_code, own.json()["code"]) == (409, "own-letter")
    assert (await letters.step("unit", line["id"], "review")).status_code == 403
    issued = await _issued(letters)
    number = issued["versions"][0]["letter_no"]
    assert number.endswith("-1")
    assert (await letters.step("home", line["id"], "issue")).json()["code"] == "illegal-transition"
    (arrived,) = await letters.lines("above", "superior")
    assert (arrived["letter_no"], arrived["state"]) == (number, "issued")
    kinds = {one["kind"] for one in await letters.sides["above"].items("/todos")}
    assert "letter_to_receive" in kinds
    signed = await letters.done("street", line["id"], "receive")
    assert (signed["state"], signed["versions"][0]["received_name"] != "") == ("received", True)
    kinds = {one["kind"] for one in await letters.sides["above"].items("/todos")}
    assert "letter_to_receive" not in kinds


async def test_it_waits_for_the_units_answer_or_for_a_week(letters: Letters) -> None:
    """REG-02: nobody hears of a unit before the unit has."""
    await letters.run()
    (line,) = await letters.lines("home", "community")
    await letters.done("home", line["id"], "review")
    early = await letters.step("home", line["id"], "issue")
    assert (early.status_code, early.json()["code"]) == (409, "letter-too-early")
    letters.clock.move(days=8)
    await letters.sign_in()
    assert (await letters.done("home", line["id"], "issue"))["state"] == "issued"


async def test_a_correction_is_a_new_version_with_a_number_of_its_own(letters: Letters) -> None:
    """REG-02: the old one stays readable; the superior keeps it until the new one is issued."""
    await letters.run()
    letter = (await _issued(letters))["id"]
    steps = f"/unit-services/{(await letters.sides['home'].items('/unit-services'))[0]['id']}/steps"
    await letters.sides["home"].post(steps, {"action": "confirm"})
    assert (await letters.step("home", letter, "correct")).json()["code"] == "invalid-field"
    again = await letters.done("home", letter, "correct", "补计一次已确认的服务")
    assert [one["figures"]["services"] for one in again["versions"]] == [2, 1]
    (line,) = await letters.lines("above", "superior")
    assert (line["services"], line["state"], line["version"]) == (1, "issued", 1)
    assert len((await letters.one("above", letter))["versions"]) == 1
    await letters.done("unit", letter, "answer", "无异议")
    await letters.done("street", letter, "review")
    numbers = [
        one["letter_no"] for one in (await letters.done("home", letter, "issue"))["versions"]
    ]
    assert [number.rsplit("-", 1)[1] for number in numbers] == ["2", "1"]


async def test_a_run_is_for_a_period_that_is_over_and_goes_on_where_it_stopped(
    letters: Letters,
) -> None:
    """PV-24: half-yearly; many units are not one request."""
    world = letters.world
    for name in ("unit_p", "unit_q", "unit_r"):
        await world.add_org(name, "street_a", OrgKind.UNIT_ORG)
        body = {"unit_id": str(world.orgs[name]), "community_id": str(world.orgs["comm_a"])}
        body |= {"since": "2026-02-01", "agreed_by": "x"}
        await letters.sides["home"].post("/partner-pairs", body)
    street = {"org_id": str(world.orgs["street_a"]), "year": 2026}
    for part, code in (("second", "letter-period-not-over"), ("year", "letter-period")):
        answer = await letters.sides["street"].post(
            "/participation-letter-runs", street | {"part": part}
        )
        assert answer.json()["code"] == code
    kept, runs.AT_ONCE = runs.AT_ONCE, 2  # type: ignore[misc]  # small steps
    try:
        run = await letters.run()
    finally:
        runs.AT_ONCE = kept  # type: ignore[misc]
    assert (run["total"], run["done"]) == (4, 4)
    assert (await letters.run())["done"] == 4
    found = [line["unit"]["name"] for line in await letters.lines("home", "community")]
    assert found == ["unit_a", "unit_p", "unit_q", "unit_r"]


async def test_periods_to_draft_are_those_of_the_rule(letters: Letters) -> None:
    """PV-24: the portal offers what is over; whoever has nothing to do with letters is refused."""
    path = "/participation-letter-periods"
    for who in letters.sides.values():
        found = await letters.client.get(path, headers=who.who)
        assert [(one["year"], one["part"], one["ends"]) for one in found.json()][:2] == [
            (2026, "first", "2026-06-30"), (2025, "second", "2025-12-31"),
        ]  # fmt: skip
    clerk = await letters.world.account("clerk", (Role.WINDOW_CLERK, "street_a"))
    refused = await letters.client.get(path, headers=await letters.world.headers(clerk))
    assert (refused.status_code, refused.json()["code"]) == (403, "not-allowed")


async def test_letters_are_printed_and_a_draft_says_so(letters: Letters) -> None:
    """RP-12."""
    await letters.run()
    (line,) = await letters.lines("home", "community")
    body = {"letter_ids": [line["id"]]}

    async def printed(who: str) -> tuple[int, str]:
        answer = await letters.sides[who].post("/participation-letter-prints", body)
        if answer.status_code != 200:
            return answer.status_code, ""
        pages = pypdfium2.PdfDocument(io.BytesIO(answer.content))
        return len(pages), "".join(p.get_textpage().get_text_bounded() for p in pages)

    assert (await printed("above"))[0] == 404
    assert "草稿" in (await printed("unit"))[1]
    await _issued(letters)
    count, text = await printed("above")
    assert (count, "草稿" in text) == (1, False)
    assert all(word in text for word in ("函告如下", "清理楼道", "人次", "参与积极"))
