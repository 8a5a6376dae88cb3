"""Units and communities over HTTP: paired, offered, taken part, and what is missing."""

import asyncio
import io

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.co_building.sides import Side
from tests.world import World


async def test_a_unit_has_one_partner_and_another_after_it_ended(unit: Side, home: Side) -> None:
    """CHK-26: one open pair per unit, also when two ask at once."""
    both = await asyncio.gather(unit.pair(), home.pair())
    assert sorted(one.status_code for one in both) == [201, 409]
    assert {one.json().get("code") for one in both} == {None, "unit-paired"}
    line = (await home.items("/partner-pairs"))[0]
    assert (line["unit"]["name"], line["agreed_by"], line["may_end"]) == ("unit_a", "陈、刘", True)
    path = f"/partner-pairs/{line['id']}/end"
    over = await unit.post(path, {"on": "2026-06-30", "reason": "迁出"})
    assert (over.status_code, over.json()["until"]) == (200, "2026-06-30"), over.text
    assert (await unit.post(path, {"on": "2026-06-30", "reason": "x"})).json()["code"] == (
        "pair-ended"
    )
    assert await unit.items("/partner-pairs") == []
    assert (await unit.pair()).status_code == 201


async def test_taking_part_counts_once_the_other_side_has_confirmed_it(
    unit: Side, home: Side
) -> None:
    """CHK-27, SRV-06, PV-34, PD-17: no single account; the gap tells whom to call."""
    await unit.pair()
    add = """INSERT INTO liaison_officers (id, unit_id, name, phone, since)
        VALUES (gen_random_uuid(), $1, '周联络', '81000001', '2026-01-01')"""
    await unit.world.owner.execute(add, unit.world.orgs["unit_a"])
    told = await unit.served()
    asked = {"on": "2026-06-01"}
    gap = (await home.items("/partner-pairs/gaps", **asked))[0]
    assert (gap["unit"]["name"], gap["waiting"], gap["last_served_on"]) == ("unit_a", True, None)
    assert gap["officers"] == [{"name": "周联络", "phone": "81000001"}]
    steps = f"/unit-services/{told['id']}/steps"
    assert told["allowed_actions"] == ["withdraw"]
    assert (await unit.post(steps, {"action": "confirm"})).status_code == 403
    refusal = await home.post(steps, {"action": "refuse"})
    assert refusal.json()["code"] == "invalid-field"
    line = (await home.items("/unit-services"))[0]
    assert line["allowed_actions"] == ["confirm", "refuse"]
    sure = await home.post(steps, {"action": "confirm"})
    assert (sure.json()["state"], sure.json()["told_side"]) == ("confirmed", "unit")
    assert await home.items("/partner-pairs/gaps", **asked) == []
    later = (await home.items("/partner-pairs/gaps", on="2026-07-01"))[0]
    assert (later["last_served_on"], later["waiting"]) == ("2026-05-16", False)


async def test_what_was_confirmed_by_mistake_is_withdrawn_by_who_told_it(
    unit: Side, home: Side
) -> None:
    """CHK-27: it is missing again; what was decided is not decided anew."""
    await unit.pair()
    steps = f"/unit-services/{(await unit.served())['id']}/steps"
    assert (await home.post(steps, {"action": "confirm"})).json()["state"] == "confirmed"
    again = await home.post(steps, {"action": "refuse", "note": "x"})
    assert again.json()["code"] == "illegal-transition"
    back = await unit.post(steps, {"action": "withdraw", "note": "日期写错"})
    assert back.json()["state"] == "withdrawn"
    assert len(await home.items("/partner-pairs/gaps", on="2026-06-01")) == 1


async def test_one_account_at_both_sides_does_not_confirm_its_own_word(
    client: httpx.AsyncClient, world: World
) -> None:
    """SRV-06: the table refuses it as well."""
    grants = ((Role.UNIT_ORG, "unit_a"), (Role.COMMUNITY_ORG, "comm_a"))
    both = Side(client, world, await world.sign_in("both", *grants))
    told = await both.served()
    assert told["allowed_actions"] == ["withdraw"]
    answer = await both.post(f"/unit-services/{told['id']}/steps", {"action": "confirm"})
    assert (answer.status_code, answer.json()["code"]) == (409, "own-participation")
    sly = "UPDATE unit_services SET state = 'confirmed', decided_by = told_by"
    with pytest.raises(Exception, match="ck_unit_services_two_accounts"):
        await world.owner.execute(sly)


async def test_an_offer_is_matched_by_the_other_side_and_closed_with_its_result(
    unit: Side, home: Side
) -> None:
    """CHK-29, CHK-30: either side says, the other answers."""
    said = (await unit.post("/co-offers", unit.between(kind="premises", what="会议室"))).json()
    need = (await home.post("/co-offers", home.between(kind="need", what="车位"))).json()
    assert (said["told_side"], need["told_side"]) == ("unit", "community")
    steps = f"/co-offers/{said['id']}/steps"
    assert (await unit.post(steps, {"action": "match"})).status_code == 403
    assert (await home.post(steps, {"action": "match", "note": "暑期班"})).json()["state"] == (
        "matched"
    )
    done = await unit.post(steps, {"action": "complete", "note": "用了八次"})
    assert (done.json()["result"], done.json()["allowed_actions"]) == ("用了八次", [])
    no = await unit.post(f"/co-offers/{need['id']}/steps", {"action": "decline", "note": "不足"})
    assert (no.json()["state"], no.json()["answer"]) == ("declined", "不足")
    assert [one["id"] for one in await home.items("/co-offers", state="done")] == [said["id"]]
    first = await home.client.get("/co-offers", params={"limit": 1}, headers=home.who)
    rest = await home.items("/co-offers", limit=1, cursor=first.json()["next_cursor"])
    assert {first.json()["items"][0]["id"], rest[0]["id"]} == {said["id"], need["id"]}


async def test_reach(unit: Side, home: Side, client: httpx.AsyncClient) -> None:
    """CHK-32, SP-24: either side and those above read; others find nothing, and no counts."""
    world = unit.world
    await world.add_org("unit_x", "street_a", OrgKind.UNIT_ORG)
    pair, told = (await unit.pair()).json()["id"], (await unit.served())["id"]
    street = Side(client, world, await world.sign_in("st", (Role.STREET_COMMITTEE, "street_a")))
    other = Side(client, world, await world.sign_in("ot", (Role.UNIT_ORG, "unit_x")))
    end = {"on": "2026-06-30", "reason": "x"}
    for who, status, count in ((street, 403, 1), (other, 404, 0)):
        assert (await who.post(f"/partner-pairs/{pair}/end", end)).status_code == status
        step = await who.post(f"/unit-services/{told}/steps", {"action": "confirm"})
        assert step.status_code == status
        for path in ("/partner-pairs", "/unit-services", "/partner-pairs/gaps"):
            assert len(await who.items(path)) == count, path
    assert (await street.pair()).status_code == 403
    auditor = await world.sign_in("auditor", (Role.AUDITOR, "district"))
    for path in ("/partner-pairs", "/co-offers", "/joint-meetings", "/contact-visits"):
        assert (await client.get(path, headers=auditor)).status_code == 403
    answer = await home.client.get("/unit-services/export", headers=home.who)
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert str(book.get_sheet_by_index(0).to_python()[2][8]) == "待对方确认"
