"""One letter for several members of a batch, and what becomes of each line (form 8.5; ADR 0030)."""

from typing import Any

import httpx
import pytest
import zxingcpp

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.batches.conftest import Lists, a_class, a_row
from tests.api.transfers.conftest import TERMS
from tests.integrations.printing.printed import Pages
from tests.people import insert_member
from tests.world import key

Line = dict[str, Any]


@pytest.fixture
async def three(lists: Lists) -> Lists:
    """Three of branch_a whom unit_b is to approve."""
    batch = await lists.begun(*(a_row(name) for name in await a_class(lists.world, 3)))
    ids = (await lists.moves(batch, "source"))["approve"]
    await lists.many(ids, "source_review", "source", "approve")
    return lists


async def _ids(lists: Lists, who: str = "source") -> list[str]:
    lines = (await lists.get("/transfers", who)).json()["items"]
    return sorted(line["id"] for line in lines)


async def _joint(
    lists: Lists, ids: list[str], who: str = "target", state: str = "target_review", words: str = ""
) -> httpx.Response:
    body = {"transfer_ids": ids, "state": state, "words": words}
    headers = lists.who[who] | key()
    return await lists.client.post("/transfer-letters", json=body, headers=headers)


async def _step(lists: Lists, one: str, who: str, action: str, **facts: Any) -> Line:
    body = {"action": action} | facts
    path = f"/transfers/{one}/steps"
    answer = await lists.client.post(path, json=body, headers=lists.who[who] | key())
    assert answer.status_code == 200, answer.text
    after: Line = answer.json()
    return after


async def _paper(lists: Lists, one: str, who: str = "source", number: str = "") -> Pages:
    answer = await lists.get(f"/transfers/{one}/letter", who, number=number)
    assert answer.status_code == 200, answer.text
    return Pages(answer.content)


async def _verified(lists: Lists, pages: Pages) -> Line:
    (code,) = zxingcpp.read_barcodes(pages.picture(0, 200))
    answer = await lists.client.get(f"/letter-verifications/{code.text.rsplit('/', 1)[-1]}")
    found: Line = answer.json()
    return found


async def test_one_number_names_three_who_go_on_one_by_one(three: Lists) -> None:
    """TRF-05, form 8.5: one number, one paper; each member their own transfer and receipt."""
    ids = await _ids(three)
    made = await _joint(three, ids, words="同意接收")
    assert made.status_code == 201, made.text
    number = made.json()["number"]
    assert [line["transfer_id"] for line in made.json()["items"]] == ids
    assert number.endswith("-00001")
    pages = await _paper(three, ids[2])
    assert len(pages) == 1
    assert pages.texts[0].count(number) == 5
    for line in made.json()["items"]:
        assert line["name"] in pages.texts[0]
    looks = "SELECT count(DISTINCT member_id) FROM accesses WHERE kind = 'print'"
    assert await three.world.owner.fetchval(looks) == 3
    await _step(three, ids[0], "verifier", "arrive")
    to = str(three.world.orgs["branch_b"])
    await _step(three, ids[0], "verifier", "assign", branch_id=to)
    done = await _step(three, ids[0], "target", "send_receipt")
    assert (done["receipt"], done["letters"][0]["people"]) == ("back", 3)
    others = [(await three.get(f"/transfers/{one}", "source")).json() for one in ids[1:]]
    assert {one["transfer"]["state"] for one in others} == {"letter_issued"}
    assert {one["transfer"]["receipt"] for one in others} == {"none"}


async def test_a_new_letter_for_one_leaves_the_others_theirs(three: Lists) -> None:
    """SP-18: numbers without gaps; the shared one stays, with a line struck; so on its list, and so
    for who scans it.
    """
    ids = await _ids(three)
    number = (await _joint(three, ids)).json()["number"]
    first = await _paper(three, ids[0])
    assert (await _verified(three, first))["standing"] == "valid"
    again = await _step(three, ids[1], "source", "reissue", reason="本人单独遗失")
    new = again["letters"][-1]["number"]
    assert (new.endswith("-00002"), again["letters"][0]["void"]) == (True, True)
    await _step(three, ids[2], "secretary", "withdraw", reason="不转了")
    found = await _verified(three, first)
    assert (found["standing"], found["number"], found["initials"]) == ("valid", number, "")
    assert [(line["standing"], line["replaced_by"]) for line in found["people"]] == [
        ("valid", ""), ("voided", new), ("voided", ""),
    ]  # fmt: skip
    names = {again["person"]["name"]}
    assert not any(name in str(found) for name in names)
    shared = await _paper(three, ids[0])
    assert len(shared) == 2
    assert "名单中2名已作废" in shared.texts[0]
    assert f"由{new}号代替" in shared.texts[1]
    assert "共3名，其中2名已作废" in shared.texts[1]
    own = await _paper(three, ids[1])
    assert f"代替第{number}号中所列人员部分，该部分作废" in own.texts[0]
    assert len(own) == 1


