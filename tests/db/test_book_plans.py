"""The registers beside transfers and the yearly self-check go by indexes, however long."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.floating import pages as floating
from partyhub.db.floating import repository as f
from partyhub.db.gate import Statement
from partyhub.db.member_certificates import pages as certificates
from partyhub.db.self_checks import gather as g
from partyhub.db.self_checks.repository import PAGE
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_TODAY, _AT = date(2026, 11, 20), datetime(2026, 11, 20, tzinfo=UTC)
_FLOATING = """
INSERT INTO floating_members (id, keeper_id, office_id, home_id, direction, state, person, place,
  since, until, permit_no, permit_on, permit_issuer, registered_at, changed_at, search, ended_on)
SELECT gen_random_uuid(), $1, $2, $1, 'inflow',
  CASE WHEN n % 9 = 0 THEN 'ended' ELSE 'permitted' END,
  '{"name": "n", "home_org": "h", "phone_masked": ""}', 'p', current_date - 400, current_date - n,
  'F' || $3 || '-' || n, current_date, 'i', now() - n * interval '1 day',
  now() - n * interval '1 minute', array_to_tsvector(ARRAY['n' || n]),
  CASE WHEN n % 9 = 0 THEN current_date END
FROM generate_series(1, 300) AS n"""
_ENTRIES = """
INSERT INTO floating_entries (id, floating_id, held_on, activity, place, org, noted_by, noted_at)
SELECT gen_random_uuid(), id, current_date, 'a', '', '', 'x', now() FROM floating_members"""
_CERTIFICATES = """
INSERT INTO member_certificates (id, keeper_id, office_id, issuer_name, direction, state, person,
  number, party, purpose, issued_on, valid_days, by_name, registered_at, changed_at, search)
SELECT gen_random_uuid(), $1, $2, 'i', 'out', 'standing', '{"name": "n"}', 'M' || $3 || '-' || n,
  'p', 'w', current_date, 30, 'x', now() - n * interval '1 day', now() - n * interval '1 minute',
  array_to_tsvector(ARRAY['n' || n])
FROM generate_series(1, 300) AS n"""
_CHECKS = """
INSERT INTO self_checks (id, org_id, year, state, as_of, counts, findings, unexplained, opened_at,
  opened_by, changed_at)
SELECT gen_random_uuid(), id, year, 'open', current_date, '{}', '[]', 0, now(), 'x', now()
FROM orgs, generate_series(2000, 2400) AS year"""
_TABLES = ("floating_members", "floating_entries", "member_certificates", "self_checks", "orgs")


@pytest.fixture
async def pile(world: World) -> World:
    for nth in range(40):
        await world.add_org(f"branch {nth}", "unit_c", OrgKind.BRANCH)
        sides = [world.orgs[name] for name in (f"branch {nth}", "unit_c")]
        for filling in (_FLOATING, _CERTIFICATES):
            await world.owner.execute(filling, *sides, str(nth))
    for filling in (_ENTRIES, _CHECKS):
        await world.owner.execute(filling)
    for table in _TABLES:
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in _TABLES[:-1]:
        assert f"Seq Scan on {table}" not in plan, plan


_FILTERS: list[dict[str, Any]] = [
    {}, {"direction": "inflow"}, {"state": "ended"}, {"past": True}, {"permit_out": True},
]  # fmt: skip


@pytest.mark.parametrize("wanted", _FILTERS)
@pytest.mark.parametrize("after", [False, True])
async def test_no_page_of_floating_members_reads_the_table(
    pile: World, wanted: dict[str, Any], after: bool
) -> None:
    """MEM-09, MEM-10, TRF-08: of a branch, by what is past or out, and the page after."""
    binds = {"roots": [pile.paths["branch 7"]], "limit": 26, "today": _TODAY}
    binds |= {name: value for name, value in wanted.items() if value is not True}
    binds |= {"after_at": _AT, "after_id": UUID(int=0)} if after else {}
    await _plan(pile, floating.page_statement(floating.Shape(frozenset(wanted), after)), **binds)


@pytest.mark.parametrize("wanted", [{}, {"direction": "out"}, {"state": "voided"}])
async def test_no_page_of_certificates_reads_the_table(pile: World, wanted: dict[str, str]) -> None:
    """MEM-14, LG-04."""
    binds = {"roots": [pile.paths["branch 7"]], "limit": 26, "today": _TODAY} | wanted
    shape = certificates.Shape(frozenset(wanted), after=False)
    await _plan(pile, certificates.page_statement(shape), **binds)


async def test_one_registration_its_entries_and_a_members_are_found_by_key(pile: World) -> None:
    """MEM-09."""
    one = await pile.owner.fetchval("SELECT id FROM floating_members LIMIT 1")
    await _plan(pile, f.GET, id=one, roots=[pile.paths["district"]])
    await _plan(pile, f.ENTRIES, ids=[one])
    await _plan(pile, f.OF_MEMBER, member_id=UUID(int=7))


async def test_what_a_self_check_counts_is_found_by_indexes(pile: World) -> None:
    """TRF-08, PD-24: an office's own lines of a year, and who owes a check."""
    span = {"since": datetime(2026, 1, 1, tzinfo=UTC), "until": datetime(2026, 1, 4, tzinfo=UTC)}
    quiet = pile.orgs["unit_b"]
    await _plan(pile, g.PERMIT_ROWS, office=quiet, **span)
    await _plan(pile, g.CERTIFICATE_ROWS, office=pile.orgs["unit_c"], **span)
    await _plan(pile, g.CERTIFICATE_ROWS, office=quiet, **span)
    who = {"roots": [pile.paths["unit_c"]], "year": 2026, "kinds": ["unit_org"], "limit": 51}
    await _plan(pile, PAGE, **who, unsigned=False, after_key="", after_id=UUID(int=0))
