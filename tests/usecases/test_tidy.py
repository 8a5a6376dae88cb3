"""What is only kept for a while is forgotten in time, and not before."""

import httpx

from partyhub.api.services import Services
from partyhub.domain.shared.permission import Role
from partyhub.usecases.accounts.tidy import tidy
from tests.clock import Clock
from tests.world import World, key


async def test_idempotency_keys_live_for_seven_days(
    client: httpx.AsyncClient, world: World, services: Services, clock: Clock
) -> None:
    """ADR 0005."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    body = {
        "member_id": str(await world.member("王五")), "community_id": str(world.orgs["comm_a"]),
        "volunteered": True,
    }  # fmt: skip
    assert (await client.post("/check-ins", json=body, headers=who | key())).status_code == 201
    await client.post("/sessions", json={"login": "nobody", "password": "wrong"})
    for days, kept in ((6, 1), (1.01, 0)):
        clock.move(days=days)
        await tidy(services.work(), now=clock())
        assert await world.owner.fetchval("SELECT count(*) FROM idempotency_keys") == kept
    assert await world.owner.fetchval("SELECT count(*) FROM login_attempts") == 0
