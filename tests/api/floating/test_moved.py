"""A member of the register moves on: who kept it closes the page and learns nothing more."""

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import Books, text_of
from tests.world import key

_MOVE = "UPDATE members SET branch_id = $2, unit_id = $3 WHERE id = $1"
_LEAVE = "UPDATE members SET left_on = current_date WHERE id = $1"
_PHONE, _MASK = "13812345678", "138****5678"


async def _go(books: Books, how: str) -> None:
    owner, orgs = books.world.owner, books.world.orgs
    if how == "moved":
        await owner.execute(_MOVE, books.world_member, orgs["branch_b"], orgs["unit_b"])
    else:
        await owner.execute(_LEAVE, books.world_member)


@pytest.mark.parametrize("how", ["moved", "left"])
async def test_who_kept_it_prints_no_whole_phone_and_finds_no_way_to_the_member(
    books: Books, how: str
) -> None:
    """MEM-09, SP-03, field.md 3.3: the register keeps its line, the phone stays behind a mask."""
    one = await books.permitted()
    assert _PHONE in text_of(await books.get(f"/floating-members/{one}/form", "secretary"))
    await _go(books, how)
    form = text_of(await books.get(f"/floating-members/{one}/form", "secretary"))
    assert (_PHONE in form, _MASK in form) == (False, True)
    read = (await books.get(f"/floating-members/{one}", "secretary")).json()
    assert (read["floating"]["member_id"], read["floating"]["person"]["name"]) == (None, "田小禾")
    listed = (await books.get("/floating-members", "secretary")).json()["items"]
    assert [(line["id"], line["member_id"]) for line in listed] == [(one, None)]


@pytest.mark.parametrize("how", ["moved", "left"])
async def test_only_what_closes_it_is_left_to_do(books: Books, how: str) -> None:
    """MEM-09: no permit is renewed and nothing entered for somebody else's member."""
    one = await books.permitted()
    await books.done(one, "note", held_on="2026-11-10", activity="主题党日")
    await _go(books, how)
    read = (await books.get(f"/floating-members/{one}", "secretary")).json()
    assert set(read["allowed_actions"]) == {"end", "reverse"}
    for action, facts in (
        ("note", {"held_on": "2026-11-11", "activity": "x"}), ("renew", {"until": "2027-10-30"}),
        ("pledge", {"text": "x", "signed_on": "2026-11-11"}),
    ):  # fmt: skip
        refused = await books.step(one, action, **facts)
        assert (refused.status_code, refused.json()["code"]) == (409, "belongs-elsewhere"), action
    await books.done(one, "end", ended_on="2026-11-15", reason="已转出", returned=False)
    await books.done(one, "take_back", returned_on="2026-11-20")


async def test_whose_reach_covers_both_places_goes_on_seeing(books: Books) -> None:
    """MEM-09: above the old branch and the new one nothing was lost."""
    one = await books.permitted()
    await _go(books, "moved")
    above = await books.world.sign_in("above", (Role.UNIT_ORG, "district"))
    form = await books.client.get(f"/floating-members/{one}/form", headers=above | key())
    assert _PHONE in text_of(form)
    read = (await books.client.get(f"/floating-members/{one}", headers=above)).json()
    assert read["floating"]["member_id"] == books.member
