"""Rosters as of a day, over HTTP."""

import httpx
import pytest

from tests.api.members.rosters import Rosters
from tests.world import World


@pytest.fixture
async def rosters(client: httpx.AsyncClient, world: World) -> Rosters:
    return await Rosters(client, world).stand()
