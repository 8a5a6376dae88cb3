"""unit_a by its liaison officer, comm_a by its community."""

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.co_building.sides import Side
from tests.world import World


@pytest.fixture
async def unit(client: httpx.AsyncClient, world: World) -> Side:
    return Side(client, world, await world.sign_in("unit", (Role.LIAISON_OFFICER, "unit_a")))


@pytest.fixture
async def home(client: httpx.AsyncClient, world: World) -> Side:
    return Side(client, world, await world.sign_in("home", (Role.COMMUNITY_ORG, "comm_a")))
