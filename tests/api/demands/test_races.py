"""Fifty members take one order with three places at once: three win, each time (SRV-01)."""

import asyncio
import os
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Unavailable
from partyhub.domain.shared.ids import AccountId, MemberId, ServiceDemandId
from partyhub.usecases.demands.pool import take_demand
from tests.api.demands.conftest import Orders
from tests.checked_in import Put, put_check_in

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "3"))
_MEMBERS, _PLACES = 50, 3


async def test_as_many_win_as_there_are_places(orders: Orders) -> None:
    """SRV-01, CHK-12: never more, never fewer, and the rest are told why."""
    who = [await _member(orders, n) for n in range(_MEMBERS)]
    for round_ in range(ROUNDS):
        demand = await orders.pooled(
            what=f"第{round_}件", phone=f"1371234{round_:04}", places=_PLACES
        )
        said = await asyncio.gather(*(_try(orders, demand, actor) for actor in who))
        assert said.count("taken") == _PLACES, said
        assert set(said) == {"taken", "places-taken"}, said
        row = await orders.world.owner.fetchrow(
            "SELECT taken, (SELECT count(*) FROM demand_takes t WHERE t.demand_id = d.id) AS parts"
            " FROM service_demands d WHERE id = $1", UUID(demand),
        )  # fmt: skip
        assert row is not None
        assert (row["taken"], row["parts"]) == (_PLACES, _PLACES)
        await orders.world.owner.execute("UPDATE demand_takes SET state = 'given_back'")


async def _member(orders: Orders, n: int) -> Actor:
    """An account of a member who has checked in; signed in without a session."""
    member = await orders.world.member(f"员{n}", phone=f"1390000{n:04}")
    await put_check_in(orders.world, Put(name=f"员{n}", member=member))
    account = await orders.world.account(f"racer-{n}", member=member)
    return Actor(AccountId(account.id), "员", member_id=MemberId(member))


async def _try(orders: Orders, demand: str, actor: Actor) -> str:
    """Whoever the busy database sends away comes again."""
    while True:
        try:
            await take_demand(
                orders.world.services.work(actor=actor), actor, ServiceDemandId(UUID(demand)),
                now=orders.world.services.clock(),
            )  # fmt: skip
        except Unavailable:
            await asyncio.sleep(0)
        except DomainError as refusal:
            return refusal.code
        else:
            return "taken"


async def test_a_code_used_twice_at_once_confirms_once(orders: Orders) -> None:
    """ADR 0033: one entry, and the other call is told that it is used or done."""
    demand, held = await orders.online()
    await orders.told(demand)
    path = "/public/service-demand-confirmations"
    answers = await asyncio.gather(*(orders.post(path, held) for _ in range(5)))
    assert sorted(one.status_code for one in answers) == [200, 409, 409, 409, 409]
    assert len(await orders.records()) == 1
