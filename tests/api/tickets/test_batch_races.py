"""Batches that meet each other: nobody waits for ever, nothing is offered twice."""

import asyncio
import os
from collections import Counter as Count

from tests.api.tickets.batches import Batches, codes
from tests.api.tickets.conftest import Counter

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "8"))

_MOVED = "UPDATE tickets SET department_id = $2 WHERE id = $1 AND department_id <> $2"


async def test_two_batches_at_once_neither_block_each_other_nor_offer_twice(
    counter: Counter,
) -> None:
    """F1: the same tickets in opposite orders; each is offered once, all answered in time."""
    batches = Batches(counter)
    handler = await counter.account_id(counter.handler)
    for _ in range(ROUNDS):
        ids = [(await counter.take_in())["id"] for _ in range(6)]
        answers = await asyncio.gather(
            batches.hand_over(counter.clerk, ticket_ids=ids, to=handler),
            batches.hand_over(counter.clerk, ticket_ids=ids[::-1], to=handler),
            counter.step({"id": ids[3]}, counter.clerk, "note", text="备注"),
        )
        assert {a.status_code for a in answers[:2]} <= {200, 207}, [a.text for a in answers]
        done = Count(
            row["ticket_id"]
            for answer in answers[:2]
            for row in answer.json()["items"]
            if row["problem"] is None
        )
        assert done == dict.fromkeys(ids, 1)
        takings = await asyncio.gather(*(batches.take(counter.handler, ids) for _ in range(3)))
        won = sum(code == "" for answer in takings for code in codes(answer))
        assert won == len(ids)


async def test_tickets_whose_department_changed_meanwhile_are_still_found(counter: Counter) -> None:
    """TKT-11: the batch waits for who moves one, then reads where it stands now (ADR 0025)."""
    batches, owner = Batches(counter), counter.world.owner
    ids = [(await counter.take_in())["id"] for _ in range(2)]
    other = counter.world.orgs["社会事务科"]
    async with owner.transaction():
        moved = await owner.execute(_MOVED, ids[0], other)
        assert moved == "UPDATE 1"
        handler = await counter.account_id(counter.handler)
        request = asyncio.create_task(batches.hand_over(counter.clerk, ticket_ids=ids, to=handler))
        while not await owner.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
            assert not request.done()
            await asyncio.sleep(0.01)
    answer = await request
    assert codes(answer) == ["", ""], answer.text
