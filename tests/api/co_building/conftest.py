"""unit_a by its liaison officer, comm_a by its community."""

from collections.abc import AsyncIterator

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.co_building.letters import Letters
from tests.api.co_building.sides import Side
from tests.clock import Clock
from tests.world import World


@pytest.fixture
async def unit(client: httpx.AsyncClient, world: World) -> Side:
    return Side(client, world, await world.sign_in("unit", (Role.LIAISON_OFFICER, "unit_a")))


@pytest.fixture
async def home(client: httpx.AsyncClient, world: World) -> Side:
    return Side(client, world, await world.sign_in("home", (Role.COMMUNITY_ORG, "comm_a")))


@pytest.fixture
async def letters(client: httpx.AsyncClient, world: World, clock: Clock) -> AsyncIterator[Letters]:
    """A half-year in which unit_a served once, told again without an answer, and offered a hall."""
    found = Letters(client, world, clock)
    await found.sign_in()
    unit, home = found.sides["unit"], found.sides["home"]
    await unit.pair()
    steps = f"/unit-services/{(await unit.served())['id']}/steps"
    await home.post(steps, {"action": "confirm"})
    await unit.served("2026-05-17")
    orgs = {name: str(world.orgs[name]) for name in ("unit_a", "comm_a")}
    decision = {"text": "开放车位", "org_id": orgs["unit_a"], "due_on": "2026-07-31"}
    met = {
        "community_id": orgs["comm_a"], "held_on": "2026-06-12", "place": "会议室",
        "agenda": "停车难", "unit_ids": [orgs["unit_a"]], "decisions": [decision],
    }  # fmt: skip
    assert (await home.post("/joint-meetings", met)).status_code == 201
    yield found
    await world.services.jobs.finish()
