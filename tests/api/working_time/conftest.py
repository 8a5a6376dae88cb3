"""People at the calendar, and the years that a fresh system knows."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from partyhub.api.services import Services
from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.working_time.calendar_client import Calendar
from tests.world import World

SignsIn = Callable[..., Awaitable[Calendar]]


@pytest.fixture
def signed_in(client: httpx.AsyncClient, world: World) -> SignsIn:
    async def sign_in(login: str, *grants: tuple[Role, str]) -> Calendar:
        return Calendar(client, world, await world.sign_in(login, *grants))

    return sign_in


@pytest.fixture
async def admin(signed_in: SignsIn) -> Calendar:
    """The system's administrator at the top of the tree."""
    return await signed_in("root", (Role.SYSTEM_ADMIN, "district"))


@pytest.fixture
async def reader(signed_in: SignsIn) -> Calendar:
    """Signed in, with no role at all."""
    return await signed_in("reader")


@pytest.fixture
async def known(world: World, services: Services) -> None:
    """A fresh system after its first start."""
    await know_years(services)
