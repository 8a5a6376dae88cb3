"""What is written once stays: the application's role can't change or delete events."""

import asyncpg
import pytest

from partyhub.db.pool import APP_ROLE
from tests.world import World

_INSERT = """INSERT INTO events (at, action, subject, account_id)
VALUES (now(), 'check-in.enrol', gen_random_uuid(), gen_random_uuid())"""


@pytest.mark.parametrize("table", ["events", "accesses"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"])
async def test_the_application_cannot_change_or_delete_what_was_written(
    pool: asyncpg.Pool, table: str, verb: str
) -> None:
    """Issue 2 section 5; security.md checklist 14."""
    async with pool.acquire() as connection:
        assert await connection.fetchval("SELECT current_user") == APP_ROLE
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(verb.format(table))


async def test_not_even_the_owner_changes_an_event_by_accident(
    owner: asyncpg.Connection, world: World
) -> None:
    await owner.execute(_INSERT)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="written once"):
        await owner.execute("DELETE FROM events")
    assert await owner.fetchval("SELECT count(*) FROM events") == 1


@pytest.mark.parametrize("table", ["check_ins", "members", "accounts", "orgs", "grants"])
async def test_the_application_deletes_no_records(pool: asyncpg.Pool, table: str) -> None:
    async with pool.acquire() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(f"DELETE FROM {table}")
