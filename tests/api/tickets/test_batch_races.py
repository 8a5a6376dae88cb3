"""Batches that meet each other: nobody waits for ever, nothing is offered twice."""

import asyncio
import os
from collections import Counter as Count

from tests.api.tickets.batches import Batches, codes
from tests.api.tickets.conftest import Counter

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "8"))


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
