"""Contact requests and the desk's reminders are found by indexes, however many there were."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from partyhub.db.contacts.statements import OF_MEMBER, TALLY, page_statement
from partyhub.db.desk_reminders.statements import FIRST_PAGE, OWED, UNREAD
from partyhub.db.gate import Statement
from partyhub.db.reminding import HOLDERS
from partyhub.domain.contacts.ports import ContactView
from tests.db.test_person_plans import fill_branches
from tests.world import World

_PILE = """
INSERT INTO contact_requests (id, member_id, org_id, topic, words, way, state, sent_at, due_at,
  closed_at)
SELECT gen_random_uuid(), md5('m' || n)::uuid, $1, 'other', 'x', 'phone',
  CASE WHEN n % 500 = 0 THEN 'sent' ELSE 'closed' END, now(), now() + n * interval '1 minute',
  CASE WHEN n % 500 = 0 THEN NULL ELSE now() + n * interval '1 second' END
FROM generate_series(1, 20000) AS n"""
_REMINDERS = """
INSERT INTO desk_reminders (id, matter, subject_id, step, due_at, at)
SELECT md5('r' || n)::uuid, 'contact', gen_random_uuid(), 'late', now(), now()
FROM generate_series(1, 20000) AS n"""
_ACCOUNTS = """
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at)
SELECT md5('a' || n)::uuid, 'a' || n, 'x', 'x', now() FROM generate_series(1, 400) AS n"""
_REMINDED = """
INSERT INTO desk_reminded (account_id, reminder_id, at)
SELECT md5('a' || 1 + n % 400)::uuid, md5('r' || n)::uuid, now()
FROM generate_series(1, 20000) AS n"""


async def test_no_list_reads_a_table_from_end_to_end(world: World) -> None:
    """MEM-15."""
    await fill_branches(world)
    await world.owner.execute(_PILE, world.orgs["branch_a"])
    for rows in (_REMINDERS, _ACCOUNTS, _REMINDED):
        await world.owner.execute(rows)
    account = await world.owner.fetchval("SELECT id FROM accounts WHERE login = 'a7'")
    for table in ("contact_requests", "desk_reminders", "desk_reminded", "members"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    now, here = datetime.now(UTC), {"roots": [world.paths["unit_a"]]}
    after = {"after_at": now, "after_id": UUID(int=0)}
    for view in ContactView:
        late = {"now": now} if view is ContactView.LATE else {}
        for goes_on in (False, True):
            more = after if goes_on else {}
            await _plan(
                world, page_statement(view, goes_on=goes_on), limit=51, **here, **late, **more
            )
    await _plan(world, TALLY, now=now, **here)
    await _plan(world, OF_MEMBER, member_id=UUID(int=1))
    for owed in OWED.values():
        await _plan(world, owed, by=now, limit=200, **after)
    await _plan(world, HOLDERS, paths=["/1/"], roles=["unit_org"])
    await _plan(world, UNREAD, account_id=account)
    await _plan(world, FIRST_PAGE, account_id=account, limit=5)


async def _plan(world: World, statement: Statement, **binds: Any) -> None:
    rows = await world.owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("contact_requests", "desk_reminders", "desk_reminded", "members"):
        assert f"Seq Scan on {table}" not in plan, plan
