"""The queues of tickets go by indexes at 20,000 tickets, most of them long closed."""

from datetime import UTC, datetime
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.gate import Statement
from partyhub.db.tickets import public_notices
from partyhub.db.tickets import statements as s
from partyhub.db.tickets.attention import moments
from partyhub.db.tickets.boards import BOARD
from partyhub.db.tickets.followed import CODES, HELD
from partyhub.db.tickets.pages import Shape, page_statement
from partyhub.db.tickets.policies import CHANGED_CENTRES, CURRENT
from partyhub.db.tickets.reminder_statements import FIRST_PAGE, NEXT_PAGE, TO_COME, UNREAD
from partyhub.db.tickets.tiles import tiles_statement
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.tiles import DECIDED, LED, OFFERED, OWN
from partyhub.domain.tickets.views import Desk, TicketOrder
from tests.world import World

ITEM = """
INSERT INTO service_items (id, owner_id, code, state, number, name, name_sort, name_initials,
  search, kind, category, department, changed_at)
VALUES ($1, $2, 'A1', 'published', 1, '帮扶', 'bang1 fu2', 'bf', array_to_tsvector(ARRAY['bf']),
  'help', 'livelihood', '', now())"""
TICKETS = """
INSERT INTO tickets (id, number, centre_id, intake_id, department_id, item_id, item_version,
  item_name, kind, item_limit, channel, client_name, client_sort, content, state, owner_id,
  owner_name, first_contact_id, first_contact_name, calendar_version, started_at, stopped_at,
  due_at, warn_at, sign_by, registered_at, changed_at, act_by, search)
SELECT gen_random_uuid(), 'F' || n, d.parent_id, d.id, d.id, $1, 1, '帮扶', 'help', '{}', 'visit',
  'n' || n, md5(n::text), '求助', state, md5('owner' || n % 50)::uuid, 'o',
  md5('first' || n % 50)::uuid, 'f', n % 3, now(),
  CASE WHEN state = 'closed' THEN now() END, now() - n * interval '1 minute',
  now() - n * interval '2 minute', CASE WHEN n % 10 = 0 THEN now() END,
  now() - n * interval '1 minute',
  now() - n * interval '1 minute', now() + (n % 500) * interval '1 hour',
  array_to_tsvector(ARRAY[lpad((n % 10000)::text, 4, '0')])
FROM (SELECT id, parent_id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs
      WHERE kind = 'department') d
JOIN generate_series(0, 19999) AS n ON n % 8 = d.k,
LATERAL (SELECT CASE WHEN n % 20 = 0 THEN 'in_progress' ELSE 'closed' END AS state) AS states"""
_CODES = """
INSERT INTO ticket_codes (id, ticket_id, kind, digest, at, printed_by, printed_by_name)
SELECT gen_random_uuid(), id, 'slip', decode(md5(number), 'hex'), now(), gen_random_uuid(), 'p'
FROM tickets"""
_REMINDERS = """
INSERT INTO reminders (id, ticket_id, kind, due_at, at, elapsed_minutes, left_minutes)
SELECT gen_random_uuid(), id, 'overdue', due_at, due_at, 1, 0 FROM tickets LIMIT 5000"""
_REMINDED = """
INSERT INTO reminded (account_id, reminder_id, at, read_at)
SELECT $1, id, at, CASE WHEN left(id::text, 1) > '1' THEN now() END FROM reminders"""
_LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)
_RULES = """
INSERT INTO ticket_policies (centre_id, version, content, reason, at, made_by, made_by_name)
SELECT $1, n, '{}', 'r', now(), gen_random_uuid(), 'd' FROM generate_series(2, 40) n"""
_OWNER = UUID("7bd0cfb3-66bc-3d09-8fd7-3f9f12c4e0b1")


