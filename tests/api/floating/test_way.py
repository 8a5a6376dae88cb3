"""A floating member from the first day to the permit's return, over HTTP."""

from tests.api.floating.conftest import Books, made


async def test_one_of_ours_goes_away_with_a_permit_and_comes_back(books: Books) -> None:
    """MEM-09: registered, permit by number, pledge, entries, renewed, ended, permit back."""
    one = str(made(await books.out())["id"])
    whole = await books.done(one, "issue")
    node = books.world.paths["unit_a"].rstrip("/").rsplit("/", 1)[-1]
    assert whole["floating"]["permit"]["number"] == f"F2026-{int(node):04d}-00001"
    pledge = {"text": "亮明党员身份", "signed_on": "2026-11-02"}
    await books.done(one, "pledge", **pledge)
    await books.done(one, "note", held_on="2026-11-10", activity="主题党日", org="余杭某社区")
    renewed = await books.done(one, "renew", until="2028-09-30")
    assert renewed["floating"]["permit"]["renewals"] == 1
    assert renewed["floating"]["terms"]["until"] == "2028-09-30"
    ended = await books.done(one, "end", ended_on="2026-11-15", reason="已返回")
    assert ended["floating"]["permit_out"] is True
    assert ended["allowed_actions"] == ["reverse", "take_back"]
    back = await books.done(one, "take_back", returned_on="2026-11-20")
    assert back["floating"]["permit_out"] is False
    assert back["floating"]["state"] == "ended"


async def test_an_entry_is_never_changed_but_reversed_once(books: Books) -> None:
    """MEM-09: append-only; the reversal says why and the count goes down."""
    one = await books.permitted()
    noted = await books.done(one, "note", held_on="2026-11-10", activity="志愿服务")
    entry = noted["entries"][0]["id"]
    assert noted["floating"]["entry_count"] == 1
    after = await books.done(one, "reverse", entry_id=entry, reason="记错了人")
    assert after["floating"]["entry_count"] == 0
    assert [e["reverses"] for e in after["entries"]] == [None, entry]
    again = await books.step(one, "reverse", entry_id=entry, reason="再来")
    assert (again.status_code, again.json()["code"]) == (409, "entry-reversed")
    own = await books.step(one, "reverse", entry_id=after["entries"][1]["id"], reason="再来")
    assert own.json()["code"] == "entry-reversed"


async def test_somebody_of_another_place_is_received_without_a_transfer(books: Books) -> None:
    """MEM-10: at the community and at the centre; no member of this system; phone masked."""
    for at, who in (("comm_b", "community"), ("counter", "clerk")):
        found = made(await books.come(at, who))
        assert found["member_id"] is None
        assert found["person"]["phone_masked"] == "137****1234"
        listed = (await books.get("/floating-members", who, direction="inflow")).json()["items"]
        assert [line["home_org"] for line in listed] == ["外省某厂第一党支部"]
        assert "13700001234" not in (await books.get("/floating-members", who)).text
    kept = await books.world.owner.fetch("SELECT phone_sealed, member_id FROM floating_members")
    assert all(b"13700001234" not in row[0] and row[1] is None for row in kept)
    assert await books.world.owner.fetchval("SELECT count(*) FROM transfers") == 0


async def test_out_goes_one_of_ours_and_only_once_at_a_time(books: Books) -> None:
    """MEM-09."""
    stranger = {"name": "周晓", "gender": "female", "home_org": "某支部"}
    odd = await books.out(member_id=None, person=stranger)
    assert (odd.status_code, odd.json()["code"]) == (422, "not-our-member")
    one = str(made(await books.out())["id"])
    twice = await books.out()
    assert (twice.status_code, twice.json()["code"]) == (409, "already-floating")
    await books.done(one, "withdraw", reason="录错")
    made(await books.out())


async def test_days_follow_each_other_and_are_not_to_come(books: Books) -> None:
    """MEM-09."""
    backwards = await books.out(since="2026-02-01", until="2026-01-01")
    assert backwards.json()["code"] == "floating-days-out-of-order"
    one = await books.permitted()
    for action, facts in (
        ("note", {"held_on": "2026-12-01", "activity": "未来"}),
        ("note", {"held_on": "2026-09-01", "activity": "之前"}),
        ("renew", {"until": "2027-01-01"}),
        ("pledge", {"text": "x", "signed_on": "2027-01-01"}),
        ("end", {"ended_on": "2027-01-01", "reason": "x"}),
    ):
        answer = await books.step(one, action, **facts)
        assert (answer.status_code, answer.json()["code"]) == (422, "floating-days-out-of-order")


async def test_what_is_past_or_still_out_is_listed_and_found_by_name(books: Books) -> None:
    """MEM-09, TRF-08."""
    one = str(made(await books.out(since="2026-01-01", until="2026-06-30"))["id"])
    for asked in (
        {"past": True},
        {"asked": "田小"},
        {"asked": "tianxiao"},
        {"state": "registered"},
    ):
        found = (await books.get("/floating-members", "secretary", **asked)).json()["items"]
        assert [line["id"] for line in found] == [one], asked
    assert found[0]["past"] is True
    none = (await books.get("/floating-members", "secretary", asked="o'brien\\ &")).json()
    assert none["items"] == []
    past = await books.step(one, "issue")
    assert past.json()["code"] == "floating-days-out-of-order"
    await books.done(one, "renew", until="2027-06-30")
    await books.done(one, "issue")
    await books.done(one, "end", ended_on="2026-11-01", reason="返回")
    out = (await books.get("/floating-members", "secretary", permit_out=True)).json()["items"]
    assert [line["permit_out"] for line in out] == [True]
