"""Files go by the members' indexes and by keys, however many papers there are."""

from datetime import UTC, datetime
from itertools import product
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.member_files.pages import Shape, page_statement
from partyhub.db.member_files.past import past_statement
from partyhub.db.member_files.repository import HISTORY
from partyhub.db.search import asked_query
from partyhub.domain.member_files.views import FileShow
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_FILES = """
INSERT INTO member_files (member_id, held, checked_at, checked_by)
SELECT id, '{application}', now(), 'x' FROM members"""
_PAPERS = """
INSERT INTO member_file_papers (id, member_id, code, state, entered_at, entered_by)
SELECT gen_random_uuid(), id, 'application', 'present', now(), 'x' FROM members"""

_LATER = datetime(2999, 1, 1, tzinfo=UTC)


async def test_no_list_of_files_reads_the_papers_and_one_file_is_found_by_key(
    world: World,
) -> None:
    """MEM-06: of a branch, all, incomplete, lent, and by name; today and of a past day."""
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for filling in (_MEMBERS, _FILES, _PAPERS):
        await world.owner.execute(filling)
    for table in ("members", "member_files", "member_file_papers", "orgs", "affiliations"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    page: dict[str, Any] = {"after_key": "", "after_id": UUID(int=0), "limit": 51}
    asked = {"asked": asked_query("n7")}
    one = await world.owner.fetchval("SELECT id FROM members LIMIT 1")
    questions: list[tuple[Statement, dict[str, Any]]] = [(HISTORY, {"member_id": one})]
    for shape in (Shape(by_name, show) for by_name, show in product((False, True), FileShow)):
        binds = page | {"roots": [world.paths["branch_b"]]} | (asked if shape.asked else {})
        questions.append((page_statement(shape), binds))
        questions.append((past_statement(shape), binds | {"until": _LATER}))
    for statement, binds in questions:
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on member_file_papers" not in plan, plan
        assert "Seq Scan on affiliations" not in plan, plan
        assert "until" in binds or "Seq Scan on members" not in plan, plan
