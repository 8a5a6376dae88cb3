"""Letters and receipts in the self-check: of the committee that issued them."""

import httpx

from partyhub.domain.shared.permission import Role
from tests.api.self_checks.conftest import count, kinds
from tests.api.transfers.conftest import Moves
from tests.clock import Clock
from tests.world import World, key


async def test_letters_late_void_and_receipts_out_are_found(
    client: httpx.AsyncClient, world: World, clock: Clock
) -> None:
    """TRF-08, LG-04: the issuing committee explains them; the target's does not."""
    moves = await Moves(client, world).come()
    out = await moves.to_letter()
    moves.member = str(await world.member("钱一"))
    await moves.assigned()
    await moves.done(out, "source", "reissue", reason="字迹不清")
    clock.move(days=100)
    who = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    body = {"org_id": moves.org("unit_a"), "year": 2026}
    made = await client.post("/self-checks", json=body, headers=who | key())
    assert made.status_code == 201, made.text
    check = made.json()
    assert kinds(check) == ["letter_late", "letter_void", "receipt_out"]
    assert (count(check, "letters_out"), count(check, "letters_void")) == (3, 1)
