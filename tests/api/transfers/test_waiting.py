"""Who waits for another's transaction reads what that one wrote, with all that belongs to it."""

import asyncio

import httpx

from partyhub.domain.shared.permission import Role
from tests.api.members.test_member_records import a_form
from tests.api.transfers.conftest import Moves
from tests.world import key

_WAIT = "SELECT count(*) FROM pg_locks WHERE NOT granted"
_MOVES_ON = "UPDATE members SET branch_id = $2, unit_id = $3, version = version + 1 WHERE id = $1"
_CHANGES_PLACE = "UPDATE transfers SET assigned_id = $2, version = version + 1 WHERE id = $1"


async def _waiting(moves: Moves, *requests: "asyncio.Task[httpx.Response]") -> None:
    """Until they all stand behind the transaction that is open on the owner's connection."""
    while await moves.world.owner.fetchval(_WAIT) < len(requests):
        assert not any(one.done() for one in requests)
        await asyncio.sleep(0.01)


async def test_a_transfer_that_got_its_branch_meanwhile_is_a_stale_one(moves: Moves) -> None:
    """Issue "transfers", to be shown 1 (ADR 0025)."""
    thing = await moves.to_letter()
    thing = await moves.done(thing, "verifier", "arrive")
    headers = moves.who["verifier"] | key() | {"If-Match": f'"{thing["version"]}"'}
    body = {"action": "follow_up", "text": "已联系"}
    path = f"/transfers/{thing['id']}/steps"
    async with moves.world.owner.transaction():
        await moves.world.owner.execute(_CHANGES_PLACE, thing["id"], moves.org("branch_b"))
        request = asyncio.create_task(moves.client.post(path, json=body, headers=headers))
        await _waiting(moves, request)
    assert (await request).status_code == 412


async def test_a_member_who_moved_meanwhile_is_found_where_they_are(moves: Moves) -> None:
    """MEM-05; who still reaches the member is told 412, who doesn't 404 (ADR 0025)."""
    both = await moves.world.sign_in("both", (Role.UNIT_ORG, "unit_a"), (Role.UNIT_ORG, "unit_b"))
    path, owner = f"/members/{moves.member}", moves.world.owner
    form = a_form(moves.world)
    async with owner.transaction():
        await owner.execute(_MOVES_ON, moves.member, moves.org("branch_b"), moves.org("unit_b"))
        requests = [
            asyncio.create_task(
                moves.client.put(path, json=form, headers=who | {"If-Match": '"1"'})
            )
            for who in (both, moves.who["source"])
        ]
        await _waiting(moves, *requests)
    assert [one.status_code for one in await asyncio.gather(*requests)] == [412, 404]
