"""A class of 300, interrupted again and again: 300 transfers, each member once (TRF-05)."""

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

import pytest

from partyhub.api.transfers.batches.jobs import resume_transfer_batches
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.usecases.transfers.batches.begin import BatchMeans, begin_next
from tests.api.transfers.batches.conftest import Lists, a_class, a_row

_CLASS = 300
_COUNTS = """
SELECT count(*) AS transfers, count(DISTINCT member_id) AS members,
  count(DISTINCT batch_row) AS rows, count(*) FILTER (WHERE state = 'source_review') AS handed_on
FROM transfers WHERE batch_id = $1"""
_SETTLED = """
SELECT count(*) FROM transfer_batch_rows r JOIN transfers t ON t.id = r.transfer_id
  AND t.batch_id = r.batch_id AND t.batch_row = r.row_number AND t.member_id = r.member_id
WHERE r.outcome = 'started' AND r.sealed IS NULL"""
_EVENTS = """
SELECT action, count(*) FROM events JOIN transfers t ON t.id = subject AND t.batch_id = $1
GROUP BY action"""


async def _worker(lists: Lists, batch: dict[str, Any]) -> Callable[[], Coroutine[Any, Any, None]]:
    services = lists.services
    owner = await lists.world.owner.fetchval(
        "SELECT account_id FROM transfer_batches WHERE id = $1", UUID(batch["id"])
    )

    async def work() -> None:
        by = Actor(account_id=owner, display_name=batch["sent_by"])
        means = BatchMeans(work=lambda: services.work(actor=by), vault=services.vault)
        more = True
        while more:
            more = await begin_next(
                TransferBatchId(UUID(batch["id"])), means=means, now=services.clock()
            )

    return work


@pytest.fixture
def no_jobs(lists: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes on by itself: the tests say who works, and when it dies."""
    monkeypatch.setattr(lists.services.jobs, "start", lambda _name, work: work.close())


async def _whole(lists: Lists, batch: dict[str, Any], size: int) -> None:
    counts = dict(await lists.world.owner.fetchrow(_COUNTS, UUID(batch["id"])) or {})
    assert counts == dict.fromkeys(("transfers", "members", "rows", "handed_on"), size)
    assert await lists.world.owner.fetchval(_SETTLED) == size
    events = dict(await lists.world.owner.fetch(_EVENTS, UUID(batch["id"])))
    assert events == {"transfer.start": size, "transfer.submit": size}
    stands = await lists.read(batch)
    assert (stands["state"], stands["started"], stands["refused"]) == ("done", size, 0)


@pytest.mark.usefixtures("no_jobs")
async def test_two_workers_die_at_random_rows_and_each_member_moves_once(
    lists: Lists, capsys: pytest.CaptureFixture[str]
) -> None:
    """TRF-05, TRF-11, MEM-05."""
    names = await a_class(lists.world, _CLASS)
    batch = await lists.planned(*(a_row(name) for name in names))
    await lists.step(batch, "commit")
    work = await _worker(lists, batch)
    chance, deaths, begun, stops = random.Random(300), 0, time.perf_counter(), []
    while (await lists.read(batch))["state"] == "running":
        tasks = [asyncio.create_task(work()) for _ in range(2)]
        await asyncio.wait(tasks, timeout=chance.uniform(0.02, 0.2))
        for task in tasks:
            deaths += task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        stops.append((await lists.read(batch))["started"])
    took = time.perf_counter() - begun
    await _whole(lists, batch, _CLASS)
    assert deaths >= 5, "nothing was interrupted"
    assert len({stop for stop in stops if 0 < stop < _CLASS}) >= 3, stops
    with capsys.disabled():
        print(f"\n{_CLASS} transfers, {deaths} workers killed: {took:.1f} s")  # noqa: T201


@pytest.mark.usefixtures("no_jobs")
async def test_many_workers_at_once_begin_no_row_twice(lists: Lists) -> None:
    """TRF-11: of those that come while one works, the others leave it alone."""
    names = await a_class(lists.world, 40)
    batch = await lists.planned(*(a_row(name) for name in names))
    await lists.step(batch, "commit")
    work = await _worker(lists, batch)
    while (await lists.read(batch))["state"] == "running":
        await asyncio.gather(*(work() for _ in range(4)))
    await _whole(lists, batch, 40)


async def test_a_person_stops_it_and_lets_it_go_on(lists: Lists) -> None:
    """TRF-05: by the portal's two buttons, twice."""
    names = await a_class(lists.world, 60)
    batch = await lists.planned(*(a_row(name) for name in names))
    assert (await lists.step(batch, "stop")).status_code == 409
    await lists.step(batch, "commit")
    for _ in range(2):
        stopped = await lists.step(batch, "stop")
        assert stopped.json()["state"] == "stopped"
        await lists.services.jobs.finish()
        stands = await lists.read(batch)
        assert stands["started"] < 60
        assert (await lists.step(batch, "go_on")).json()["state"] == "running"
        await asyncio.sleep(0.1)
    await lists.services.jobs.finish()
    await lists.read(batch)
    await lists.services.jobs.finish()
    await _whole(lists, batch, 60)


async def test_a_started_server_goes_on_where_the_last_one_died(
    lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TRF-05: by the clock, with nobody looking."""
    names = await a_class(lists.world, 12)
    batch = await lists.planned(*(a_row(name) for name in names))
    with monkeypatch.context() as dead:
        dead.setattr(lists.services.jobs, "start", lambda _name, work: work.close())
        await lists.step(batch, "commit")
    await resume_transfer_batches(lists.services)
    await lists.services.jobs.finish()
    await _whole(lists, batch, 12)


async def test_what_changed_since_the_dry_run_goes_back_and_stops_no_other(lists: Lists) -> None:
    """TRF-07, MEM-05: the members' rows are looked at again in the moment of the move."""
    names = await a_class(lists.world, 4)
    batch = await lists.planned(*(a_row(name) for name in names))
    await lists.begun(a_row(names[0]))
    move = "UPDATE members SET branch_id = $1, unit_id = $2 WHERE name = $3"
    away = lists.world.orgs["branch_c"], lists.world.orgs["unit_c"]
    await lists.world.owner.execute(move, *away, names[1])
    left = "UPDATE members SET left_on = '2026-01-01' WHERE name = $1"
    await lists.world.owner.execute(left, names[2])
    await lists.step(batch, "commit")
    await lists.services.jobs.finish()
    stands = await lists.read(batch)
    assert (stands["state"], stands["started"], stands["refused"]) == ("done", 1, 3)
    said = [[fault["code"] for fault in row["faults"]] for row in await lists.rows(batch)]
    assert said == [["transfer-open"], ["not-of-branch"], ["not-of-branch"], []]
