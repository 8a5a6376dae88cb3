"""Transfers that wait for a committee are found by indexes, however many there were."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.search import asked_query
from partyhub.db.transfers.claims_statements import (
    CANDIDATES,
    TO_CLAIM,
    TO_TELL,
    page_statement,
)
from partyhub.domain.transfers.claims.ports import ClaimView
from tests.db.test_person_plans import fill_branches
from tests.world import World

_PILE = """
INSERT INTO transfer_claims (id, centre_id, keeper_id, name, org_name, reason, channel, state,
  sent_at, due_at, closed_at)
SELECT gen_random_uuid(), CASE WHEN n % 400 = 0 THEN $1::uuid ELSE $2::uuid END,
  CASE WHEN n % 400 = 1 THEN $1::uuid ELSE $2::uuid END, '赵一', '某支部', 'job', 'paper',
  CASE WHEN n % 50 = 0 THEN 'waiting' ELSE 'told' END, now() + n * interval '1 minute',
  now() + n * interval '1 minute', CASE WHEN n % 50 = 0 THEN NULL ELSE now() END
FROM generate_series(1, 20000) AS n"""


async def test_no_list_of_claims_reads_its_table_from_end_to_end(world: World) -> None:
    """TRF-01."""
    await fill_branches(world)
    await world.owner.execute(_PILE, world.orgs["unit_a"], world.orgs["unit_b"])
    for table in ("transfer_claims", "members"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    after = {"after_at": datetime.now(UTC), "after_id": UUID(int=0)}
    for view in ClaimView:
        for goes_on in (False, True):
            more = after if goes_on else {}
            statement = page_statement(view, goes_on=goes_on)
            await _plan(world, statement, roots=[world.paths["unit_a"]], limit=51, **more)
    seats = [world.orgs["unit_a"]]
    await _plan(world, TO_CLAIM, seats=seats)
    await _plan(world, TO_TELL, seats=seats, roots=[world.paths["unit_a"]])
    said = {"name": "赵一", "birth_month": "1990-03", "phone_index": b"x"}
    below = world.paths["unit_a"]
    await _plan(world, CANDIDATES, asked=asked_query("赵一"), below=below, **said)


async def _plan(world: World, statement: Statement, **binds: Any) -> None:
    rows = await world.owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("transfer_claims", "members"):
        assert f"Seq Scan on {table}" not in plan, plan
