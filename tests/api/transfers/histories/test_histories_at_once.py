"""Random histories of 500 members in 40 organisations on a real database, ten steps at once.

`PARTYHUB_HISTORY_SCENES=200 pytest -s …` is the long run; it prints its figures.
"""

import os
import sys
from collections.abc import AsyncIterator
from random import Random

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.api.transfers.histories.held import NOBODY
from tests.api.transfers.histories.lives import OPEN, Life
from tests.api.transfers.histories.replay import retold
from tests.api.transfers.histories.scene import ROUNDS, Scenes
from tests.api.transfers.histories.town import MEMBERS, Town
from tests.clock import Clock
from tests.world import World

SCENES = int(os.environ.get("PARTYHUB_HISTORY_SCENES", "3"))
_OF_RECORD = "SELECT id::text FROM transfers WHERE member_id = $1::uuid"


@pytest.fixture
async def scenes(client: httpx.AsyncClient, world: World, clock: Clock) -> AsyncIterator[Scenes]:
    """One town for all scenes, each of which goes on where the one before ended."""
    played = Scenes(await Town(client, world, clock).come())
    yield played
    sys.stdout.write(f"\n{played.told()}\n")
    assert len(played.acted) > 15
    assert len(played.town.lives) == MEMBERS + SCENES
    assert played.done > SCENES * ROUNDS * 3


@settings(
    max_examples=SCENES, deadline=None, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(seed=st.integers(min_value=0, max_value=2**32))
async def test_whatever_many_do_at_once_nobody_is_in_limbo(scenes: Scenes, seed: int) -> None:
    """Issue "transfers", to be shown 1; TRF-10, TRF-11, MEM-05: one branch and one organisation
    that answers, for everybody at every instant; 0 overlaps, 0 gaps but while somebody was gone.
    """
    few = await scenes.play(Random(seed))
    await _held(scenes.town)
    for life in few:
        await _answered_for(scenes.town, life)


async def _held(town: Town) -> None:
    for what, question in NOBODY.items():
        asked = [sorted(OPEN)] if "$1" in question else []
        assert await town.world.owner.fetchval(question, *asked) == 0, what


async def _answered_for(town: Town, life: Life) -> None:
    """Each transfer of a person names the one organisation that the events name, whichever of
    their transfers is read.
    """
    owner = town.world.owner
    told = {record.id: await retold(owner, record) for record in life.records}
    for record in life.records:
        standing = told[record.into or record.id]
        for row in await owner.fetch(_OF_RECORD, record.id):
            path = f"/transfers/{row['id']}"
            read = (await town.client.get(path, headers=town.district)).json()
            said = read["answering"]
            org, name = standing.answering
            assert (said["org_id"], said["name"] if org is None else "") == (org, name), row["id"]
