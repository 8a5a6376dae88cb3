"""Request analysis and ledgers go by indexes, however many tickets are long past (TKT-28)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.analysis import statements as s
from partyhub.db.analysis.rows import RowShape, rows_statement
from partyhub.db.gate import Statement
from partyhub.db.ledgers import repository as ledgers
from partyhub.domain.analysis.views import Figure
from tests.db.test_ticket_plans import crowd
from tests.world import World

__all__ = ["crowd"]
_CLOCKS = """
INSERT INTO ticket_clocks (ticket_id, round, department_id, item_id, kind, stopped_at,
  net_minutes, kept)
SELECT id, 0, department_id, item_id, kind, registered_at, 60, true
FROM tickets WHERE stopped_at IS NOT NULL"""


@pytest.fixture
async def past(crowd: World) -> World:
    """Two days of 20,000 minutes' worth of tickets are asked about."""
    await crowd.owner.execute(_CLOCKS)
    await crowd.owner.execute("VACUUM ANALYZE ticket_clocks")
    return crowd


async def _plan(world: World, statement: Statement, **binds: Any) -> str:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    async with world.owner.transaction():
        rows = await world.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("tickets", "ticket_clocks"):
        assert f"Seq Scan on {table}" not in plan, plan
    return plan


def _within(world: World) -> dict[str, Any]:
    now = datetime.now(UTC)
    two_days = {"since": now - timedelta(days=3), "until": now - timedelta(days=1)}
    return two_days | {"roots": [world.paths["street_a"]]}


async def test_the_figures_of_a_period_read_that_period_alone(past: World) -> None:
    within = _within(past)
    for people in (False, True):
        plan = await _plan(past, s.requests("week", people=people), now=within["until"], **within)
        assert "ix_tickets_department_id_registered_at_id" in plan, plan
    plan = await _plan(past, s.promises("week", people=False), **within)
    assert "ix_ticket_clocks_department_id_stopped_at" in plan, plan
    await _plan(past, s.BEFORE, **within)
    await _plan(past, s.COMPLAINTS, parties=[UUID(int=0)], complaints=[], **within)


async def test_the_rows_behind_a_figure_are_found_by_the_same_indexes(past: World) -> None:
    within, more = _within(past), {"limit": 51}
    plain = frozenset[str]()
    for figure in (Figure.TOTAL, Figure.BOUNCED, Figure.STOPPED, Figure.LATE):
        await _plan(past, rows_statement(RowShape(figure, plain, False)), **within, **more)
    later = {"after_at": within["until"], "after_id": UUID(int=0)}
    shape = RowShape(Figure.TOTAL, frozenset({"channel"}), True)
    await _plan(past, rows_statement(shape), channel="visit", **within, **more, **later)


async def test_a_ledger_is_read_by_its_numbers(past: World) -> None:
    """TKT-32."""
    centre = past.orgs["centre of street_a"]
    within = _within(past)
    days = {"since": within["since"], "until": within["until"]}
    await _plan(past, ledgers.SPANS, centre_id=centre, **days)
    asked = {"centre_id": centre, "department_id": None, "kind": "",
             "custody": False, "first": "F100", "last": "F104", "after": "",
             "limit": 500}  # fmt: skip
    plan = await _plan(past, ledgers.PAGE, **asked)
    assert "uq_tickets_number" in plan, plan
