"""Who answers for a member is one organisation, whichever of their transfers is read (TRF-11)."""

from partyhub.usecases.duplicates.compare_all import compare_all
from tests.api.transfers.conftest import ELSEWHERE, Moves
from tests.world import key


async def _left(moves: Moves) -> None:
    """From branch_b, where they are by now, to somewhere outside this system."""
    thing = await moves.start("verifier", to={"elsewhere": ELSEWHERE}, channel="paper")
    await moves.done(thing, "verifier", "submit")
    await moves.done(thing, "target", "approve")
    day = thing["started_at"][:10]
    settled = {"branch_name": "第三支部", "assigned_on": day, "received_on": day}
    await moves.done(thing, "target", "settle", **settled)


async def test_of_who_left_the_organisation_elsewhere_answers_on_every_transfer(
    moves: Moves,
) -> None:
    """TRF-11: also on the page of one before whose receipt has never come back."""
    before = await moves.assigned(channel="paper")
    assert (await moves.whole(before, "district"))["answering"]["name"] == "branch_a"
    await _left(moves)
    whole = await moves.whole(before, "district")
    assert whole["answering"] == {"org_id": None, "name": ELSEWHERE["name"]}


async def test_of_a_record_that_was_merged_the_branch_of_the_one_that_stays_answers(
    moves: Moves,
) -> None:
    """TRF-11, ADR 0018: its transfers stay as history of the same person."""
    before = await moves.assigned()
    await moves.done(before, "target", "send_receipt")
    kept = await moves.world.member("田小禾", "c", home=None)
    await _merged(moves, moves.member, str(kept))
    whole = await moves.whole(before, "district")
    assert whole["answering"] == {"org_id": moves.org("branch_c"), "name": "branch_c"}


async def _merged(moves: Moves, going: str, kept: str) -> None:
    """The department above both decides that they are one person."""
    await compare_all(moves.world.services.work)
    who = moves.who["district"]
    [line] = (await moves.client.get("/member-duplicates", headers=who)).json()["items"]
    path = f"/member-duplicates/{line['id']}"
    pair = (await moves.client.get(path, headers=who)).json()
    versions = {pair[end]["member"]["id"]: pair[end]["member"]["version"]
                for end in ("one", "other")}  # fmt: skip
    body = {"keep": kept, "reason": "同一人", "kept_version": versions[kept],
            "going_version": versions[going]}  # fmt: skip
    answer = await moves.client.post(f"{path}/merge", json=body, headers=who | key())
    assert answer.status_code == 200, answer.text
