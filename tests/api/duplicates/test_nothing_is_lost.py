"""Whatever is kept about a person is kept or read on after a merge: table by table (ADR 0018)."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.shared.ids import MemberId
from tests.api.duplicates.conftest import Decider
from tests.whole_person.columns import tables_about_members
from tests.whole_person.found import FOUND
from tests.whole_person.person import FILLED, Person, person
from tests.world import World, key

_ADR = Path("docs/adr/0018-two-records-of-one-person.md")
STAYS = {
    "identity": {"member_identities"},
    "story": {"member_versions", "member_duplicates", "member_merges"},
    "uploads": {"roster_rows", "transfer_batch_rows"},
}
"""Read with the merged record alone: a number that was not chosen, sealed; what its story tells;
what an upload did."""


async def _two(decider: Decider) -> tuple[UUID, Person, str]:
    kept, going = await decider.add(phone=""), await decider.add()
    (pair,) = await decider.pairs()
    return kept, await person(decider.client, decider.world, going), pair["id"]


async def _count(world: World, table: str, member: UUID) -> int:
    async with world.services.work().reading() as uow:
        return await FOUND[table](uow, MemberId(member))


@pytest.mark.parametrize("table", tables_about_members())
def test_the_decision_says_of_each_table_what_a_merge_does_to_it(table: str) -> None:
    """Issue 4: a new table that speaks of members fails here until it is decided."""
    assert table in FOUND or any(table in some for some in STAYS.values())
    assert f"`{table}`" in _ADR.read_text(encoding="utf-8")


@pytest.mark.parametrize("table", sorted(FOUND))
async def test_nothing_of_the_record_that_goes_is_lost(decider: Decider, table: str) -> None:
    """Issue 4, MEM-02: read as before at the record that stays."""
    kept, one, pair = await _two(decider)
    await FILLED[table](one)
    before = await _count(decider.world, table, one.member)
    own = await _count(decider.world, table, kept)
    assert before > 0
    done = await decider.merge(pair, kept)
    assert done.status_code == 200, done.text
    assert await _count(decider.world, table, kept) >= before + own


async def test_what_stands_goes_on_with_the_record_that_stays(decider: Decider) -> None:
    """MEM-09, MEM-13: the registration is the same one; the duty ends and goes on."""
    kept, one, pair = await _two(decider)
    await FILLED["post_duties"](one)
    await FILLED["floating_members"](one)
    before = (await decider.get("/me/floating", one.me))["items"][0]["floating"]
    await decider.merge(pair, kept)
    duties = (await decider.get("/me/post-duties", one.me))["items"]
    assert [duty["ended_on"] is None for duty in duties] == [True, False]
    after = (await decider.get("/me/floating", one.me))["items"][0]["floating"]
    assert (after["id"], after["state"]) == (before["id"], "registered")
    assert after["member_id"] == str(kept) != before["member_id"]
    for duty in duties:
        card = await decider.client.get(f"/post-duties/{duty['id']}/card", headers=one.me)
        assert card.status_code == 200, card.text
    roster = (await decider.get("/post-duties"))["items"]
    assert [(line["member_id"], line["post"]) for line in roster] == [(str(kept), "宣传岗")]


async def test_two_files_become_one_and_a_held_paper_counts(decider: Decider) -> None:
    """MEM-06: what either file holds is held, with where it lies."""
    kept, one, pair = await _two(decider)
    await FILLED["member_files"](one)
    papers = [
        {"code": "application", "state": "missing"}, {"code": "award", "state": "present"},
        {"code": "training", "state": "missing"},
    ]  # fmt: skip
    body = {"papers": papers, "read_version": 0, "cabinet": "5号柜", "box": "B-1"}
    await one.post(f"/members/{kept}/file/checks", body)
    await decider.merge(pair, kept)
    file = await decider.get(f"/members/{kept}/file", one.who)
    assert {p["code"]: (p["state"], p["note"]) for p in file["papers"]} == {
        "application": ("present", "并入的档案，原存3号柜 A-12"), "award": ("present", ""),
        "training": ("missing", ""),
    }  # fmt: skip
    assert (file["cabinet"], file["version"]) == ("5号柜", 2)


@pytest.mark.parametrize(("on_both", "expected"), [(True, 409), (False, 200)])
async def test_two_standing_registrations_of_one_direction_hinder(
    decider: Decider, on_both: bool, expected: int
) -> None:
    """MEM-09: never two of one direction for one person."""
    kept, one, pair = await _two(decider)
    await FILLED["floating_members"](one)
    if on_both:
        own = Person(one.client, one.world, kept, one.who, one.me)
        await FILLED["floating_members"](own)
    done = await decider.merge(pair, kept)
    assert done.status_code == expected, done.text
    if on_both:
        assert done.json()["facts"]["hindrance"] == "floating"


async def test_an_open_request_about_ones_data_is_settled_first(decider: Decider) -> None:
    """PIPL art. 50: whom a day was promised is answered by that day."""
    kept, one, pair = await _two(decider)
    said: dict[str, Any] = {"kind": "erase", "words": "旧照片"}
    asked = await decider.client.post("/me/data-requests", data=said, headers=one.me | key())
    assert asked.status_code == 201
    refused = await decider.merge(pair, kept)
    assert refused.json()["facts"]["hindrance"] == "data_request"
    assert (await decider.merge(pair, one.member)).status_code == 200
