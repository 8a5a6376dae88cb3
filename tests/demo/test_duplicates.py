"""The demo's pairs of records: found by their writing, with a believable story each (SP-25)."""

import asyncpg

from partyhub.api.services import Services
from partyhub.demo.load import load_demo
from partyhub.demo.stage import Size
from tests.conftest import START

_PAIRS = """
SELECT one.name, d.likeness, one.unit_id = other.unit_id AS within
FROM member_duplicates d JOIN members one ON one.id = d.one_id
JOIN members other ON other.id = d.other_id
WHERE d.decision = '' AND d.likeness <> 'none'"""


async def test_pairs_are_found_within_a_unit_and_across_two(
    clean: asyncpg.Connection, pool: asyncpg.Pool, services: Services
) -> None:
    """And one unit keeps identity numbers: off anywhere else (SP-03)."""
    assert await load_demo(pool, services, now=START, size=Size.SMALL)
    pairs = {tuple(row) for row in await clean.fetch(_PAIRS)}
    assert {
        ("顾清扬", "certain", True), ("凌若溪", "likely", True), ("祁连川", "certain", False),
    } <= pairs  # fmt: skip
    assert len(pairs) <= 6
    assert await clean.fetchval("SELECT count(*) FROM identity_switchings") == 1
    masks = await clean.fetch("SELECT masked FROM member_identities")
    assert [row[0][:3] for row in masks] == ["530"]
