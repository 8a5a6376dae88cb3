"""What every test of service records begins with."""

import httpx
import pytest

from tests.api.service_records.serving import Serving, serving
from tests.clock import Clock
from tests.world import World


@pytest.fixture
async def at_work(client: httpx.AsyncClient, world: World, clock: Clock) -> Serving:
    return await serving(client, world, clock)
