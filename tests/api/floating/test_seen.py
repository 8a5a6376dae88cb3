"""Who sees a floating member, what stays behind, and what goes on paper."""

from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import Books, made, text_of, words_of
from tests.world import key


async def test_each_side_sees_its_own_and_a_stranger_nothing(books: Books) -> None:
    """MEM-09, MEM-10: the keeper acts, the committee above reads, others get 404."""
    one = str(made(await books.come())["id"])
    assert (await books.get(f"/floating-members/{one}", "street")).status_code == 200
    for who in ("stranger", "secretary", "clerk"):
        assert (await books.get(f"/floating-members/{one}", who)).status_code == 404
        assert (await books.step(one, "issue", who)).status_code == 404
    foreign = await books.come("comm_a", "community")
    assert foreign.status_code == 403
    unknown = await books.out(member_id=books.org("comm_a"))
    assert unknown.status_code == 404


async def test_every_look_at_a_member_leaves_a_trace(books: Books) -> None:
    """MEM-09; law 3 of the field: view, print and export stand in the member's access log."""
    one = await books.permitted()
    await books.get(f"/floating-members/{one}", "secretary")
    form = text_of(await books.get(f"/floating-members/{one}/form", "secretary"))
    permit = text_of(await books.get(f"/floating-members/{one}/permit", "secretary"))
    assert "流动党员登记表" in form
    assert "13812345678" in form
    assert "流动党员活动证" in permit
    assert "13812345678" not in permit
    assert (await books.get("/floating-member-exports", "secretary")).status_code == 200
    seen = await books.world.owner.fetch("SELECT kind FROM accesses ORDER BY seq")
    assert [row[0] for row in seen] == ["view", "view", "print", "print", "export"]


async def test_a_member_sees_their_own_permit_and_entries(books: Books) -> None:
    """MEM-09: /me; accounts of no member get 404."""
    one = await books.permitted()
    await books.done(one, "note", held_on="2026-11-10", activity="主题党日")
    me = await books.world.sign_in("me", member=books.world_member)
    mine = (await books.client.get("/me/floating", headers=me)).json()["items"]
    assert [item["floating"]["id"] for item in mine] == [one]
    assert [entry["activity"] for entry in mine[0]["entries"]] == ["主题党日"]
    assert mine[0]["allowed_actions"] == []
    assert (await books.get("/me/floating", "secretary")).status_code == 404


async def test_a_permit_is_verified_by_its_code_without_a_name(books: Books) -> None:
    """MEM-09: in force, then ended; anything changed is forged."""
    one = await books.permitted()
    url = await _url(books, one)
    found = (await books.client.get(f"/paper-verifications/{url}")).json()
    assert (found["kind"], found["standing"], found["initials"]) == ("permit", "in_force", "TXH")
    assert "田小禾" not in str(found)
    await books.done(one, "end", ended_on="2026-11-15", reason="返回", returned=True)
    assert (await books.client.get(f"/paper-verifications/{url}")).json()["standing"] == "ended"
    forged = await books.client.get(f"/paper-verifications/{url[:-4]}AAAA")
    assert (forged.status_code, forged.json()["code"]) == (422, "forged-register-paper")


async def test_the_register_goes_out_as_a_workbook(books: Books) -> None:
    """LG-04, MEM-09: with permit number, period and phones masked."""
    await books.permitted()
    answer = await books.get("/floating-member-exports", "secretary")
    assert {"田小禾", "138****5678", "已发活动证", "杭州市余杭区"} <= words_of(answer)
    denied = await books.world.sign_in("reader", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    refused = await books.client.get("/floating-member-exports", headers=denied | key())
    assert refused.status_code == 403


async def test_who_read_an_older_version_is_told(books: Books) -> None:
    """MEM-09: 412 with who was faster."""
    one = await books.permitted()
    body = {"action": "renew", "until": "2028-01-01"}
    late = await books.post(
        f"/floating-members/{one}/steps", "secretary", body, **{"If-Match": '"1"'}
    )
    assert (late.status_code, late.json()["facts"]["changed_by"]) == (412, "Secretary")
    illegal = await books.step(one, "withdraw", reason="x")
    assert (illegal.status_code, illegal.json()["code"]) == (409, "illegal-transition")
    early = str(made(await books.come())["id"])
    paper = await books.get(f"/floating-members/{early}/permit", "community")
    assert (paper.status_code, paper.json()["code"]) == (409, "no-permit")


async def _url(books: Books, one: str) -> str:
    row = await books.world.owner.fetchrow("SELECT * FROM floating_members WHERE id = $1", one)
    assert row is not None
    tokens = books.world.services.register_tokens
    return tokens.sign(row["id"], row["permit_no"], row["permit_on"], row["until"])
