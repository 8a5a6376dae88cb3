"""Clocks that stopped before net times were kept are measured once, with an event (CLK-16)."""

from partyhub.domain.shared.permission import Role
from partyhub.usecases.check_ins.lapse import CLOCK
from partyhub.usecases.tickets.measure import measure_tickets
from tests.api.tickets.conftest import Counter
from tests.clock import Clock
from tests.world import World


async def test_what_stopped_before_is_measured_once(
    counter: Counter, world: World, clock: Clock
) -> None:
    """CLK-16: each change is explained by an event; who withdraws in time keeps no promise."""
    done, given_up = await counter.at_work(), await counter.at_work()
    clock.move(hours=3)
    counter.clerk = await world.headers(counter.clerk_account)
    await counter.done(done, counter.clerk, "resolve", text="已办好")
    await counter.done(given_up, counter.clerk, "withdraw", text="不办了")
    kept = await world.owner.fetch("SELECT net_minutes, kept FROM ticket_clocks ORDER BY kept")
    assert [tuple(row) for row in kept] == [(120, True), (120, None)]
    await _forget(world)
    work = world.services.work
    assert await measure_tickets(work(actor=CLOCK), now=clock.now) == 2
    assert await measure_tickets(work(actor=CLOCK), now=clock.now) == 0
    again = await world.owner.fetch("SELECT net_minutes, kept FROM ticket_clocks ORDER BY kept")
    assert again == kept
    told = "SELECT facts ->> 'net_minutes' FROM events WHERE action = 'ticket.measure'"
    assert [row[0] for row in await world.owner.fetch(told)] == ["120", "120"]
    director = await world.sign_in("late", (Role.CENTRE_DIRECTOR, "centre_a"))
    seen = await counter.client.get(f"/tickets/{done['id']}", headers=director)
    assert seen.json()["ticket"]["state"] == "resolved"


async def _forget(world: World) -> None:
    """As it was before the release that keeps net times."""
    async with world.owner.transaction():
        await world.owner.execute("SET LOCAL session_replication_role = replica")
        await world.owner.execute("DELETE FROM ticket_clocks")
        await world.owner.execute("UPDATE tickets SET net_minutes = NULL")
