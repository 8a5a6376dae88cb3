"""The register of transfers goes by indexes, however many there are."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.attachments.transfer_files import OF
from partyhub.db.gate import Statement
from partyhub.db.todos.repository import TALKS
from partyhub.db.transfers import figure_statements as count
from partyhub.db.transfers import reminder_statements as chase
from partyhub.db.transfers import statements as s
from partyhub.db.transfers.batches import statements as b
from partyhub.db.transfers.pages import Shape, page_statement
from partyhub.db.transfers.turns import SAMPLE, WAITING
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.transfers.chasing import Trail
from partyhub.domain.transfers.turns import TurnKind
from tests.world import World

_MANY = """
INSERT INTO transfers (id, member_id, direction, channel, state, receipt, source_name, person,
  reason, valid_days, source_branch_id, source_committee_id, target_branch_id,
  target_committee_id, reached, started_at, changed_at, search, assigned_on)
SELECT gen_random_uuid(), NULL, 'within', 'paper',
  CASE WHEN n % 50 = 0 THEN 'verifying' ELSE 'assigned' END, 'back', 's', '{"name": "n"}',
  'job', 90, $1, $2, $3, $4, true, now(), now() - n * interval '1 minute',
  array_to_tsvector(ARRAY['n' || n]), CASE WHEN n % 50 = 0 THEN NULL ELSE current_date END
FROM generate_series(1, 500) AS n"""

_ON_LETTERS = """
INSERT INTO joint_letters (number, line, transfer_id)
SELECT (row_number() OVER () / 10)::text, row_number() OVER () % 10 + 1, id FROM transfers"""

_FILES = """
INSERT INTO transfer_files (id, transfer_id, kind, side, stored, name, media, size, digest,
  account_id, at)
SELECT gen_random_uuid(), id, 'proof', 'old', k || id::text, 'n', 'pdf', 9, 'd' || k,
  gen_random_uuid(), now()
FROM transfers, generate_series(1, 2) AS k"""

_SPREAD = """
UPDATE transfers SET started_at = changed_at - (random() * 3000)::int * interval '1 day',
  assigned_on = assigned_on - (random() * 3000)::int"""


@pytest.fixture
async def pile(world: World) -> World:
    for nth in range(40):
        await world.add_org(f"branch {nth}", "unit_c", OrgKind.BRANCH)
        sides = [world.orgs[name] for name in (f"branch {nth}", "unit_c", "branch_b", "unit_b")]
        await world.owner.execute(_MANY, *sides)
    for table in ("transfers", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on transfers" not in plan, plan


@pytest.mark.parametrize("marks", [(), ("open_only",), ("overdue",), ("awaits_receipt",)])
async def test_no_page_of_the_register_reads_the_table_from_end_to_end(
    pile: World, marks: tuple[str, ...]
) -> None:
    """TRF-08: of a branch, by what is open, late, or awaited."""
    shape = Shape(frozenset(), frozenset(marks), False)
    binds = {"roots": [pile.paths["branch 7"]], "limit": 26}
    binds |= {"today": date(2026, 11, 23)}
    await _plan(pile, page_statement(shape), **binds)


@pytest.mark.parametrize("trail", list(Trail))
async def test_what_is_late_is_found_by_indexes(pile: World, trail: Trail) -> None:
    """TRF-04, DL-20: each kind of late paper, by its day."""
    binds = {"today": date(2026, 11, 23), "after_on": date(1990, 1, 1), "after_id": UUID(int=0)}
    await _plan(pile, chase.LATE[trail], **binds, limit=200)


_PERIODS: dict[Statement, dict[str, Any]] = {
    count.STARTED: {"since": datetime(2026, 11, 1, tzinfo=UTC),
                    "until": datetime(2026, 11, 7, tzinfo=UTC)},
    count.DAYS_TAKEN: {"since": date(2026, 11, 1), "until": date(2026, 11, 7)},
    count.RUNNING: {"today": date(2026, 11, 23)},
    count.HELD: {},
}  # fmt: skip


@pytest.mark.parametrize("statement", _PERIODS)
async def test_figures_of_a_period_go_by_indexes(pile: World, statement: Statement) -> None:
    """TRF-08: what began or ended then, what runs, what is late."""
    await pile.owner.execute(_SPREAD)
    await pile.owner.execute("VACUUM ANALYZE transfers")
    await _plan(pile, statement, roots=[pile.paths["branch 7"]], **_PERIODS[statement])


async def test_one_transfer_and_those_of_a_member_are_found_by_key(pile: World) -> None:
    """TRF-08."""
    one = await pile.owner.fetchval("SELECT id FROM transfers LIMIT 1")
    await _plan(pile, s.GET, id=one, roots=[pile.paths["district"]])
    for statement in (s.OF_MEMBER, s.AWAITED):
        await _plan(pile, statement, member_id=UUID(int=7))


async def test_those_that_a_ticket_went_on_as_are_found_by_it(pile: World) -> None:
    """TRF-04 (listTransfersOfTicket): among all those that no ticket opened."""
    await _plan(pile, s.OF_TICKET, ticket_id=UUID(int=7), roots=[pile.paths["district"]])


async def test_talks_that_a_branch_owes_are_found_by_its_index(pile: World) -> None:
    """TRF-13, TLK-04: those of one secretary, the oldest first."""
    branches = [pile.orgs["branch 7"], pile.orgs["branch 8"]]
    await _plan(pile, TALKS, branches=branches, limit=21)


async def test_those_of_a_list_are_found_by_key(pile: World) -> None:
    """TRF-05: also by the register, and the lists that reach a side."""
    near, batch = [pile.paths["branch 7"]], UUID(int=7)
    await _plan(pile, b.TRANSFERS, batch_id=batch, roots=near)
    for statement in (b.GET, b.LOCK):
        await _plan(pile, statement, id=batch, roots=near)
    shape = Shape(frozenset({"batch"}), frozenset(), False)
    asked = {"roots": near, "limit": 26, "today": date(2026, 11, 23), "batch": batch}
    await _plan(pile, page_statement(shape), **asked)


async def test_who_stands_on_a_letter_is_found_by_its_number(pile: World) -> None:
    """ADR 0030: a letter names a hundred at most, of however many."""
    await pile.owner.execute(_ON_LETTERS)
    await pile.owner.execute("VACUUM ANALYZE joint_letters")
    await _plan(pile, s.ON_LETTERS, numbers=["7", "8"])


async def test_the_files_of_a_transfer_are_found_by_its_key(pile: World) -> None:
    """Machine 9.3: at 40,000 files of others."""
    await pile.owner.execute(_FILES)
    await pile.owner.execute("VACUUM ANALYZE transfer_files")
    transfer = await pile.owner.fetchval("SELECT id FROM transfers LIMIT 1")
    await _plan(pile, OF, transfer_id=transfer)


async def test_what_waits_for_whom_is_counted_by_an_index_of_each_side(pile: World) -> None:
    """TRF-07, NT-10: all kinds in one question; and so is the list behind each."""
    seats = [pile.orgs["branch 7"], pile.orgs["unit_c"]]
    await _plan(pile, WAITING, sample=SAMPLE, **dict.fromkeys(TurnKind, seats))
    for kind in TurnKind:
        shape = Shape(frozenset({f"turn:{kind}"}), frozenset(), False)
        asked = {"roots": [pile.paths["branch 7"]], "limit": 26, "today": date(2026, 11, 23)}
        await _plan(pile, page_statement(shape), **asked, turn_at=seats)
