"""The pool of a community with 20,000 open orders, and the community's list, go by indexes."""

import time
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.demands.pages import TALLY, page_statement
from partyhub.db.demands.pool_statements import OF_MEMBER, POOL_BEGINS, POOL_GOES_ON, SEAT
from partyhub.db.demands.statements import BY_TAIL, OPEN_OF, RUN_OUT
from partyhub.db.gate import Statement
from partyhub.domain.demands.views import DemandShow
from tests.checked_in import Put, put_check_in
from tests.world import World

_RESIDENTS = """
INSERT INTO service_residents (id, community_id, running, phone_index, since)
SELECT md5('r' || n)::uuid, $1, n, decode(md5('r' || n), 'hex'), now()
FROM generate_series(1, 4000) AS n"""
_ORDERS = """
INSERT INTO service_demands (id, number, community_id, resident_id, name_sealed, phone_sealed,
  address_sealed, tail_digest, kind, field, what, area, wanted_from, wanted_until, slots, places,
  expires_on, channel, ordered_at, state, taken, to_kind, dispatched_at)
SELECT md5('d' || n)::uuid, 'X' || n, $1, md5('r' || (1 + n % 4000))::uuid, '', '', '',
  decode(md5('d' || n), 'hex'), 'service',
  (ARRAY['legal_aid', 'greening', 'elder_care', 'other'])[1 + n % 4], 'w' || n, '幸福里', now(),
  now() + interval '1 hour', ARRAY[(ARRAY['sat-am', 'sun-am', 'mon-pm'])[1 + n % 3]], 1 + n % 3,
  '2099-01-01', 'online', timestamptz '2026-01-01' + n * interval '1 minute', 'dispatched', 0,
  'pool', now()
FROM generate_series(1, 20000) AS n"""
_SLOWEST_SECONDS = 0.25


async def test_orders_are_found_by_indexes(world: World) -> None:
    """SRV-01, SRV-03: also the last page of what fits least."""
    member = await world.member("王小明")
    await put_check_in(world, Put(member=member))
    here = world.orgs["comm_a"]
    await world.owner.execute(_RESIDENTS, here)
    await world.owner.execute(_ORDERS, here)
    for table in ("service_residents", "service_demands", "demand_takes", "check_ins"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    for statement, binds in _questions(world, member, here):
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        begun = time.perf_counter()
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        took = time.perf_counter() - begun
        plan = "\n".join(row[0] for row in rows)
        counted = statement is TALLY  # nearly all of them are open here
        assert counted or "Seq Scan on service_demands" not in plan, plan
        assert took < _SLOWEST_SECONDS, f"{took}\n{plan}"


def _questions(world: World, member: UUID, here: UUID) -> list[tuple[Statement, dict[str, Any]]]:
    pool: dict[str, Any] = {
        "community_id": here, "member_id": member, "team_id": None, "fields": ["legal_aid"],
        "times": ["sat-am"], "today": date(2026, 11, 20), "limit": 21,
    }  # fmt: skip
    late = datetime(2026, 1, 14, tzinfo=UTC)
    page = {"roots": [world.paths["comm_a"]], "limit": 51}
    key = {"after_at": late, "after_id": UUID(int=0)}
    told = page_statement(DemandShow.TOLD, field=False, kind=False, untaken=False, goes_on=False)
    untaken = page_statement(DemandShow.UNTAKEN, field=True, kind=False, untaken=True, goes_on=True)
    return [
        (SEAT, {"member_id": member}),
        (POOL_BEGINS, pool),
        (POOL_GOES_ON, pool | key | {"after_rank": 0}),
        (POOL_GOES_ON, pool | key | {"after_rank": 3}),
        (OF_MEMBER, {"member_id": member}),
        (told, page),
        (untaken, page | key | {"field": "legal_aid", "before": datetime(2027, 1, 1, tzinfo=UTC)}),
        (TALLY, {"roots": [world.paths["comm_a"]], "since": late}),
        (RUN_OUT, {"today": date(2026, 11, 20), "limit": 200}),
        (OPEN_OF, {"resident_id": UUID(int=1)}),
        (BY_TAIL, {"number": "X77", "tail": b""}),
    ]
