"""Requests about one's data are found by indexes, however many were settled before."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.data_requests.statements import FILES, TALLY, page_statement
from partyhub.db.gate import Statement
from partyhub.domain.data_requests.ports import DataRequestView
from tests.world import World

_PILE = """
INSERT INTO data_requests (id, member_id, kind, state, submitted_at, due_at, settled_at)
SELECT gen_random_uuid(), $1, 'erase', CASE WHEN n % 500 = 0 THEN 'taken_up' ELSE 'done' END,
  now(), now() + n * interval '1 minute',
  CASE WHEN n % 500 = 0 THEN NULL ELSE now() + n * interval '1 second' END
FROM generate_series(1, 20000) AS n"""


@pytest.fixture
async def pile(world: World) -> UUID:
    member = await world.member("wang")
    await world.owner.execute("DROP INDEX uq_data_requests_open")
    await world.owner.execute(_PILE, await world.member("many"))
    await world.owner.execute("VACUUM ANALYZE data_requests")
    return member


async def _plan(world: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await world.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on data_request" not in plan, plan


async def test_no_list_of_requests_reads_the_table_from_end_to_end(
    world: World, pile: UUID
) -> None:
    now, roots = datetime(2026, 11, 20, tzinfo=UTC), [world.paths["unit_a"]]
    for view in DataRequestView:
        late = {"now": now} if view is DataRequestView.LATE else {}
        more = {"after_at": now, "after_id": UUID(int=0)}
        await _plan(world, page_statement(view, goes_on=False), roots=roots, limit=51, **late)
        await _plan(
            world, page_statement(view, goes_on=True), roots=roots, limit=51, **late, **more
        )
    await _plan(world, TALLY, roots=roots, now=now)
    await world.owner.execute("SET enable_seqscan = off")
    await _plan(world, FILES, ids=[pile])
