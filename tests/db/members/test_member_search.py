"""A search finds the same people whether the reach is a few organisations or very many."""

import pytest

from partyhub.db.gate import Gate
from partyhub.db.members.repository import SqlMembers
from partyhub.db.orgs.scope import FEW
from partyhub.domain.members.views import MemberFilter
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Scope
from tests.world import World


@pytest.mark.parametrize("branches", [1, FEW + 1])
async def test_the_size_of_the_reach_changes_nothing_of_what_is_found(
    world: World, branches: int
) -> None:
    """MEM-15."""
    for number in range(branches):
        await world.add_org(f"more_{number}", "unit_a", OrgKind.BRANCH)
    wanted_id = await world.member("欧阳海", "a")
    await world.member("欧阳江", "b")
    within = Scope(roots=(world.paths["unit_a"],))
    found = await SqlMembers(Gate(world.owner)).page(
        MemberFilter(asked="欧阳", limit=10), within=within
    )
    assert [line.id for line, _ in found] == [wanted_id]
