"""Who lacks something is found branch by branch, by the index of names."""

from uuid import UUID

from partyhub.db.basics.repository import COUNTS, PAGE, PAGES
from partyhub.domain.basics.views import Basic
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_group_plans import _MEMBERS
from tests.world import World


async def test_members_in_service_are_read_by_branch(world: World) -> None:
    """MEM-12: a page, one thing's page, the counts of a unit."""
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    await world.owner.execute(_MEMBERS)
    await world.owner.execute("VACUUM ANALYZE members")
    here = {"roots": [world.paths["branch_b"]]}
    page = {"after_key": "", "after_id": UUID(int=0), "limit": 51} | here
    for statement, binds in ((PAGE, page), (PAGES[Basic.RESIDENCE], page), (COUNTS, here)):
        asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(asked, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on members" not in plan, plan
