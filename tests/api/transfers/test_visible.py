"""Who sees what of a transfer and of the member, row by row of the table, from both sides."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.visibility import VISIBLE, Phase, Section, Viewer
from tests.api.transfers.conftest import Moves

_READERS = {Viewer.OLD: "source", Viewer.NEW: "verifier", Viewer.COUNTER: "clerk"}


async def _at(moves: Moves, phase: Phase) -> dict[str, Any]:
    """Registered at the counter, with a note from each side that can write one by then."""
    thing = await moves.start("clerk", registered_at=moves.org("counter"))
    to, terms = {"branch_id": moves.org("branch_b")}, thing["terms"]
    await moves.done(thing, "applicant", "apply", to=to, terms=terms)
    await moves.done(thing, "applicant", "follow_up", text="支部意见")
    if phase is Phase.BEFORE:
        return thing
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve")
    await moves.done(thing, "target", "follow_up", text="接收方意见")
    if phase is Phase.CAME_TO_NOTHING:
        return await moves.done(thing, "target", "reject", reason="不符合条件")
    await moves.done(thing, "target", "approve")
    await moves.done(thing, "verifier", "arrive")
    if phase is Phase.AFTER:
        await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    return thing


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
    for viewer, who in _READERS.items():
        wanted = set(VISIBLE[viewer, phase])
        if phase is Phase.BEFORE:
            wanted -= {Section.NEW_NOTES}
        assert await _seen(moves, thing, who) == wanted, viewer


@pytest.mark.parametrize("phase", list(Phase))
async def test_the_record_itself_opens_for_one_side_at_a_time(moves: Moves, phase: Phase) -> None:
    """TRF-11, MEM-05: whose branch it is reads the member; the other gets 404."""
    await _at(moves, phase)
    for viewer, who in ((Viewer.OLD, "applicant"), (Viewer.NEW, "verifier")):
        answer = await moves.client.get(f"/members/{moves.member}", headers=moves.who[who])
        opens = Section.RECORD in VISIBLE[viewer, phase]
        assert answer.status_code == (200 if opens else 404), viewer


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
