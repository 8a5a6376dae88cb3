"""Keys of identity numbers rotate without a stop; in the end the old one goes."""

import secrets
from dataclasses import replace
from uuid import UUID

import httpx

from partyhub.api.services import Services
from partyhub.domain.identity.number import check_digit
from partyhub.integrations.sealing.identity import IdentityVault
from partyhub.usecases.identity.reseal import AT_ONCE, reseal_some
from tests.api.identity.conftest import Keeper
from tests.world import World

_OLD, _NEW = secrets.token_bytes(32), secrets.token_bytes(32)


def _number(serial: int) -> str:
    first = f"11010519850731{serial:03}"
    return first + check_digit(first)


def _with(client: httpx.AsyncClient, services: Services, keys: dict[int, bytes]) -> Services:
    transport = client._transport
    assert isinstance(transport, httpx.ASGITransport)
    changed = replace(services, identity_vault=IdentityVault(keys))
    transport.app.state.services = changed  # type: ignore[attr-defined]  # the app of the fixture
    return changed


async def _readable(keeper: Keeper, members: list[UUID]) -> list[str]:
    return [(await keeper.reveal(member)).json()["number"] for member in members]


async def test_after_the_command_the_old_key_can_go_and_nothing_is_unreadable(
    keeper: Keeper, world: World, services: Services
) -> None:
    """Security.md 30, MEM-02: readable mid-rotation, resumable, 0 unreadable afterwards."""
    await keeper.switch("unit_a", True)
    _with(keeper.client, services, {1: _OLD})
    members = [await world.member(f"m{n}", phone=f"1390000{n:04}") for n in range(5)]
    numbers = [_number(n) for n in range(1, 6)]
    for member, number in zip(members[:4], numbers[:4], strict=True):
        assert (await keeper.enter(member, number)).status_code == 200
    both = _with(keeper.client, services, {1: _OLD, 2: _NEW})
    await keeper.enter(members[4], numbers[4])
    assert await _readable(keeper, members) == numbers
    keys = await world.owner.fetch("SELECT key_id FROM member_identities ORDER BY key_id")
    assert [row[0] for row in keys] == [1, 1, 1, 1, 2]
    async with both.work() as stopped:  # a run that was killed keeps nothing and harms nothing
        await stopped.identities.save((await stopped.identities.not_under(2, limit=1))[0])
    assert await reseal_some(both.work(), both.identity_vault) == 4 < AT_ONCE
    assert await reseal_some(both.work(), both.identity_vault) == 0
    _with(keeper.client, services, {2: _NEW})
    assert await _readable(keeper, members) == numbers
    assert (await keeper.of(members[0]))["set_by"] == "Liaison"


async def test_a_duplicate_under_the_old_key_is_found_while_keys_rotate(
    keeper: Keeper, world: World, services: Services
) -> None:
    """Two index versions during the switch (security.md 30)."""
    await keeper.switch("unit_a", True)
    _with(keeper.client, services, {1: _OLD})
    one, other = await world.member("wang"), await world.member("li", phone="13900001111")
    await keeper.enter(one, _number(1))
    _with(keeper.client, services, {1: _OLD, 2: _NEW})
    await keeper.enter(other, _number(1))
    pairs = (await keeper.client.get("/member-duplicates", headers=keeper.who)).json()["items"]
    assert [pair["likeness"] for pair in pairs] == ["certain"]
