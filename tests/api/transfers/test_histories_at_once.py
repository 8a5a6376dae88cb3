"""Random histories of 500 members in 40 organisations on a real database, eight steps at once."""

import os
from random import Random

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.transfers.town import MEMBERS, Town
from tests.world import World

SCENES = int(os.environ.get("PARTYHUB_HISTORY_SCENES", "5"))
_NOT_ONE_BRANCH = """
SELECT count(*) FROM members m WHERE (
  SELECT count(*) FROM affiliations a
  WHERE a.member_id = m.id AND a.until IS NULL AND a.branch_id = m.branch_id) <> 1"""
_OVERLAPS = """
SELECT count(*) FROM affiliations a JOIN affiliations b USING (member_id)
WHERE a.since < b.since AND tstzrange(a.since, a.until) && tstzrange(b.since, b.until)"""
_GAPS = """
SELECT count(*) FROM (SELECT since, lag(until) OVER (PARTITION BY member_id ORDER BY since) AS gone,
  row_number() OVER (PARTITION BY member_id ORDER BY since) AS n FROM affiliations) a
WHERE n > 1 AND gone IS DISTINCT FROM since"""
_MOVES = "SELECT count(*) FROM transfers WHERE state = 'assigned'"
_PERIODS = "SELECT count(*) FROM affiliations"
_ALONE = """
SELECT count(*) FROM transfers WHERE state = 'assigned'
AND (applicant_id = verifier_id OR applicant_id = ANY(approver_ids)
     OR verifier_id = ANY(approver_ids))"""
_NUMBERS = """
SELECT count(*) FROM (SELECT source_committee_id, count(*) AS drawn,
    max((letter ->> 'number')) AS highest
  FROM transfers, jsonb_array_elements(letters) AS letter GROUP BY 1) drawn
JOIN transfer_numbers n ON n.org_id = source_committee_id WHERE n.last <> drawn.drawn"""


@pytest.fixture
async def town(client: httpx.AsyncClient, world: World) -> Town:
    return await Town(client, world).come()


@settings(
    max_examples=1, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(seed=st.integers(min_value=0, max_value=2**32))
async def test_whatever_many_do_at_once_nobody_is_in_limbo(town: Town, seed: int) -> None:
    """Issue "transfers", to be shown 1; TRF-10, TRF-11, MEM-05: 0 overlaps, 0 gaps."""
    dice, owner = Random(seed), town.world.owner
    for _ in range(SCENES):
        await town.scene(dice)
    assert set(town.answers) <= {200, 201, 403, 404, 409, 412, 422}, town.answers
    assert town.answers[200] > 10 * SCENES
    moves = await owner.fetchval(_MOVES)
    assert moves >= SCENES
    assert await owner.fetchval(_PERIODS) == MEMBERS + moves
    for none in (_NOT_ONE_BRANCH, _OVERLAPS, _GAPS, _ALONE, _NUMBERS):
        assert await owner.fetchval(none) == 0, none