@pytest.fixture
async def crowd(world: World) -> World:
    for street in ("street_a", "street_b"):
        centre = f"centre of {street}"
        await world.add_org(centre, street, OrgKind.CENTRE)
        for number in range(4):
            await world.add_org(f"{street} department {number}", centre, OrgKind.DEPARTMENT)
    item = UUID(int=0xA1)
    await world.owner.execute(ITEM, item, world.orgs["district"])
    await world.owner.execute(TICKETS, item)
    for table in ("tickets", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


def _reach(crowd: World) -> dict[str, Any]:
    street = crowd.paths["street_a"]
    return {"roots": [street], "complaints": [], "overseen": [street], "parties": [_OWNER]}


async def _plan(crowd: World, statement: Statement, **binds: Any) -> str:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    async with crowd.owner.transaction():
        rows = await crowd.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on tickets" not in plan, plan
    return plan


async def test_no_queue_reads_the_table_from_end_to_end(crowd: World) -> None:
    """The queue of a clerk, of a department, of a street; any order, the usual filters."""
    known: dict[str, Any] = {"asked": "'0042':*", "states": ["in_progress"], "kind": "help"}
    narrowed = ((), ("asked",), ("states",), ("kind",))
    for names, order, desk in product(narrowed, TicketOrder, (None, *Desk)):
        shape = Shape(order, frozenset(names), False, desk)
        binds = {"limit": 26} | {name: known[name] for name in names}
        binds |= _reach(crowd) if desk is None else {"me": _OWNER, "parties": [_OWNER]}
        await _plan(crowd, page_statement(shape), **binds)


async def test_what_asks_for_eyes_goes_by_the_open_tickets(crowd: World) -> None:
    """NT-22: the queue under each rule, on one's desk and in one's reach, and the tiles."""
    now = crowd.services.clock()
    for attention, desk in product(Attention, (None, Desk.MINE)):
        shape = Shape(TicketOrder.DUE, frozenset(), False, desk, attention)
        binds = {"limit": 26, **moments(now, attention)}
        binds |= _reach(crowd) if desk is None else {"me": _OWNER, "parties": [_OWNER]}
        await _plan(crowd, page_statement(shape), **binds)
    for tiles in (OWN, OFFERED, (*LED, *DECIDED)):
        binds = moments(now, *(tile.attention for tile in tiles))
        binds |= {"me": _OWNER, "parties": [_OWNER]} if tiles[0].desk else _reach(crowd)
        await _plan(crowd, tiles_statement(tiles), **binds)


async def test_what_is_to_be_reminded_of_is_found_by_its_moment(crowd: World) -> None:
    """NT-22: each of the clock's three questions has its index."""
    binds = {"now": crowd.services.clock(), "after_at": _LONG_AGO, "after_id": UUID(int=0)}
    for kind, statement in TO_COME.items():
        plan = await _plan(crowd, statement, limit=50, **binds)
        names = {"near": ("warn_at", "due_at"), "overdue": ("due_at",), "unsigned": ("sign_by",)}
        assert any(f"ix_tickets_{name}_id" in plan for name in names[kind]), plan


async def test_my_reminders_are_read_by_an_index(crowd: World) -> None:
    """NT-22: the unread first, by what was kept for them; and their count."""
    await crowd.account("mine", (Role.HANDLER, "street_a department 0"))
    me = await crowd.owner.fetchval("SELECT id FROM accounts LIMIT 1")
    await crowd.owner.execute(_REMINDERS)
    await crowd.owner.execute(_REMINDED, me)
    for table in ("reminders", "reminded"):
        await crowd.owner.execute(f"VACUUM ANALYZE {table}")
    key = {"unread": False, "at": crowd.services.clock(), "id": UUID(int=0)}
    for statement, binds in ((FIRST_PAGE, {}), (NEXT_PAGE, key)):
        plan = await _plan(crowd, statement, account_id=me, parties=[me], limit=26, **binds)
        assert "ix_reminded_account_id_unread_at_reminder_id" in plan, plan
        assert "Sort" not in plan, plan
    await _plan(crowd, UNREAD, account_id=me, parties=[me])


async def test_one_ticket_the_board_and_what_is_to_be_recounted_are_found_by_key(
    crowd: World,
) -> None:
    """CLK-16, TKT-22; one ticket by its id in any reach."""
    one = await crowd.owner.fetchval("SELECT id FROM tickets LIMIT 1")
    await _plan(crowd, s.GET, id=one, me=_OWNER, **_reach(crowd))
    await _plan(crowd, BOARD, now=crowd.services.clock(), **_reach(crowd))
    await _plan(crowd, s.NUMBERED, number="F7", me=_OWNER, **_reach(crowd))
    hung = await _plan(crowd, public_notices.OPEN, day=crowd.services.clock().date())
    assert "ix_tickets_posted_until" in hung, hung
    await _plan(crowd, public_notices.OBJECTIONS, ticket_id=one)
    centre = crowd.orgs["centre of street_a"]
    stale = await _plan(crowd, s.COUNTED_BEFORE, centre_id=centre, version=2, limit=200)
    assert "ix_tickets_centre_id_calendar_version" in stale, stale
    ruled = await _plan(crowd, s.RULED_BEFORE, centre_id=centre, version=2, limit=200)
    assert "ix_tickets_centre_id_policy_version" in ruled, ruled
    await _plan(crowd, s.RUNNING_OF, centre_id=centre, limit=200)
    await _plan(crowd, s.CLOCKED_CENTRES)


async def test_a_clients_code_and_the_prints_of_a_ticket_are_found_by_key(crowd: World) -> None:
    """ADR 0011: a wrong code costs what a right one does."""
    await crowd.owner.execute(_CODES)
    await crowd.owner.execute("VACUUM ANALYZE ticket_codes")
    number, one = await crowd.owner.fetchrow("SELECT number, id FROM tickets LIMIT 1")
    held = await _plan(crowd, HELD, number=number, digest=b"x" * 16)
    assert "uq_ticket_codes_digest" in held, held
    prints = await _plan(crowd, CODES, ticket_id=one)
    assert "ix_ticket_codes_ticket_id_at" in prints, prints


async def test_centres_with_newer_rules_are_found_by_key(crowd: World) -> None:
    """CLK-16: the chore asks every ten minutes, whatever has been closed by then."""
    for name in ("centre of street_a", "centre of street_b"):
        await crowd.owner.execute(_RULES, crowd.orgs[name])
    await crowd.owner.execute("VACUUM ANALYZE ticket_policies")
    plan = await _plan(crowd, CHANGED_CENTRES)
    assert "ix_tickets_centre_id_policy_version" in plan, plan
    await _plan(crowd, CURRENT, centre_id=crowd.orgs["centre of street_a"])
