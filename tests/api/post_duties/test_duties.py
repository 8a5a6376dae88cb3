"""Posts and duties over HTTP: offered, given to postless members, ended, printed, taken out."""

import asyncio
import io
from typing import Any
from uuid import UUID

import httpx
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Role
from tests.world import World, key

Headers = dict[str, str]
_GROUP = {"kind": "postless", "since": "2026-01-01"}


class Branch:
    """Asks over HTTP as the secretary of branch_a."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: Headers) -> None:
        self.client, self.world, self.who = client, world, who

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.who | key())

    async def offer(self, at: str = "branch_a", title: str = "政策宣传岗") -> httpx.Response:
        body = {"org_id": str(self.world.orgs[at]), "title": title, "duties": "每月宣讲一次"}
        return await self.post("/duty-posts", body)

    async def postless(self, name: str) -> UUID:
        member = await self.world.member(name)
        assert (await self.post(f"/members/{member}/groups", _GROUP)).status_code == 201
        return member

    async def give(self, member: UUID, post: str, **more: Any) -> httpx.Response:
        body = {"post_id": post, "since": "2026-01-01", "until": "2026-12-31"} | more
        return await self.post(f"/members/{member}/post-duties", body)

    async def roster(self, **asked: Any) -> list[tuple[str, str]]:
        answer = await self.client.get("/post-duties", params=asked, headers=self.who)
        assert answer.status_code == 200, answer.text
        return [(line["name"], line["post"]) for line in answer.json()["items"]]


@pytest.fixture
async def branch(client: httpx.AsyncClient, world: World) -> Branch:
    who = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    return Branch(client, world, who)


async def test_a_postless_member_is_given_a_post_sees_it_and_it_ends_with_a_reason(
    branch: Branch, world: World
) -> None:
    """MEM-13: post, duties, period; told to the member; the history stays."""
    wang = await branch.postless("wang")
    post = (await branch.offer()).json()
    made = await branch.give(wang, post["id"])
    assert made.status_code == 201, made.text
    held = made.json()
    assert (held["post"], held["duties"], held["org_name"]) == (
        "政策宣传岗", "每月宣讲一次", "branch_a",
    )  # fmt: skip
    own = await world.sign_in("own", member=wang)
    mine = (await branch.client.get("/me/post-duties", headers=own)).json()["items"]
    assert [(one["post"], one["until"]) for one in mine] == [("政策宣传岗", "2026-12-31")]
    ending = f"/post-duties/{held['id']}/end"
    over = await branch.post(ending, {"on": "2026-06-30", "reason": "迁居"})
    assert (over.json()["ended_on"], over.json()["end_reason"]) == ("2026-06-30", "迁居")
    again = await branch.post(ending, {"on": "2026-06-30", "reason": "x"})
    assert (again.status_code, again.json()["code"]) == (409, "duty-ended")
    events = (await branch.client.get(f"/members/{wang}/events", headers=branch.who)).json()
    assert [e["action"] for e in events["items"]][:2] == [
        "member.post-duty-end",
        "member.post-duty",
    ]


async def test_the_roster_tells_who_has_no_post_yet_and_goes_into_a_workbook(
    branch: Branch, world: World
) -> None:
    """MEM-13."""
    post = (await branch.offer()).json()["id"]
    wang, _ = await branch.postless("wang"), await branch.postless("li")
    await world.member("not-postless")
    await branch.give(wang, post)
    await branch.give(wang, (await branch.offer(title="邻里互助岗")).json()["id"])
    assert sorted(await branch.roster()) == [
        ("li", ""), ("wang", "政策宣传岗"), ("wang", "邻里互助岗"),
    ]  # fmt: skip
    assert await branch.roster(show="without") == [("li", "")]
    assert len(await branch.roster(show="with", limit=1)) == 1
    answer = await branch.client.get("/post-duties/export", headers=branch.who)
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = [[str(c) for c in row] for row in book.get_sheet_by_index(0).to_python()]
    assert rows[2][1:5] == ["li", "unit_a", "branch_a", "未设岗"]
    looks = "SELECT kind FROM accesses WHERE member_id = $1"
    assert [row[0] for row in await world.owner.fetch(looks, wang)] == ["export"]


async def test_what_breaks_a_rule_is_refused_by_name(branch: Branch, world: World) -> None:
    """MEM-13."""
    wang, other = await branch.postless("wang"), await world.member("li")
    post = (await branch.offer()).json()["id"]
    assert (await branch.offer()).json()["code"] == "post-known"
    for member, more, code in (
        (other, {}, "not-postless"),
        (wang, {"until": "2026-01-01"}, "duty-days-out-of-order"),
        (wang, {"post_id": str(new_id())}, "not-found"),
        (new_id(), {}, "not-found"),
    ):
        assert (await branch.give(member, post, **more)).json()["code"] == code
    both = await asyncio.gather(*(branch.give(wang, post) for _ in range(4)))
    assert sorted(answer.status_code for answer in both) == [201, 409, 409, 409]
    closing = await branch.post(f"/duty-posts/{post}/closure", {})
    assert (closing.status_code, closing.json()["code"]) == (409, "post-in-use")
    spare = (await branch.offer(title="环境巡查岗")).json()["id"]
    assert (await branch.post(f"/duty-posts/{spare}/closure", {})).json()["is_open"] is False
    assert (await branch.give(wang, spare)).json()["code"] == "post-closed"
    posts = (await branch.client.get("/duty-posts", headers=branch.who)).json()["items"]
    assert [(one["title"], one["holders"]) for one in posts] == [("政策宣传岗", 1)]


@pytest.mark.parametrize("paper", ["a5", "a4"])
async def test_the_card_prints_on_one_page(branch: Branch, world: World, paper: str) -> None:
    """MEM-13, 8.7: the member prints it too; a print by somebody else is a look."""
    wang = await branch.postless("wang")
    post = (await branch.offer()).json()["id"]
    held = (
        await branch.give(
            wang, post, duties="一、入户宣讲各项惠民政策，收集群众意见，每月向支部报告一次。\n" * 31
        )
    ).json()
    path = f"/post-duties/{held['id']}/card?paper={paper}"
    own = await world.sign_in("own", member=wang)
    for who in (branch.who, own):
        answer = await branch.client.get(path, headers=who)
        assert answer.status_code == 200, answer.text
        pdf = pypdfium2.PdfDocument(answer.content)
        text, count = pdf[0].get_textpage().get_text_range(), len(pdf)
        pdf.close()
        assert count == 1
        assert "政策宣传岗" in text
        assert "2026年12月31日" in text.replace(" ", "")
    looks = "SELECT account_name FROM accesses WHERE member_id = $1"
    assert [row[0] for row in await world.owner.fetch(looks, wang)] == ["Secretary"]


async def test_reach(branch: Branch, world: World) -> None:
    """MEM-13: 404 before 403; a community gives posts to who has checked in with it."""
    wang = await branch.postless("wang")
    post = (await branch.offer()).json()["id"]
    held = (await branch.give(wang, post)).json()["id"]
    body = {"on": "2026-06-30", "reason": "x"}
    for login, role, at, print_, write in (
        ("dept", Role.SUPERIOR_ORG_DEPARTMENT, "district", 200, 403),
        ("street", Role.STREET_COMMITTEE, "street_a", 200, 403),
        ("other", Role.UNIT_ORG, "unit_b", 404, 404),
    ):
        who = Branch(branch.client, world, await world.sign_in(login, (role, at)))
        path = f"/post-duties/{held}/card"
        assert (await who.client.get(path, headers=who.who)).status_code == print_, login
        assert (await who.post(f"/post-duties/{held}/end", body)).status_code == write, login
        assert (await who.post(f"/duty-posts/{post}/closure", {})).status_code == write, login
    auditor = await world.sign_in("auditor", (Role.AUDITOR, "district"))
    for path in ("/post-duties", "/duty-posts", "/post-duties/export"):
        assert (await branch.client.get(path, headers=auditor)).status_code == 403
    assert (await branch.client.get("/me/post-duties", headers=auditor)).json()["items"] == []
