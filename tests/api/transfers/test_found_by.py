"""The register is searched by letter number, and a comer's phone is told with a trace."""

import pytest

from tests.api.transfers.conftest import Moves


async def test_a_letter_is_found_by_its_number_also_by_one_that_is_void(moves: Moves) -> None:
    """LG-04, TRF-08: a reissued letter keeps its old number in the register."""
    thing = await moves.to_letter()
    again = await moves.done(thing, "source", "reissue", reason="遗失")
    old, new = (letter["number"] for letter in again["letters"])
    for asked in (old, new, old[:9], f" {new} "):
        assert [line["id"] for line in await moves.listed("source", asked=asked)] == [thing["id"]]
    assert await moves.listed("source", asked=f"{new}9") == []


async def test_a_letter_from_elsewhere_is_found_without_its_brackets(moves: Moves) -> None:
    """LG-04: brackets of a number, and their width, do not count."""
    thing = await moves.arrive(letter_no="校组〔2026〕77号", issued_on="2026-11-02")
    for asked in ("校组〔2026〕77号", "校组[2026]77", "校组2026"):
        assert [line["id"] for line in await moves.listed("clerk", asked=asked)] == [thing["id"]]


@pytest.mark.parametrize(
    "asked",
    ["QG-2026-778899", "QG2026", "qg2026778899", "778899", "2026-7788", " QG 2026 778899"],
)
async def test_a_transfer_is_found_by_its_national_number_as_people_type_it(
    moves: Moves, asked: str
) -> None:
    """MEM-04, LG-04: with hyphens or without, from any of its parts on; also when given later."""
    thing = await moves.start(channel="national")
    assert await moves.listed("source", asked=asked) == []
    after = await moves.done(thing, "source", "note_number", national_no="QG-2026-778899")
    assert after["national_no"] == "QG-2026-778899"
    assert [line["id"] for line in await moves.listed("source", asked=asked)] == [thing["id"]]
    assert await moves.listed("source", asked="77889X") == []


@pytest.mark.parametrize("asked", ["'", "\\", "!!!", ":*", "a'b"])
async def test_odd_signs_find_nothing_and_break_nothing(moves: Moves, asked: str) -> None:
    """TRF-08."""
    assert await moves.listed("clerk", asked=asked) == []


async def test_a_comers_phone_is_told_whole_for_a_purpose_and_stands_in_the_history(
    moves: Moves,
) -> None:
    """TRF-02, SP-17: they have no access log yet, so the transfer's own history tells it."""
    thing = await moves.arrive()
    path = f"/transfers/{thing['id']}/phone-reveal"
    told = await moves.client.post(
        path, json={"purpose": "通知补交介绍信"}, headers=moves.who["clerk"]
    )
    assert (told.status_code, told.json()["phone"]) == (200, "13700001234")
    event = (await moves.whole(thing, "target"))["events"][-1]
    assert (event["action"], event["account_name"], event["note"]) == (
        "transfer.phone-reveal", "Clerk", "通知补交介绍信",
    )  # fmt: skip
    hidden = await moves.client.post(path, json={"purpose": "好奇"}, headers=moves.who["applicant"])
    assert hidden.status_code == 404


async def test_a_members_own_page_tells_their_phone_and_the_transfer_does_not(
    moves: Moves,
) -> None:
    """SP-17: one place and one trace for a member's number."""
    thing = await moves.start()
    refused = await moves.client.post(
        f"/transfers/{thing['id']}/phone-reveal",
        json={"purpose": "联系"},
        headers=moves.who["source"],
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "no-phone")
