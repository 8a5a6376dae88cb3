"""Who takes out what in a file, with whole phones or masked, and who sees that it was."""

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from tests.api.check_ins.exports import rows_of, take_out, traces_of
from tests.api.check_ins.steps import Headers
from tests.checked_in import Put, put_check_in
from tests.world import World

_S = CheckInState


async def test_everyone_in_a_file_sees_who_took_it_out(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    put = [await put_check_in(world, Put(name=f"甲{number}")) for number in range(3)]
    await take_out(client, desk, "ledger")
    traces = await traces_of(world)
    assert {trace[0] for trace in traces} == {check_in.member_id for check_in in put}
    assert {trace[1:] for trace in traces} == {("export", "在职党员报到台账")}


async def test_whole_phones_want_a_purpose_and_the_right_to_see_them(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """SP-03."""
    await put_check_in(world, Put())
    refused = await take_out(client, desk, "ledger", phones="full")
    assert (refused.status_code, refused.json()["code"]) == (422, "purpose-needed")
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    refused = await take_out(client, street, "ledger", phones="full", purpose="慰问")
    assert (refused.status_code, refused.json()["code"]) == (403, "not-allowed")
    assert await traces_of(world) == []
    rows = await rows_of(client, desk, "ledger", phones="full", purpose="通知周六活动")
    assert rows[0]["联系电话"] == "13812345678"
    assert [trace[2] for trace in await traces_of(world)] == ["通知周六活动"]


async def test_a_phone_stays_masked_where_its_owner_has_not_come_yet(
    client: httpx.AsyncClient, world: World
) -> None:
    """SP-17: the right to reveal at a community does not reach those on their way to it."""
    await put_check_in(world, Put(name="甲", state=_S.CERTIFICATE_ISSUED))
    await put_check_in(world, Put(name="乙"))
    both = await world.sign_in(
        "both", (Role.STREET_COMMITTEE, "street_a"), (Role.COMMUNITY_ORG, "comm_a")
    )
    rows = await rows_of(client, both, "unit_roster", phones="full", purpose="核对")
    phones = {row["姓名"]: row["联系电话"] for row in rows}
    assert phones == {"甲": "138****5678", "乙": "13812345678"}


@pytest.mark.parametrize(
    ("role", "at", "names"),
    [
        (Role.UNIT_ORG, "unit_a", {"a-a", "a-b"}),
        (Role.LIAISON_OFFICER, "unit_b", {"b-a"}),
        (Role.UNIT_ORG, "unit_c", set()),
        (Role.COMMUNITY_ORG, "comm_a", {"a-a", "b-a"}),
        (Role.COMMUNITY_ORG, "comm_b", {"a-b"}),
        (Role.COMMUNITY_ORG, "comm_c", set()),
        (Role.STREET_COMMITTEE, "street_b", {"a-b", "b-a"}),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", {"a-a", "a-b", "b-a"}),
    ],
)
async def test_nobody_takes_out_what_is_not_in_reach(
    client: httpx.AsyncClient, world: World, role: Role, at: str, names: set[str]
) -> None:
    """Scope: own, child, sibling, parent, foreign; a narrower query never widens it."""
    for of, to in (("a", "comm_a"), ("a", "comm_b"), ("b", "comm_a")):
        await put_check_in(world, Put(name=f"{of}-{to[-1]}", of=of, to=to))
    who = await world.sign_in("who", (role, at))
    for form in ("unit_roster", "community_roster", "ledger"):
        assert {row["姓名"] for row in await rows_of(client, who, form)} == names
    foreign = await rows_of(client, who, "ledger", community=str(world.orgs["comm_b"]))
    assert {row["姓名"] for row in foreign} == {name for name in names if name == "a-b"}


@pytest.mark.parametrize("role", [Role.WINDOW_CLERK, Role.BRANCH_SECRETARY, Role.AUDITOR])
async def test_those_who_may_not_export_are_refused(
    client: httpx.AsyncClient, world: World, role: Role
) -> None:
    who = await world.sign_in("who", (role, "comm_a"))
    for form in ("ledger", "overview"):
        assert (await take_out(client, who, form)).status_code == 403


async def test_the_overview_is_taken_out_without_personal_data(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-22: 表2."""
    await put_check_in(world, Put(name="王小明"))
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    rows = await rows_of(client, street, "overview")
    assert [row["社区党组织"] for row in rows] == ["comm_a", "comm_c"]
    assert (rows[0]["在册报到党员"], rows[0]["来自单位"]) == ("1", "unit_a")
    assert await traces_of(world) == []
    nested = [str(world.orgs[name]) for name in ("street_a", "comm_a")]
    assert await rows_of(client, street, "overview", under=nested) == rows
    foreign = await take_out(client, street, "overview", under=str(world.orgs["street_b"]))
    assert foreign.status_code == 403
