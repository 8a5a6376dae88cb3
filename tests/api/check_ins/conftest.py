"""The two who meet over a check-in: a unit's liaison officer and a community's desk."""

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.check_ins.steps import Headers
from tests.world import World


@pytest.fixture
async def liaison(world: World) -> Headers:
    return await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))


@pytest.fixture
async def desk(world: World) -> Headers:
    return await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
