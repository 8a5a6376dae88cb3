"""The loop 报到证 → 报到 → 回执 over HTTP, with every side's view of it."""

import httpx

from tests.api.check_ins.steps import Headers, enrolled, issued_certificate, post
from tests.world import World


async def test_the_loop_closes(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-05, CHK-06, CHK-07, CHK-08, NT-10."""
    issued = await issued_certificate(client, world, liaison)
    assert issued["state"] == "certificate_issued"
    assert (issued["issued_on"], issued["due_on"]) == ("2026-11-20", "2026-11-30")
    found = await post(client, desk, "/certificate-lookups", {"short_code": issued["short_code"]})
    line = found.json()["items"][0]
    assert (line["name"], line["phone_masked"]) == ("王小明", "138****5678")
    registered = await post(
        client, desk, f"/check-ins/{line['id']}/registration", {"short_code": line["short_code"]}
    )
    assert registered.status_code == 200, registered.text
    assert (registered.json()["state"], registered.json()["receipt"]) == ("checked_in", "issued")
    back = await post(client, liaison, f"/check-ins/{line['id']}/receipt-return")
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
    issued = await issued_certificate(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    assert (await client.get("/check-ins", headers=desk)).json()["items"] == []
    assert (await client.get(path, headers=desk)).status_code == 404
    await post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    ledger = (await client.get("/check-ins", headers=desk)).json()["items"]
    assert [line["name"] for line in ledger] == ["王小明"]
    assert (await client.get(path, headers=desk)).status_code == 200


async def test_a_member_who_did_not_volunteer_is_not_enrolled(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-01, PV-43, SP-24."""
    member = await world.member("李四")
    body = {"member_id": str(member), "community_id": str(world.orgs["comm_a"])}
    refused = await post(client, liaison, "/check-ins", body | {"volunteered": False})
    assert (refused.status_code, refused.json()["code"]) == (422, "not-voluntary")
    missing = await post(client, liaison, "/check-ins", body)
    assert missing.json()["errors"][0]["field"] == "body.volunteered"


async def test_another_community_than_the_homes_needs_a_reason(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-03."""
    member = await world.member("李四", home="comm_c")
    body = {
        "member_id": str(member), "community_id": str(world.orgs["comm_a"]), "volunteered": True,
    }  # fmt: skip
    refused = await post(client, liaison, "/check-ins", body)
    assert refused.json()["code"] == "elsewhere-needs-reason"
    taken = await post(client, liaison, "/check-ins", body | {"reason_elsewhere": "父母住在那里"})
    assert taken.status_code == 201


async def test_receipts_come_back_in_bulk_and_each_line_says_what_became_of_it(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-08."""
    issued = await issued_certificate(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    await post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    waiting = await enrolled(client, world, liaison, "钱七")
    answer = await post(
        client, liaison, "/receipt-returns", {"check_in_ids": [issued["id"], waiting]}
    )
    assert [line["refusal"] for line in answer.json()["items"]] == ["", "illegal-transition"]
