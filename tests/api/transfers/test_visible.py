"""Who sees what of a transfer and of the member, row by row of the table, from both sides."""

from typing import Any

import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.visibility import VISIBLE, Phase, Section, Viewer
from tests.api.transfers.conftest import ELSEWHERE, TERMS, Moves
from tests.world import key

_READERS = {
    Viewer.OLD: ("applicant", "source"),
    Viewer.NEW: ("verifier", "target"),
    Viewer.COUNTER: ("clerk",),
}
"""Branch and committee of each side, and the counter."""
_ENDS = {
    "a branch of a unit": ("branch_b", Role.BRANCH_SECRETARY, "branch_b", Role.UNIT_ORG, "unit_b"),
    "a community": ("comm_b", Role.COMMUNITY_ORG, "comm_b", Role.STREET_COMMITTEE, "street_b"),
    "a branch of a community": (
        "branch_cb", Role.COMMUNITY_ORG, "comm_b", Role.STREET_COMMITTEE, "street_b",
    ),
}  # fmt: skip
"""Where somebody is taken in; whose branch role receives there, and whose committee reviews."""


async def _at(moves: Moves, phase: Phase) -> dict[str, Any]:
    """Registered at the counter, with a note from each side that can write one by then."""
    thing = await moves.start("clerk", registered_at=moves.org("counter"))
    to: dict[str, Any] = {"branch_id": moves.org("branch_b")}
    if phase is Phase.LEFT:
        to = {"elsewhere": ELSEWHERE}
    await moves.done(thing, "applicant", "apply", to=to, terms=TERMS)
    await moves.done(thing, "applicant", "follow_up", text="支部意见")
    if phase is Phase.BEFORE:
        return thing
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve")
    if phase is Phase.LEFT:
        return await _settled(moves, thing)
    await moves.done(thing, "target", "follow_up", text="接收方意见")
    if phase is Phase.CAME_TO_NOTHING:
        return await moves.done(thing, "target", "reject", reason="不符合条件")
    await moves.done(thing, "target", "approve")
    await moves.done(thing, "verifier", "arrive")
    if phase is Phase.AFTER:
        await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    return thing


async def _settled(moves: Moves, thing: dict[str, Any]) -> dict[str, Any]:
    day = thing["started_at"][:10]
    return await moves.done(
        thing, "source", "settle", branch_name="第三支部", assigned_on=day, received_on=day
    )


async def _seen(moves: Moves, thing: dict[str, Any], who: str) -> set[Section]:
    """What an answer really holds, section by section."""
    answer = await moves.read(thing, who)
    if answer.status_code == 404:
        return set()
    whole = answer.json()
    notes = {event["note"] for event in whole["events"]}
    (line,) = await moves.listed(who)
    assert bool(line["phone_masked"]) == bool(whole["transfer"]["person"]["phone_masked"])
    assert (line["member_id"] is None) == (whole["transfer"]["member_id"] is None)
    holds = {
        Section.RECORD: whole["transfer"]["member_id"] is not None and whole["affiliations"],
        Section.LETTER: whole["transfer"]["terms"]["reason"],
        Section.CONTACT: whole["transfer"]["person"]["phone_masked"],
        Section.OLD_NOTES: "支部意见" in notes,
        Section.NEW_NOTES: "接收方意见" in notes,
    }
    return {section for section, held in holds.items() if held}


@pytest.mark.parametrize("phase", list(Phase))
async def test_each_side_sees_what_the_table_says_and_nothing_else(
    moves: Moves, phase: Phase
) -> None:
    """TRF-08, SP-17, field.md 3.3: the old keeps what it wrote, the new sees all but its notes."""
    thing = await _at(moves, phase)
    for viewer, readers in _READERS.items():
        wanted = set(VISIBLE[viewer, phase])
        for who in readers:
            assert await _seen(moves, thing, who) - _unwritten(phase) == wanted, who


def _unwritten(phase: Phase) -> set[Section]:
    """What nobody has written yet can't be looked for."""
    return {Section.NEW_NOTES} if phase is Phase.BEFORE else set()


@pytest.mark.parametrize("phase", list(Phase))
async def test_the_record_itself_opens_for_one_side_at_a_time(moves: Moves, phase: Phase) -> None:
    """TRF-11, MEM-05: whose branch it is reads the member; the other gets 404."""
    await _at(moves, phase)
    for viewer in (Viewer.OLD, Viewer.NEW):
        opens = Section.RECORD in VISIBLE[viewer, phase]
        for who in _READERS[viewer]:
            answer = await moves.client.get(f"/members/{moves.member}", headers=moves.who[who])
            assert answer.status_code == (200 if opens else 404), who


