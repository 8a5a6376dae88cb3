"""The template, and the unit's members in its shape: out, edited, and in again."""

import httpx

from partyhub.domain.rosters.header import find_header
from partyhub.domain.shared.permission import Role
from partyhub.integrations.workbooks.reader import read_sheet
from tests.api.rosters.conftest import Officer
from tests.world import World

_LOOKS = "SELECT member_id, account_name, purpose FROM accesses WHERE kind = 'export'"


async def test_the_template_comes_to_whoever_imports(
    client: httpx.AsyncClient, world: World, officer: Officer
) -> None:
    answer = await officer.get("/roster-template")
    assert answer.status_code == 200
    assert find_header(read_sheet(answer.content)).headings[2] == "姓名*"
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    assert (await client.get("/roster-template", headers=desk)).status_code == 403


async def test_an_export_with_whole_phones_comes_back_as_nothing_but_skips(
    officer: Officer, world: World
) -> None:
    for number in range(3):
        await world.member(f"王文{'博思远'[number]}", phone=f"1381234567{number}")
    answer = await officer.get(
        "/member-exports", unit=officer.unit, phones="full", purpose="年度核对"
    )
    assert answer.status_code == 200, answer.text
    roster = await officer.planned(answer.content)
    assert roster["counts"] == {"create": 0, "update": 0, "skip": 3, "refuse": 0}


async def test_an_export_with_masked_phones_never_writes_over_the_real_ones(
    officer: Officer, world: World
) -> None:
    await world.member("王文博")
    answer = await officer.get("/member-exports", unit=officer.unit)
    assert "138****5678" in [cell for row in read_sheet(answer.content) for cell in row]
    roster = await officer.planned(answer.content)
    (row,) = await officer.rows(roster["id"])
    assert row["faults"][0]["code"] == "phone-masked"


async def test_everybody_in_an_export_can_see_who_took_it_and_what_for(
    officer: Officer, world: World
) -> None:
    members = {await world.member(name) for name in ("王文博", "李雅静")}
    await world.member("赵国强", of="b")
    await officer.get("/member-exports", unit=officer.unit, phones="full", purpose="年度核对")
    looks = await world.owner.fetch(_LOOKS)
    assert {look["member_id"] for look in looks} == members
    assert {(look["account_name"], look["purpose"]) for look in looks} == {("Unit", "年度核对")}


async def test_whole_phones_need_a_purpose_and_another_unit_is_not_ours(
    officer: Officer, world: World
) -> None:
    await world.member("王文博")
    bare = await officer.get("/member-exports", unit=officer.unit, phones="full")
    assert (bare.status_code, bare.json()["code"]) == (422, "invalid-field")
    other = await officer.get("/member-exports", unit=str(world.orgs["unit_b"]))
    assert other.status_code == 403
    assert await world.owner.fetch(_LOOKS) == []
