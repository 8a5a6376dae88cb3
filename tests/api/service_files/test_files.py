"""社区服务档案: a unit reads its members' service, by name, and leaves a trace (CHK-15, LG-06)."""

from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.feedback import add_slip
from tests.whole_person.served import add_certified, add_service
from tests.world import World

Headers = dict[str, str]


async def _served(world: World, name: str, phone: str) -> UUID:
    member = await world.member(name, phone=phone)
    await put_check_in(world, Put(name=name, member=member))
    await add_service(world, member)
    return member


async def _get(client: httpx.AsyncClient, path: str, who: Headers) -> Any:
    answer = await client.get(path, headers=who)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_members_come_by_name_and_page_by_key(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-15: only who has checked in; hours of the year; never an order by them (SP-09)."""
    who = await world.sign_in("unit", (Role.LIAISON_OFFICER, "unit_a"))
    for n, name in enumerate(("王小明", "李大明", "陈思源")):
        await _served(world, name, f"1380000000{n}")
    await world.member("无报到", phone="13800000009")
    first = await _get(client, "/service-files?year=2026&limit=2", who)
    rest = await _get(client, f"/service-files?year=2026&cursor={first['next_cursor']}", who)
    lines = first["items"] + rest["items"]
    assert [line["name"] for line in lines] == ["李大明", "王小明", "陈思源"]
    assert {(line["hours"], line["entries"], line["last_served_on"]) for line in lines} == {
        (2.0, 1, "2026-11-02")
    }
    other = await _get(client, "/service-files?year=2025", who)
    assert {line["hours"] for line in other["items"]} == {0.0}
    other_unit = await world.sign_in("other", (Role.LIAISON_OFFICER, "unit_b"))
    assert (await _get(client, "/service-files", other_unit))["items"] == []


async def test_a_file_holds_all_and_the_member_sees_who_looked(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-15, CHK-16, LG-06: check-ins, years by how they were confirmed, certificates, slips."""
    who = await world.sign_in("unit", (Role.LIAISON_OFFICER, "unit_a"))
    member = await _served(world, "王小明", "13800000001")
    await add_certified(world, member)
    await add_slip(world, member, "sent")
    file = await _get(client, f"/service-files/{member}", who)
    assert [one["state"] for one in file["check_ins"]][:1] == ["checked_in"]
    assert file["years"] == [{"year": 2026, "proof": "resident", "entries": 1, "hours": 2.0}]
    assert [one["hours"] for one in file["certificates"]] == [2.0]
    assert [one["state"] for one in file["slips"]] == ["sent"]
    assert not {"grade", "opinion", "deeds"} & set(file["slips"][0])
    printed = await client.get(f"/service-files/{member}/sheet?year=2026", headers=who)
    assert printed.content.startswith(b"%PDF")
    me = await world.sign_in("wang", member=member)
    looks = (await _get(client, f"/members/{member}/accesses", me))["items"]
    assert {(one["kind"], one["purpose"]) for one in looks} == {
        ("view", "社区服务档案"), ("print", "社区服务档案"),
    }  # fmt: skip


async def test_a_branch_secretary_reads_no_slips_and_another_unit_nothing(
    client: httpx.AsyncClient, world: World
) -> None:
    """SP-17: slips are for who receives them; a file is the member's own unit's."""
    member = await _served(world, "王小明", "13800000001")
    await add_slip(world, member, "sent")
    secretary = await world.sign_in("sec", (Role.BRANCH_SECRETARY, "branch_a"))
    file = await _get(client, f"/service-files/{member}", secretary)
    assert file["slips"] == file["decisions"] == []
    assert {
        line["slip"] for line in (await _get(client, "/service-files", secretary))["items"]
    } == {""}
    for role, org in ((Role.LIAISON_OFFICER, "unit_b"), (Role.COMMUNITY_ORG, "comm_a")):
        other = await world.sign_in(f"o-{org}", (role, org))
        for path in (f"/service-files/{member}", f"/service-files/{member}/sheet"):
            assert (await client.get(path, headers=other)).status_code == 404