@pytest.mark.parametrize("end", _ENDS)
async def test_wherever_somebody_is_taken_in_both_new_sides_open_the_record(
    moves: Moves, end: str
) -> None:
    """TRF-11, MEM-05, field.md 3.3, ADR 0026: branch and committee, of units and communities."""
    branch, role, node, committee, above = _ENDS[end]
    await moves.world.add_org("branch_cb", "comm_b", OrgKind.BRANCH)
    moves.who["verifier"] = await moves.world.sign_in("taker", (role, node))
    moves.who["target"] = await moves.world.sign_in("reviewer", (committee, above))
    thing = await moves.to_letter(to={"branch_id": moves.org(branch)})
    page = f"/members/{moves.member}"
    for who in ("verifier", "target"):
        assert (await moves.client.get(page, headers=moves.who[who])).status_code == 404, who
    await moves.done(thing, "verifier", "arrive")
    await moves.done(thing, "verifier", "assign", branch_id=moves.org(branch))
    for who, opens in (("verifier", 200), ("target", 200), ("applicant", 404), ("source", 404)):
        answer = await moves.client.get(page, headers=moves.who[who])
        assert answer.status_code == opens, who
        said = (await moves.whole(thing, who))["transfer"]["member_id"]
        assert (said is not None) == (opens == 200), who
    again = {"member_id": moves.member, "to": {"branch_id": moves.org("branch_c")},
             "terms": {"reason": "job"}}  # fmt: skip
    assert (await moves.made("/transfers", "verifier", again))["state"] == "applied"


async def test_of_who_left_with_a_letter_the_record_is_read_and_nothing_more(moves: Moves) -> None:
    """TRF-11, SP-03: no write, no phone, no way back but a transfer; the letter says where to."""
    await _at(moves, Phase.LEFT)
    page = f"/members/{moves.member}"
    liaison = await moves.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    read = await moves.client.get(page, headers=liaison)
    whole = read.json()
    assert (whole["allowed_actions"], whole["phone_masked"]) == ([], "")
    back = {"branch_id": moves.org("branch_a"), "name": "田小禾", "gender": "male"}
    version = {"If-Match": read.headers["etag"]}
    for method, path, body in (
        ("PUT", page, back), ("POST", f"{page}/verification", None),
        ("POST", f"{page}/phone-reveal", {"purpose": "通知"}),
        ("POST", f"{page}/groups", {"kind": "elderly", "since": "2026-01-01"}),
    ):  # fmt: skip
        answer = await moves.client.request(
            method, path, json=body, headers=liaison | key() | version
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "member-gone"), path
    account = await moves.client.post(f"{page}/account", json={}, headers=liaison | key())
    assert account.status_code == 409


async def test_a_day_of_leaving_that_was_a_slip_is_taken_out_again(moves: Moves) -> None:
    """MEM-03: nobody left with a letter, so the form may correct what it said; nothing else."""
    liaison = await moves.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    page = f"/members/{moves.member}"
    form = {"branch_id": moves.org("branch_a"), "name": "田小禾", "gender": "male"}
    for version, left, status in ((1, "2026-11-01", 200), (2, "2026-11-02", 409), (2, None, 200)):
        body, at = form | {"left_on": left}, {"If-Match": f'"{version}"'}
        answer = await moves.client.put(page, json=body, headers=liaison | key() | at)
        assert answer.status_code == status, answer.text
        if left == "2026-11-01":
            assert answer.json()["allowed_actions"] == ["edit"]


async def test_a_token_issued_before_finds_nobody_after(moves: Moves) -> None:
    """Issue "transfers", to be shown 2: 404 on the very next request, and roles end with it."""
    mover = await moves.world.sign_in(
        "mover", (Role.BRANCH_SECRETARY, "branch_a"), (Role.LIAISON_OFFICER, "unit_a"),
        (Role.HANDLER, "counter"), member=moves.world_member,
    )  # fmt: skip
    path = f"/members/{moves.member}"
    assert (await moves.client.get(path, headers=moves.who["source"])).status_code == 200
    assert (await moves.client.get("/members", headers=mover)).status_code == 200
    await moves.assigned()
    assert (await moves.client.get(path, headers=moves.who["source"])).status_code == 404
    assert (await moves.client.get("/members", headers=mover)).status_code == 403
    held = (await moves.client.get("/me", headers=mover)).json()["grants"]
    assert [grant["role"] for grant in held] == ["handler"]
