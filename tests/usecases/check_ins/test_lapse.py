"""The clock lists certificates the day after their last day, by China's calendar (DL-13)."""

import asyncio
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from partyhub.api import clock as api_clock
from partyhub.api.clock import keep_time, lapse
from partyhub.api.services import Services
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.days import local_day
from partyhub.usecases.check_ins.lapse import CLOCK, lapse_certificates
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World

_DUE = date(2026, 11, 30)


async def _lapsed(services: Services) -> int:
    now = services.clock()
    return await lapse_certificates(services.work(actor=CLOCK), now=now, today=local_day(now))


async def _state(world: World, check_in: UUID) -> str:
    return str(await world.owner.fetchval("SELECT state FROM check_ins WHERE id = $1", check_in))


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (datetime(2026, 11, 30, 2, 0, tzinfo=UTC), "certificate_issued"),
        (datetime(2026, 11, 30, 15, 59, 59, tzinfo=UTC), "certificate_issued"),
        (datetime(2026, 11, 30, 16, 0, tzinfo=UTC), "overdue"),
        (datetime(2026, 12, 5, 0, 0, tzinfo=UTC), "overdue"),
    ],
)
async def test_a_certificate_lapses_the_day_after_its_last_day(
    world: World, services: Services, clock: Clock, moment: datetime, state: str
) -> None:
    """DL-13: midnight is that of China, eight hours before UTC's."""
    put = await put_check_in(world, Put(state=CheckInState.CERTIFICATE_ISSUED, due_on=_DUE))
    clock.now = moment
    assert await _lapsed(services) == (1 if state == "overdue" else 0)
    assert await _state(world, put.id) == state
    assert await _lapsed(services) == 0


async def test_lapsing_is_an_event_of_the_system(
    world: World, services: Services, clock: Clock
) -> None:
    """CHK-34: listed, with who, when, from and to."""
    put = await put_check_in(world, Put(state=CheckInState.CERTIFICATE_ISSUED, due_on=_DUE))
    clock.move(days=30)
    await lapse(services)
    event = await world.owner.fetchrow("SELECT * FROM events WHERE subject = $1", put.id)
    assert event is not None
    assert (event["action"], event["account_name"]) == ("check-in.lapse", "系统")
    assert (event["from_state"], event["to_state"]) == ("certificate_issued", "overdue")


@pytest.mark.parametrize("state", [s for s in CheckInState if s is not s.CERTIFICATE_ISSUED])
async def test_only_certificates_that_are_out_lapse(
    world: World, services: Services, clock: Clock, state: CheckInState
) -> None:
    put = await put_check_in(world, Put(state=state, due_on=_DUE))
    clock.move(days=30)
    await lapse(services)
    assert await _state(world, put.id) == state


async def test_the_clock_takes_all_batches(
    world: World, services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partyhub.usecases.check_ins.lapse._AT_ONCE", 2)
    for number in range(5):
        await put_check_in(
            world,
            Put(name=f"甲{number}", state=CheckInState.CERTIFICATE_ISSUED, due_on=_DUE),
        )
    clock.move(days=30)
    await lapse(services)
    assert await world.owner.fetchval("SELECT count(*) FROM check_ins WHERE state='overdue'") == 5


async def test_the_clock_survives_a_chore_that_fails(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    async def fails(_: Services) -> None:
        calls.append("fails")
        raise RuntimeError("no database")

    async def works(_: Services) -> None:
        calls.append("works")

    monkeypatch.setattr(api_clock, "_CHORES", (fails, works))
    task = asyncio.create_task(keep_time(services, every=0))
    while len(calls) < 4:
        await asyncio.sleep(0)
    assert not task.done()
    task.cancel()
    assert calls[:4] == ["fails", "works", "fails", "works"]
