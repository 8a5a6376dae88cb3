"""The invented district at its full size, and the calendar that it lives by."""

import time
from datetime import datetime
from random import Random

import asyncpg

from partyhub.api.services import Services
from partyhub.demo.calendar import Calendar
from partyhub.demo.load import load_demo
from tests.conftest import START


async def test_the_whole_district_has_the_size_that_was_asked_for(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    """Issue 2, section 1: 3 streets, 12 communities, 30 units, about 3,000 members, in 25 s.

    Counted in CPU seconds of ours, for the machine may be busy with other things.
    """
    begun = time.process_time()
    await load_demo(pool, services, now=START)
    assert time.process_time() - begun < 25
    kinds = dict(await clean.fetch("SELECT kind, count(*) FROM orgs GROUP BY kind"))
    assert (kinds["street_committee"], kinds["community_org"], kinds["unit_org"]) == (3, 12, 30)
    assert (kinds["centre"], kinds["department"]) == (3, 12)
    items = "SELECT count(*), count(DISTINCT kind) FROM service_items WHERE state = 'published'"
    assert tuple(await clean.fetchrow(items)) == (40 + 2 * 3 + 1, 8)
    assert 2900 <= await clean.fetchval("SELECT count(*) FROM members") <= 3100
    estates = await clean.fetch("SELECT count(*) FROM estates GROUP BY community_id")
    assert len(estates) == 12
    assert all(3 <= row[0] <= 6 for row in estates)
    late = await clean.fetchval(
        "SELECT count(*) FROM check_ins WHERE state = 'certificate_issued' AND due_on < $1",
        START.date(),
    )
    assert late == 0
    months = "SELECT count(DISTINCT date_trunc('month', checked_in_on)) FROM check_ins"
    assert await clean.fetchval(months) >= 11


def test_a_moment_of_the_demo_is_never_after_its_load() -> None:
    for hour in range(24):
        now = datetime(2026, 11, 22, hour, 30, tzinfo=START.tzinfo)
        calendar = Calendar(now, Random(hour))
        moments = [calendar.ago(0, 3), calendar.after(calendar.ago(0, 1), 5, 9)]
        assert all(moment < now for moment in moments)
