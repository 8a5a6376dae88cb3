"""A member belongs to one branch, and no edit moves them to another."""

import httpx

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.members.test_member_records import a_form
from tests.world import World, key


async def test_no_edit_moves_a_member_from_branch_to_branch(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-05, TRF-07: that is a transfer, also for who may edit both."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    above = await world.sign_in("above", (Role.LIAISON_OFFICER, "district"))
    path, match = f"/members/{await world.member('wang')}", {"If-Match": '"1"'}
    foreign = await client.put(path, json=a_form(world, "branch_b"), headers=who | match)
    assert foreign.status_code == 403
    await world.add_org("branch_a2", "unit_a", OrgKind.BRANCH)
    for editor, branch in ((who, "branch_a2"), (who, "unit_a"), (above, "branch_b")):
        refused = await client.put(path, json=a_form(world, branch), headers=editor | match)
        assert (refused.status_code, refused.json()["code"]) == (409, "moves-by-transfer")
    add = await client.post("/members", json=a_form(world, "branch_b"), headers=who | key())
    assert add.status_code == 403


async def test_an_organisation_divided_into_branches_places_its_own_members_there(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-05: 分编支部 within the unit is no transfer."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    made = await client.post("/members", json=a_form(world, "unit_a"), headers=who | key())
    path = f"/members/{made.json()['id']}"
    placed = await client.put(path, json=a_form(world), headers=who | {"If-Match": '"1"'})
    assert placed.json()["branch"]["name"] == "branch_a"
    back = await client.put(path, json=a_form(world, "unit_a"), headers=who | {"If-Match": '"2"'})
    assert back.json()["code"] == "moves-by-transfer"
