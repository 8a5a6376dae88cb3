"""Records to verify are found by their index, however few of many are due."""

from uuid import UUID

from partyhub.db.verifications.repository import BY_BRANCH, NEVER, PAGE
from partyhub.domain.orgs.org import OrgKind
from tests.builders import NOON
from tests.db.test_group_plans import _MEMBERS
from tests.world import World


async def test_few_due_among_many_are_found_by_the_index(world: World) -> None:
    """MEM-03: a page of the whole district, and the count of a unit."""
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    await world.owner.execute(_MEMBERS)
    await world.owner.execute(
        "UPDATE members SET verified_at = $1::timestamptz"
        " + (CASE WHEN name = 'n7' THEN -1 ELSE 1 END)"
        " * interval '9 days'",
        NOON,
    )
    await world.owner.execute("VACUUM ANALYZE members")
    page = {"before": NOON, "after_at": NEVER, "after_id": UUID(int=0), "limit": 51}
    for statement, binds in (
        (PAGE, {**page, "roots": [world.paths["district"]]}),
        (BY_BRANCH, {"before": NOON, "roots": [world.paths["unit_a"]]}),
    ):
        asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(asked, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "ix_members_to_verify" in plan, plan
        assert "Seq Scan on members" not in plan, plan
