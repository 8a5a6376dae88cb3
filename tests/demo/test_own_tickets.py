"""The demo member's own matters."""

import asyncpg
import pytest

from partyhub.api.services import Services
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from tests.conftest import START


@pytest.fixture
async def loaded(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> asyncpg.Connection:
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    return clean


async def test_a_member_of_the_demo_follows_three_matters_by_account(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, ADR 0015: papers are awaited, one is promised by a day, one can be rated."""
    rows = await loaded.fetch(
        """SELECT right(t.number, 6), t.state, r.stars,
             t.due_at > $1 AND t.stopped_at IS NULL AS due
           FROM tickets t JOIN accounts a ON a.member_id = t.member_id
           LEFT JOIN ticket_ratings r ON r.ticket_id = t.id
           WHERE a.login = 'member' ORDER BY t.number""",
        START,
    )
    assert [tuple(row) for row in rows] == [
        ("000005", "closed", None, False),
        ("000013", "in_progress", None, True),
        ("000032", "awaiting_materials", None, None),
    ]
