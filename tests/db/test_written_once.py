"""What is written once stays: the application's role can't change or delete events."""

import asyncpg
import pytest

from partyhub.db.pool import APP_ROLE
from tests.world import World

_INSERT = """INSERT INTO events (at, action, subject, account_id)
VALUES (now(), 'check-in.enrol', gen_random_uuid(), gen_random_uuid())"""


_WRITTEN_ONCE = {
    "events": "at = now()",
    "accesses": "at = now()",
    "floating_entries": "noted_by = ''",
    "calendar_notices": "title = ''",
    "calendar_rules": "kind = 'workday'",
    "opening_hours": "valid_from = now()",
    "ticket_ratings": "stars = 5",
    "ticket_codes": "kind = 'slip'",
    "case_reports": "facts = ''",
    "case_report_proofs": "at = now()",
    "reminders": "left_minutes = 0",
    "ticket_policies": "reason = ''",
    "transfer_rules": "reason = ''",
    "desk_reminders": "step = 'near'",
    "transfer_reminders": "step = 'branch'",
    "ticket_clocks": "net_minutes = 0",
    "ticket_reports": "hot_comment = ''",
    "ticket_report_sendings": "copies = ''",
    "ledger_filings": "missing = 0",
    "item_samples": "name = ''",
    "member_file_papers": "note = ''",
    "member_versions": "until = now()",
    "data_request_files": "name = ''",
    "transfer_files": "name = ''",
    "joint_letters": "line = 2",
    "feedback_slip_versions": "grade = ''",
    "feedback_answers": "words = ''",
    "feedback_consultations": "occasion = ''",
    "appraisal_grades": "set_by = ''",
    "joint_meetings": "place = ''",
    "joint_meeting_units": "unit_id = gen_random_uuid()",
    "contact_visits": "who = ''",
    "support_households": "running = 2",
    "support_plans": "goals = ''",
    "support_visits": "done = ''",
    "support_reviews": "words = ''",
    "household_looks": "purpose = ''",
    "half_year_gaps": "noted_at = now()",
}


@pytest.mark.parametrize("table", _WRITTEN_ONCE)
@pytest.mark.parametrize("verb", ["UPDATE {} SET {}", "DELETE FROM {}", "TRUNCATE {}"])
async def test_the_application_cannot_change_or_delete_what_was_written(
    pool: asyncpg.Pool, table: str, verb: str
) -> None:
    """Issue 2 section 5; security.md checklist 14; CLK-17: a calendar is corrected, not changed;
    SP-23, TKT-27: a case report is neither edited nor deleted.
    """
    async with pool.acquire() as connection:
        assert await connection.fetchval("SELECT current_user") == APP_ROLE
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="permission denied"):
            await connection.execute(verb.format(table, _WRITTEN_ONCE[table]))


@pytest.mark.parametrize("table", _WRITTEN_ONCE)
async def test_each_table_that_is_written_once_has_its_guard(
    owner: asyncpg.Connection, table: str
) -> None:
    asked = "SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal"
    assert await owner.fetchval(asked, table) == "written_once"


async def test_not_even_the_owner_changes_an_event_by_accident(
    owner: asyncpg.Connection, world: World
) -> None:
    await owner.execute(_INSERT)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="written once"):
        await owner.execute("DELETE FROM events")
    assert await owner.fetchval("SELECT count(*) FROM events") == 1


@pytest.mark.parametrize(
    "table", ["check_ins", "members", "accounts", "orgs", "grants", "attachments"]
)
async def test_the_application_deletes_no_records(pool: asyncpg.Pool, table: str) -> None:
    async with pool.acquire() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(f"DELETE FROM {table}")
