"""The loop 报到证 → 报到 → 回执 over HTTP, with every side's view of it."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.clock import Clock
from tests.world import World, key

Headers = dict[str, str]


@pytest.fixture
async def liaison(world: World) -> Headers:
    return await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))


@pytest.fixture
async def desk(world: World) -> Headers:
    return await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))


async def _post(
    client: httpx.AsyncClient, who: Headers, path: str, body: Any = None
) -> httpx.Response:
    return await client.post(path, json=body, headers=who | key())


async def _enrolled(
    client: httpx.AsyncClient, world: World, who: Headers, name: str = "王小明"
) -> str:
    member = await world.member(name)
    answer = await _post(
        client, who, "/check-ins",
        {"member_id": str(member), "community_id": str(world.orgs["comm_a"]),
         "volunteered": True, "volunteered_how": "支部会上报名"},
    )  # fmt: skip
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def _issued(client: httpx.AsyncClient, world: World, who: Headers) -> dict[str, Any]:
    check_in = await _enrolled(client, world, who)
    answer = await _post(client, who, f"/check-ins/{check_in}/certificate", {"limit_days": 10})
    assert answer.status_code == 200, answer.text
    issued: dict[str, Any] = answer.json()
    return issued


async def test_the_loop_closes(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-05, CHK-06, CHK-07, CHK-08, NT-10."""
    issued = await _issued(client, world, liaison)
    assert issued["state"] == "certificate_issued"
    assert (issued["issued_on"], issued["due_on"]) == ("2026-11-20", "2026-11-30")
    found = await _post(client, desk, "/certificate-lookups", {"short_code": issued["short_code"]})
    line = found.json()["items"][0]
    assert (line["name"], line["phone_masked"]) == ("王小明", "138****5678")
    registered = await _post(
        client, desk, f"/check-ins/{line['id']}/registration", {"short_code": line["short_code"]}
    )
    assert registered.status_code == 200, registered.text
    assert (registered.json()["state"], registered.json()["receipt"]) == ("checked_in", "issued")
    back = await _post(client, liaison, f"/check-ins/{line['id']}/receipt-return")
    assert (back.status_code, back.json()["receipt"]) == (200, "returned")
    events = await client.get(f"/check-ins/{line['id']}/events", headers=liaison)
    assert [e["action"] for e in events.json()["items"]] == [
        "check-in.enrol", "check-in.certify", "check-in.register", "check-in.return_receipt",
    ]  # fmt: skip
    assert all(e["by_name"] for e in events.json()["items"])


