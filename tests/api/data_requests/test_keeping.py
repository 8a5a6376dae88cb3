"""Who handles a request: who keeps the record today; a look asked about; refusals; evidence."""

import httpx

from partyhub.domain.shared.permission import Role
from tests.api.data_requests.conftest import Desk
from tests.files import a_pdf
from tests.world import World, key


async def test_why_somebody_looked_is_asked_with_that_look_and_answered_in_words(
    desk: Desk,
) -> None:
    """field.md 3.3."""
    officer = await desk.world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    await desk.get(f"/members/{desk.member}", officer)
    (look,) = (await desk.get(f"/members/{desk.member}/accesses", desk.me))["items"]
    asked = await desk.asked(kind="explain", look=str(look["number"]))
    assert asked["look"]["account_name"] == "Officer"
    other = await desk.step(asked, "correct")
    assert (other.status_code, other.json()["code"]) == (422, "data-request-other-way")
    silent = await desk.step(asked, "answer")
    assert (silent.status_code, silent.json()["code"]) == (422, "data-request-incomplete")
    done = await desk.step(asked, "answer", "核对花名册", who=officer)
    assert (done.json()["request"]["state"], done.json()["request"]["answer"]) == (
        "done", "核对花名册",
    )  # fmt: skip


async def test_a_look_at_somebody_else_is_not_to_be_asked_about(desk: Desk) -> None:
    other = await desk.world.member("李四")
    await desk.get(f"/members/{other}")
    number = await desk.world.owner.fetchval("SELECT seq FROM accesses")
    answer = await desk.ask(kind="explain", look=str(number))
    assert answer.status_code == 404


async def test_a_refusal_has_its_reason_and_says_where_to_complain(desk: Desk) -> None:
    """PIPL art. 50: refused with reasons."""
    asked = await desk.asked(kind="erase", words="请删除我的全部信息")
    silent = await desk.step(asked, "refuse", "  ")
    assert (silent.status_code, silent.json()["code"]) == (422, "data-request-incomplete")
    done = await desk.step(asked, "refuse", "组织关系仍在本支部，依规定应当保留")
    told = done.json()["request"]
    assert (told["state"], told["complain_to"]) == ("refused", "street_a")
    again = await desk.step(asked, "answer", "还是办了", version=2)
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")


async def test_the_request_goes_with_the_member_to_the_new_branch(
    client: httpx.AsyncClient, desk: Desk, world: World
) -> None:
    """TRF-11: who kept the record before no longer sees it."""
    new = await world.sign_in("new", (Role.BRANCH_SECRETARY, "branch_b"))
    asked = await desk.asked(kind="correct", field="post", wanted="科长")
    path = f"/data-requests/{asked['id']}"
    assert (await client.get(path, headers=new)).status_code == 404
    await world.owner.execute(
        "UPDATE members SET branch_id = $1, unit_id = $2 WHERE id = $3",
        world.orgs["branch_b"], world.orgs["unit_b"], desk.member,
    )  # fmt: skip
    assert (await client.get(path, headers=desk.secretary)).status_code == 404
    assert (await desk.step(asked, "correct")).status_code == 404
    assert (await desk.get("/data-requests"))["items"] == []
    assert [one["id"] for one in (await desk.get("/data-requests", new))["items"]] == [asked["id"]]
    assert (await desk.step(asked, "correct", who=new)).status_code == 200


async def test_the_handler_sees_the_evidence_and_the_member_sees_that_they_looked(
    desk: Desk,
) -> None:
    """SP-03; ROL-38."""
    asked = await desk.asked(
        ("证明.pdf", a_pdf(), "application/pdf"), kind="correct", field="other", words="党龄有误"
    )
    file = asked["files"][0]["id"]
    theirs = f"/data-requests/{asked['id']}/files/{file}"
    got = await desk.client.get(theirs, headers=desk.secretary)
    assert (got.status_code, got.content) == (200, a_pdf())
    own = await desk.client.get(f"/me{theirs}", headers=desk.me)
    assert own.content == a_pdf()
    assert (await desk.client.get(theirs, headers=desk.me)).status_code == 404
    stranger = await desk.world.sign_in("stranger", (Role.UNIT_ORG, "unit_b"))
    assert (await desk.client.get(theirs, headers=stranger)).status_code == 404
    await desk.get(f"/data-requests/{asked['id']}")
    (look,) = (await desk.get(f"/members/{desk.member}/accesses", desk.me))["items"]
    assert look["purpose"] == "办理本人申请"
    assert (await desk.step(asked, "answer", "已更正党籍信息")).status_code == 200


async def test_a_stale_reader_and_a_repeat_change_nothing_twice(desk: Desk) -> None:
    asked = await desk.asked(kind="correct", field="post", wanted="科长")
    same = key() | {"If-Match": '"1"'}
    path, body = f"/data-requests/{asked['id']}/steps", {"action": "take_up"}
    both = [
        await desk.client.post(path, json=body, headers=desk.secretary | same) for _ in range(2)
    ]
    assert [answer.status_code for answer in both] == [200, 200]
    stale = await desk.step(asked, "correct", version=1)
    assert (stale.status_code, stale.json()["code"]) == (412, "precondition-failed")


async def test_the_list_goes_on_page_by_page(desk: Desk) -> None:
    for number in range(3):
        member = await desk.world.member(f"member {number}", phone=f"1370000000{number}")
        me = await desk.world.sign_in(f"m{number}", member=member)
        body = {"kind": "correct", "field": "post", "wanted": "科长"}
        made = await desk.client.post("/me/data-requests", data=body, headers=me | key())
        assert (await desk.step(made.json(), "correct")).status_code == 200
        await desk.client.post(
            "/me/data-requests", data={"kind": "erase", "words": "删"}, headers=me | key()
        )
    for view in ("open", "settled"):
        first = await desk.get(f"/data-requests?view={view}&limit=2")
        rest = await desk.get(f"/data-requests?view={view}&limit=2&cursor={first['next_cursor']}")
        names = {line["member_name"] for line in first["items"] + rest["items"]}
        assert names == {"member 0", "member 1", "member 2"}
        assert rest["next_cursor"] is None


async def test_evidence_is_not_swept_away_with_what_no_row_holds(desk: Desk) -> None:
    """security.md F5."""
    await desk.asked(("证明.pdf", a_pdf(), "application/pdf"), kind="erase", words="请删除")
    stored = await desk.world.owner.fetchval("SELECT stored FROM data_request_files")
    async with desk.world.services.work().reading() as uow:
        assert await uow.attachments.unknown([stored, "nobody's"]) == ["nobody's"]
