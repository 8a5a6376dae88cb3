"""The unit of work ends as it was told: whoever is stopped in the middle of a commit stops."""

import asyncio

import asyncpg
import pytest

from partyhub.db.uow import SqlUnitOfWork

_SLOW_COMMIT = """
CREATE FUNCTION pg_temp.dawdle() RETURNS trigger LANGUAGE plpgsql
  AS 'BEGIN PERFORM pg_sleep(30); RETURN NULL; END';
CREATE TEMP TABLE slow (n int) ON COMMIT DROP;
CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION pg_temp.dawdle();
INSERT INTO slow VALUES (1);
"""
_SLEEPERS = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query ~ $1"


class _Shown(SqlUnitOfWork):
    """Shows its connection."""

    async def acquire(self) -> asyncpg.Connection:
        self.shown = await super().acquire()
        return self.shown


async def _commit_slowly(pool: asyncpg.Pool) -> None:
    work = _Shown(pool)
    async with work:
        await work.shown.execute(_SLOW_COMMIT)
        await work.commit(None)


async def test_a_chore_that_is_stopped_in_its_commit_stops(
    pool: asyncpg.Pool, owner: asyncpg.Connection
) -> None:
    """Were the stop lost, a server told to end in this moment would go on for ever."""
    chore = asyncio.create_task(_commit_slowly(pool))
    async with asyncio.timeout(20):
        while not await owner.fetchval(_SLEEPERS, "COMMIT"):
            await asyncio.sleep(0.02)
        chore.cancel()
        with pytest.raises(asyncio.CancelledError):
            await chore
    async with SqlUnitOfWork(pool) as work:
        await work.alive()