async def test_a_lost_letter_for_several_is_made_anew_for_all(three: Lists) -> None:
    """SP-18, TRF-05: under one new number; the old one is void and names it."""
    ids = await _ids(three)
    old = (await _joint(three, ids)).json()["number"]
    refused = await _joint(three, ids, "source", "letter_issued")
    assert (refused.status_code, refused.json()["code"]) == (422, "reason-needed")
    new = (await _joint(three, ids, "source", "letter_issued", "原件遗失")).json()["number"]
    assert new.endswith("-00002")
    void = await _paper(three, ids[0], number=old)
    assert f"由第{new}号介绍信代替" in void.texts[0]
    found = await _verified(three, void)
    assert (found["standing"], found["replaced_by"]) == ("voided", new)


async def test_all_of_them_or_none(three: Lists) -> None:
    """TRF-10, TRF-11: another state, another hand, out of reach: no number is used up."""
    ids = await _ids(three)
    assert (await _joint(three, ids, "stranger")).status_code == 404
    assert (await _joint(three, ids, "source")).status_code == 403
    unknown = await _joint(three, [*ids, "01936b5e-0000-7000-8000-000000000009"])
    assert unknown.status_code == 404
    await three.many(ids[:1], "target_review", "target", "reject", reason="不符合条件")
    refused = await _joint(three, ids)
    assert (refused.status_code, refused.json()["code"]) == (409, "illegal-transition")
    owner = three.world.owner
    assert await owner.fetchval("SELECT count(*) FROM transfer_numbers") == 0
    assert (await _joint(three, ids[1:])).json()["number"].endswith("-00001")
    assert await owner.fetchval("SELECT count(*) FROM joint_letters") == 2
    assert (await _joint(three, [ids[1]] * 2)).status_code == 422


async def test_the_batch_offers_it_and_prints_it_once(three: Lists) -> None:
    """TRF-05, form 8.5: the group by what it has in common; one paper behind the cover."""
    [batch] = (await three.get("/transfer-batches", "target")).json()["items"]
    path = f"/transfer-batches/{batch['id']}"
    assert (await three.get(f"{path}/moves", "verifier")).json()["joint"] == []
    [group] = (await three.get(f"{path}/moves", "target")).json()["joint"]
    assert (group["addressee"], group["destination"], group["again"]) == ("unit_b", "乙院", False)
    assert sorted(group["transfer_ids"]) == await _ids(three)
    number = (await _joint(three, group["transfer_ids"])).json()["number"]
    assert (await three.get(f"{path}/moves", "source")).json()["letters"] == 1
    pages = Pages((await three.get(f"{path}/letters", "source")).content)
    assert len(pages) == 2
    assert f"{number}" in pages.texts[0]
    assert "共1封" in pages.texts[0]


async def test_a_branch_prints_only_its_own_lines(lists: Lists) -> None:
    """SP-03: who stands on the letter from another branch is none of its business."""
    world = lists.world
    await world.add_org("branch_d", "unit_a", OrgKind.BRANCH)
    lists.who["other"] = await world.sign_in("other", (Role.BRANCH_SECRETARY, "branch_d"))
    (mine,) = await a_class(world, 1)
    unit, branch = world.orgs["unit_a"], world.orgs["branch_d"]
    await insert_member(
        world.owner, world.services, name="赵另支", branch=branch, unit=unit, phone="13911112222"
    )
    ids = []
    for who, member in (("secretary", mine), ("other", "赵另支")):
        query = "SELECT id FROM members WHERE name = $1"
        ids.append(await _reviewed(lists, who, str(await world.owner.fetchval(query, member))))
    assert (await _joint(lists, ids)).status_code == 201
    whole, part = await _paper(lists, ids[1]), await _paper(lists, ids[1], "other")
    assert len(whole) == 1
    assert f"{mine}、赵另支同志" in whole.texts[0]
    assert "由unit_a去乙院" in whole.texts[0], "two branches: their committee"
    assert mine not in "".join(part.texts)
    assert "赵另支等2名" in part.texts[0]
    assert "不在打印人查看范围" in part.texts[1]
    assert "13911112222" in part.texts[1]


async def _reviewed(lists: Lists, who: str, member: str) -> str:
    to = {"branch_id": str(lists.world.orgs["branch_b"])}
    body = {"member_id": member, "to": to, "terms": TERMS}
    made = await lists.client.post("/transfers", json=body, headers=lists.who[who] | key())
    assert made.status_code == 201, made.text
    await _step(lists, made.json()["id"], who, "submit")
    after = await _step(lists, made.json()["id"], "source", "approve")
    return str(after["id"])
