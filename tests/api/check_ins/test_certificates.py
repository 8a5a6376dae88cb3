"""Certificates are numbered, found, verified and printed."""

import httpx

from partyhub.domain.shared.permission import Role
from tests.api.check_ins.steps import Headers, enrolled, issued_certificate, post
from tests.world import World


async def test_certificates_are_numbered_without_gaps_and_a_refused_line_stops_no_other(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-06."""
    ids = [await enrolled(client, world, liaison, name) for name in ("甲一", "乙二", "丙三")]
    await post(client, liaison, f"/check-ins/{ids[1]}/voiding", {"reason": "本人放弃"})
    answer = await post(client, liaison, "/certificates", {"check_in_ids": ids, "limit_days": 15})
    outcomes = answer.json()["items"]
    assert [o["refusal"] for o in outcomes] == ["", "illegal-transition", ""]
    numbers = sorted(o["certificate_no"][-5:] for o in outcomes if o["certificate_no"])
    assert numbers == ["00001", "00002"]


async def test_the_wrong_code_the_wrong_place_and_the_wrong_state_are_told_apart(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers
) -> None:
    """CHK-07; 404 before 403 before 409."""
    issued = await issued_certificate(client, world, liaison)
    path, good = f"/check-ins/{issued['id']}/registration", {"short_code": issued["short_code"]}
    elsewhere = await world.sign_in("elsewhere", (Role.COMMUNITY_ORG, "comm_c"))
    assert (await post(client, elsewhere, path, good)).status_code == 404
    assert (await post(client, desk, path, {"short_code": "AAAA-AAAA"})).status_code == 404
    assert (await post(client, desk, path, good)).status_code == 200
    twice = await post(client, desk, path, good)
    assert (twice.status_code, twice.json()["code"]) == (409, "illegal-transition")
    ending = await post(client, desk, f"/check-ins/{issued['id']}/receipt-return")
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
    enrolled = await post(client, own, "/check-ins", body)
    assert enrolled.status_code == 201, enrolled.text
    await post(client, liaison, f"/check-ins/{enrolled.json()['id']}/certificate", {})
    mine = (await client.get("/me/check-in", headers=own)).json()
    url = mine["qr_url"]
    assert mine["community"]["contact_phone"] == "010-60000000"
    found = await post(client, desk, "/certificate-lookups", {"scanned": url})
    assert [line["name"] for line in found.json()["items"]] == ["赵六"]
    token = url.rsplit("/", 1)[-1]
    public = await client.get(f"/certificate-verifications/{token}")
    assert public.json() == {"validity": "valid", "unit_name": "unit_a", "initials": "赵"}
    forged = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")
    assert (await client.get(f"/certificate-verifications/{forged}")).status_code == 422
    person = {"name": "赵六", "phone_tail": "5678"}
    assert len((await post(client, desk, "/certificate-lookups", person)).json()["items"]) == 1


async def test_a_certificate_prints_as_pdf_and_the_print_leaves_a_trace(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """CHK-06; every look leaves a trace."""
    issued = await issued_certificate(client, world, liaison)
    printed = await post(client, liaison, "/certificate-prints", {"check_in_ids": [issued["id"]]})
    assert printed.content.startswith(b"%PDF")
    kinds = await world.owner.fetch("SELECT kind FROM accesses")
    assert [row["kind"] for row in kinds] == ["print"]