async def test_a_community_sees_only_those_who_have_checked_in(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """SP-17, CHK-09."""
    issued = await _issued(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    assert (await client.get("/check-ins", headers=desk)).json()["items"] == []
    assert (await client.get(path, headers=desk)).status_code == 404
    await _post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    ledger = (await client.get("/check-ins", headers=desk)).json()["items"]
    assert [line["name"] for line in ledger] == ["王小明"]
    assert (await client.get(path, headers=desk)).status_code == 200


async def test_a_member_who_did_not_volunteer_is_not_enrolled(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-01, PV-43, SP-24."""
    member = await world.member("李四")
    body = {"member_id": str(member), "community_id": str(world.orgs["comm_a"])}
    refused = await _post(client, liaison, "/check-ins", body | {"volunteered": False})
    assert (refused.status_code, refused.json()["code"]) == (422, "not-voluntary")
    missing = await _post(client, liaison, "/check-ins", body)
    assert missing.json()["errors"][0]["field"] == "body.volunteered"


async def test_another_community_than_the_homes_needs_a_reason(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-03."""
    member = await world.member("李四", home="comm_c")
    body = {
        "member_id": str(member), "community_id": str(world.orgs["comm_a"]), "volunteered": True,
    }  # fmt: skip
    refused = await _post(client, liaison, "/check-ins", body)
    assert refused.json()["code"] == "elsewhere-needs-reason"
    taken = await _post(client, liaison, "/check-ins", body | {"reason_elsewhere": "父母住在那里"})
    assert taken.status_code == 201


async def test_a_repeat_with_the_same_key_gives_the_same_answer_and_one_effect(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    check_in = await _enrolled(client, world, liaison)
    path, headers = f"/check-ins/{check_in}/certificate", liaison | key()
    first = await client.post(path, json={"limit_days": 10}, headers=headers)
    again = await client.post(path, json={"limit_days": 10}, headers=headers)
    other = await client.post(path, json={"limit_days": 11}, headers=headers)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    unkeyed = {k: v for k, v in liaison.items() if k != "Idempotency-Key"}
    bare = await client.post(path, json={"limit_days": 10}, headers=unkeyed)
    assert (bare.status_code, bare.json()["code"]) == (400, "idempotency-key-needed")


async def test_certificates_are_numbered_without_gaps_and_a_refused_line_stops_no_other(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-06."""
    ids = [await _enrolled(client, world, liaison, name) for name in ("甲一", "乙二", "丙三")]
    await _post(client, liaison, f"/check-ins/{ids[1]}/voiding", {"reason": "本人放弃"})
    answer = await _post(client, liaison, "/certificates", {"check_in_ids": ids, "limit_days": 15})
    outcomes = answer.json()["items"]
    assert [o["refusal"] for o in outcomes] == ["", "illegal-transition", ""]
    numbers = sorted(o["certificate_no"][-5:] for o in outcomes if o["certificate_no"])
    assert numbers == ["00001", "00002"]


async def test_the_wrong_code_the_wrong_place_and_the_wrong_state_are_told_apart(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-07; 404 before 403 before 409."""
    issued = await _issued(client, world, liaison)
    path, good = f"/check-ins/{issued['id']}/registration", {"short_code": issued["short_code"]}
    elsewhere = await world.sign_in("elsewhere", (Role.COMMUNITY_ORG, "comm_c"))
    assert (await _post(client, elsewhere, path, good)).status_code == 404
    assert (await _post(client, desk, path, {"short_code": "AAAA-AAAA"})).status_code == 404
    assert (await _post(client, desk, path, good)).status_code == 200
    twice = await _post(client, desk, path, good)
    assert (twice.status_code, twice.json()["code"]) == (409, "illegal-transition")
    ending = await _post(client, desk, f"/check-ins/{issued['id']}/receipt-return")
    assert (ending.status_code, ending.json()["code"]) == (403, "not-allowed")


async def test_a_scanned_code_finds_the_certificate_and_a_forged_one_does_not(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-07, security.md case 5."""
    member = await world.member("赵六")
    own = await world.sign_in("zhao", member=member)
    body = {
        "member_id": str(member), "community_id": str(world.orgs["comm_a"]), "volunteered": True,
    }  # fmt: skip
    enrolled = await _post(client, own, "/check-ins", body)
    assert enrolled.status_code == 201, enrolled.text
    await _post(client, liaison, f"/check-ins/{enrolled.json()['id']}/certificate", {})
    mine = (await client.get("/me/check-in", headers=own)).json()
    url = mine["qr_url"]
    assert mine["community"]["contact_phone"] == "010-60000000"
    found = await _post(client, desk, "/certificate-lookups", {"scanned": url})
    assert [line["name"] for line in found.json()["items"]] == ["赵六"]
    token = url.rsplit("/", 1)[-1]
    public = await client.get(f"/certificate-verifications/{token}")
    assert public.json() == {"validity": "valid", "unit_name": "unit_a", "initials": "赵"}
    forged = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")
    assert (await client.get(f"/certificate-verifications/{forged}")).status_code == 422
    person = {"name": "赵六", "phone_tail": "5678"}
    assert len((await _post(client, desk, "/certificate-lookups", person)).json()["items"]) == 1


async def test_moving_home_ends_the_old_check_in_and_begins_a_new_one(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers, clock: Clock
) -> None:
    """CHK-34."""
    issued = await _issued(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    await _post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    clock.move(minutes=5)
    body = {
        "community_id": str(world.orgs["comm_c"]), "reason": "搬家", "reason_elsewhere": "新房所在",
    }  # fmt: skip
    begun = await _post(client, liaison, f"{path}/relocation", body)
    assert (begun.status_code, begun.json()["state"]) == (201, "enrolled"), begun.text
    old = (await client.get(path, headers=liaison)).json()
    assert (old["state"], old["reason"]) == ("ended", "搬家")


async def test_receipts_come_back_in_bulk_and_each_line_says_what_became_of_it(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-08."""
    issued = await _issued(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    await _post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    waiting = await _enrolled(client, world, liaison, "钱七")
    answer = await _post(
        client, liaison, "/receipt-returns", {"check_in_ids": [issued["id"], waiting]}
    )
    assert [line["refusal"] for line in answer.json()["items"]] == ["", "illegal-transition"]


async def test_a_certificate_prints_as_pdf_and_the_print_leaves_a_trace(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-06; every look leaves a trace."""
    issued = await _issued(client, world, liaison)
    printed = await _post(client, liaison, "/certificate-prints", {"check_in_ids": [issued["id"]]})
    assert printed.content.startswith(b"%PDF")
    kinds = await world.owner.fetch("SELECT kind FROM accesses")
    assert [row["kind"] for row in kinds] == ["print"]


@pytest.mark.parametrize("order", ["recent", "waiting", "name"])
async def test_pages_are_complete_and_without_doubles(
    client: httpx.AsyncClient, world: World, liaison: Headers, order: str
) -> None:
    """CHK-20; every role's reach pages alike."""
    names = {f"人{n}" for n in range(7)}
    for name in sorted(names):
        await _enrolled(client, world, liaison, name)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "3", "order": order} | ({"cursor": cursor} if cursor else {})
        page = (await client.get("/check-ins", params=query, headers=liaison)).json()
        seen += [line["name"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert sorted(seen) == sorted(names)
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert len((await client.get("/check-ins", headers=street)).json()["items"]) == 7
    top = await world.sign_in("top", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    found = await client.get("/check-ins", params={"q": "人3"}, headers=top)
    assert [line["name"] for line in found.json()["items"]] == ["人3"]


async def test_after_a_move_a_member_sees_the_new_check_in_even_if_the_old_receipt_comes_later(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers, clock: Clock
) -> None:
    """CHK-24, CHK-34."""
    issued = await _issued(client, world, liaison)
    own = await world.sign_in("wang", member=UUID(issued["member_id"]))
    path = f"/check-ins/{issued['id']}"
    await _post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    body = {
        "community_id": str(world.orgs["comm_c"]), "reason": "搬家", "reason_elsewhere": "新房所在",
    }  # fmt: skip
    begun = (await _post(client, liaison, f"{path}/relocation", body)).json()
    clock.move(minutes=5)
    assert (await _post(client, liaison, f"{path}/receipt-return")).status_code == 200
    mine = (await client.get("/me/check-in", headers=own)).json()
    assert mine["check_in"]["id"] == begun["id"]


async def test_a_step_from_an_old_picture_is_refused_and_changes_nothing(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """RFC 9110, 13.1.1: `If-Match` is honoured where it is sent."""
    check_in = await _enrolled(client, world, liaison)
    path = f"/check-ins/{check_in}"
    old = (await client.get(path, headers=liaison)).headers["etag"]
    await _post(client, liaison, f"{path}/certificate", {"limit_days": 10})
    stale = await _post(client, liaison | {"If-Match": old}, f"{path}/voiding", {"reason": "放弃"})
    assert (stale.status_code, stale.json()["code"]) == (412, "precondition-failed")
    read = await client.get(path, headers=liaison)
    assert read.json()["state"] == "certificate_issued"
    fresh = liaison | {"If-Match": read.headers["etag"]}
    assert (await _post(client, fresh, f"{path}/voiding", {"reason": "放弃"})).status_code == 200
