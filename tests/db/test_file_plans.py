"""Files are found by key at 60,000 of them: those of a ticket, one, a sample, what no row holds."""

import json
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.attachments import statements as s
from partyhub.db.gate import Statement
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_ticket_plans import ITEM, TICKETS
from tests.world import World

_FILES = """
INSERT INTO attachments (id, ticket_id, stored, name, media, size, digest, shown, from_client,
  account_id, at)
SELECT gen_random_uuid(), id, md5(number || k), 'n', 'pdf', 9, md5(number || k), k = 1, k = 2,
  gen_random_uuid(), now()
FROM tickets, generate_series(1, 3) AS k"""
_SAMPLES = """
INSERT INTO item_samples (id, item_id, stored, name, media, size, digest, account_id, at)
SELECT gen_random_uuid(), $1, md5('s' || n), 'n', 'pdf', 9, md5('s' || n), gen_random_uuid(), now()
FROM generate_series(1, 5000) AS n"""
_OF_TRANSFERS = """
INSERT INTO transfer_files (id, transfer_id, kind, side, stored, name, media, size, digest,
  account_id, at)
SELECT gen_random_uuid(), id, 'proof', 'old', 'x' || k || id, 'n', 'pdf', 9, 'd' || k,
  gen_random_uuid(), now()
FROM transfers, generate_series(1, 3) AS k"""
_ITEM_ID = UUID(int=0xA1)


@pytest.fixture
async def shelf(world: World) -> World:
    await world.add_org("centre", "street_a", OrgKind.CENTRE)
    for number in range(8):
        await world.add_org(f"department {number}", "centre", OrgKind.DEPARTMENT)
    await world.owner.execute(ITEM, _ITEM_ID, world.orgs["district"])
    await world.owner.execute(TICKETS, _ITEM_ID)
    await world.owner.execute(_FILES)
    await world.owner.execute(_SAMPLES, _ITEM_ID)
    for table in ("tickets", "attachments", "item_samples"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(shelf: World, statement: Statement, **binds: Any) -> str:
    rows = await shelf.owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("tickets", "attachments", "item_samples"):
        assert f"Seq Scan on {table}" not in plan, plan
    return plan


async def test_files_are_found_by_their_ticket_their_id_and_their_name_on_the_disk(
    shelf: World,
) -> None:
    """F5: the sweep asks by a thousand names at once."""
    file = await shelf.owner.fetchrow("SELECT id, ticket_id, stored FROM attachments LIMIT 1")
    plan = await _plan(shelf, s.OF, ticket_ids=[file["ticket_id"]])
    assert "ix_attachments_ticket_id_id" in plan, plan
    await _plan(shelf, s.HOLD, ticket_id=file["ticket_id"])
    await _plan(shelf, s.GET, ticket_ids=[file["ticket_id"]], id=file["id"])
    plan = await _plan(shelf, s.UNKNOWN, stored=[file["stored"], "gone"])
    assert "uq_attachments_stored" in plan, plan
    assert "uq_item_samples_stored" in plan, plan
    await _plan(shelf, s.USED, centre_id=shelf.orgs["centre"])


async def test_samples_are_found_by_their_ids(shelf: World) -> None:
    """TKT-20: the public page of a guide asks by them."""
    one = await shelf.owner.fetchval("SELECT id FROM item_samples LIMIT 1")
    await _plan(shelf, s.SAMPLES, item_id=_ITEM_ID, ids=[one])
    named = json.dumps([{"sample": {"id": str(one)}}])
    plan = await _plan(shelf, s.PUBLISHED_SAMPLE, item_id=_ITEM_ID, id=one, paper=named)
    assert "pk_item_samples" in plan, plan
