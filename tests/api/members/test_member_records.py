"""Members over HTTP: adding, reading, changing, and who may."""

import json
from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key


def a_form(world: World, branch: str = "branch_a", **other: Any) -> dict[str, Any]:
    return {
        "branch_id": str(world.orgs[branch]),
        "name": "单小明",
        "gender": "male",
        "phone": "13912345678",
        "birth_month": "1985-07",
    } | other


async def test_a_liaison_officer_adds_a_member_and_reads_it_back_masked(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-02, ROL-19, SP-03."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    made = await client.post("/members", json=a_form(world), headers=who | key())
    assert made.status_code == 201, made.text
    read = await client.get(f"/members/{made.json()['id']}", headers=who)
    body = read.json()
    assert (body["phone_masked"], body["branch"]["name"]) == ("139****5678", "branch_a")
    assert (body["unit"]["name"], read.headers["etag"]) == ("unit_a", '"1"')
    assert "13912345678" not in read.text
    assert {"edit", "verify", "reveal_phone"} <= set(body["allowed_actions"])


@pytest.mark.parametrize(
    ("role", "standing", "status"),
    [
        (Role.UNIT_ORG, "unit_a", 200),
        (Role.LIAISON_OFFICER, "branch_a", 200),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", 200),
        (Role.LIAISON_OFFICER, "unit_b", 404),
        (Role.STREET_COMMITTEE, "street_a", 200),
        (Role.STREET_COMMITTEE, "street_b", 404),
        (Role.COMMUNITY_ORG, "comm_a", 404),
        (Role.SYSTEM_ADMIN, "district", 404),
        (Role.AUDITOR, "district", 404),
    ],
)
async def test_a_member_is_read_within_reach_and_not_found_beyond(
    client: httpx.AsyncClient, world: World, role: Role, standing: str, status: int
) -> None:
    """ROL-18, ROL-19, ROL-25, SP-17."""
    member = await world.member("wang")
    who = await world.sign_in("reader", (role, standing))
    assert (await client.get(f"/members/{member}", headers=who)).status_code == status


async def test_those_who_may_read_but_not_edit_are_told_so_and_others_find_nothing(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-21, ROL-25: 404 before 403 before 412."""
    member = await world.member("wang")
    for login, role, standing, status in (
        ("secretary", Role.BRANCH_SECRETARY, "branch_a", 412),
        ("department", Role.SUPERIOR_ORG_DEPARTMENT, "district", 403),
        ("stranger", Role.LIAISON_OFFICER, "unit_b", 404),
        ("liaison", Role.LIAISON_OFFICER, "unit_a", 412),
    ):
        who = await world.sign_in(login, (role, standing)) | {"If-Match": '"9"'}
        answer = await client.put(f"/members/{member}", json=a_form(world), headers=who)
        assert answer.status_code == status, (login, answer.text)


async def test_a_change_needs_the_version_that_was_read_and_names_fields_only(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    made = await client.post("/members", json=a_form(world), headers=who | key())
    path = f"/members/{made.json()['id']}"
    form = a_form(world, phone="13800001111", post="科长")
    assert (await client.put(path, json=form, headers=who)).status_code == 428
    first = await client.put(path, json=form, headers=who | {"If-Match": '"1"'})
    assert (first.status_code, first.headers["etag"]) == (200, '"2"'), first.text
    again = await client.put(path, json=form, headers=who | {"If-Match": '"1"'})
    assert (again.status_code, again.json()["code"]) == (412, "precondition-failed")
    events = (await client.get(f"{path}/events", headers=who)).json()["items"]
    assert [e["action"] for e in events] == ["member.edit", "member.create"]
    assert events[0]["facts"] == {"fields": "post,phone"}


async def test_a_form_without_a_phone_keeps_the_one_that_is_stored(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    path = f"/members/{await world.member('wang')}"
    kept = await client.put(path, json=a_form(world, phone=None), headers=who | {"If-Match": '"1"'})
    assert kept.json()["phone_masked"] == "138****5678"
    gone = await client.put(path, json=a_form(world, phone=""), headers=who | {"If-Match": '"2"'})
    assert gone.json()["phone_masked"] == ""


async def test_members_do_not_belong_to_a_street(client: httpx.AsyncClient, world: World) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "district"))
    answer = await client.post("/members", json=a_form(world, "street_a"), headers=who | key())
    assert (answer.status_code, answer.json()["code"]) == (422, "not-a-branch")


async def test_two_members_of_a_unit_cannot_share_a_staff_number(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    form = a_form(world, external_id="A-17")
    assert (await client.post("/members", json=form, headers=who | key())).status_code == 201
    twice = await client.post("/members", json=form, headers=who | key())
    assert (twice.status_code, twice.json()["code"]) == (409, "external-id-taken")


async def test_a_verified_record_shows_by_whom_and_when(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-03."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    path = f"/members/{await world.member('wang')}"
    body = (await client.post(f"{path}/verification", headers=who | key())).json()
    assert (body["verified_by"], body["verified_at"]) == ("Liaison", "2026-11-20T02:00:00Z")


async def test_a_member_reads_the_own_card_and_nobody_elses(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-15, ROL-16."""
    mine, other = await world.member("wang"), await world.member("li")
    who = await world.sign_in("wang", member=mine)
    own = await client.get("/me/member", headers=who)
    assert (own.status_code, own.json()["name"]) == (200, "wang")
    assert (await client.get(f"/members/{mine}", headers=who)).status_code == 200
    assert (await client.get(f"/members/{other}", headers=who)).status_code == 404
    assert (await client.get("/members", headers=who)).status_code == 403
    staff = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    assert (await client.get("/me/member", headers=staff)).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "a\x00b"), ("name", "\ud800"), ("phone", "12345678901"), ("phone", "138\x00"),
        ("birth_month", "1985-13"), ("birth_month", "1985-07-01"), ("estate_id", "x"),
        ("remark", "\x00"), ("id_number", "330106198507011234"), ("available_times", ["sat-noon"]),
        ("specialties", ["flying"]), ("joined_party_on", "2008-02-30"), ("gender", "其他"),
    ],
)  # fmt: skip
async def test_what_is_no_member_is_refused_by_shape(
    client: httpx.AsyncClient, world: World, field: str, value: object
) -> None:
    """SP-03: there is no field for an identity number, and months have no day."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a")) | key()
    body = json.dumps(a_form(world) | {field: value})
    headers = who | {"Content-Type": "application/json"}
    answer = await client.post("/members", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request"), answer.text


async def test_an_unknown_estate_is_named_as_the_wrong_field(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a")) | key()
    form = a_form(world, estate_id="01930000-0000-7000-8000-000000000000")
    answer = await client.post("/members", json=form, headers=who)
    assert (answer.status_code, answer.json()["facts"]) == (422, {"field": "estate_id"})
