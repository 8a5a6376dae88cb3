"""At its first start the application learns the known years, before it serves anybody."""

import asyncio

import asyncpg

from partyhub.api.services import Services
from partyhub.api.working_time.jobs import know_years
from partyhub.main import create_app
from tests.domain.working_time.notices_by_hand import MADE_UP


async def test_a_started_application_knows_2007_to_2026_and_learns_them_once(
    services: Services, clean: asyncpg.Connection
) -> None:
    """CLK-17: with and without demo data, in production too."""

    async def opened() -> Services:
        return services

    for _ in range(2):
        app = create_app(opened)
        async with app.router.lifespan_context(app):
            pass
    years = await clean.fetch("SELECT year FROM calendar_notices ORDER BY year")
    assert [row["year"] for row in years] == list(range(2007, 2027))
    make_up = "SELECT count(*) FROM calendar_rules WHERE kind = 'make_up' AND day >= '2024-01-01'"
    assert await clean.fetchval(make_up) == len(MADE_UP)


async def test_a_server_that_starts_beside_another_waits_for_it(
    services: Services, clean: asyncpg.Connection
) -> None:
    """The other one holds the calendar longer than a lock is waited for."""
    async with services.work() as other:
        await other.work_calendars.hold()
        waiting = asyncio.create_task(know_years(services))
        await asyncio.sleep(2.5)
        assert not waiting.done()
    await waiting
    assert await clean.fetchval("SELECT count(*) FROM calendar_notices") == 20
