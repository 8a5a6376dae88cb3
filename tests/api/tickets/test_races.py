"""Two to eight people act on what they all have just read: one wins, the others are told so."""

import asyncio
import os
import random
from typing import Any

from tests.api.tickets.conftest import BOTH, Counter
from tests.world import key

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "15"))


async def test_of_all_who_act_at_once_one_wins_and_none_is_lost(counter: Counter) -> None:
    """F1: as many events as winners, each answered 200; the rest got 409 or 412 and no effect."""
    dice = random.Random(12345)
    for _ in range(ROUNDS):
        ticket = await counter.take_in()
        acts = dice.sample(_acts(counter), k=dice.randint(2, 8))
        answers = await asyncio.gather(
            *(_at_version(counter, ticket, who, body) for who, body in acts)
        )
        assert answers.count(200) == 1, answers
        assert set(answers) <= {200, 409, 412}, answers
        path = f"/tickets/{ticket['id']}"
        whole = (await counter.client.get(path, headers=counter.director)).json()
        assert len(whole["steps"]) == 2
        assert whole["ticket"]["version"] == 2


def _acts(counter: Counter) -> list[tuple[dict[str, str], dict[str, Any]]]:
    """Ten different things that somebody could do to a ticket that was just taken in."""
    return [
        (counter.clerk, {"action": "accept", "handed": BOTH}),
        (counter.clerk, {"action": "notify"}),
        (counter.clerk, {"action": "decline", "reason": "不属本区", "basis": "第三条"}),
        (counter.clerk, {"action": "answer", "result": "已答复", "handed": BOTH}),
        (counter.clerk, {"action": "note", "text": "备注"}),
        (counter.clerk, {"action": "withdraw", "text": "不办了"}),
        (counter.clerk, {"action": "contact", "text": "又来了"}),
        (counter.director, {"action": "contact", "text": "来电"}),
        (counter.director, {"action": "urge", "text": "请尽快"}),
        (counter.director, {"action": "note", "text": "已阅"}),
    ]


async def _at_version(
    counter: Counter, ticket: dict[str, Any], who: dict[str, str], body: dict[str, Any]
) -> int:
    headers = who | key() | {"If-Match": f'"{ticket["version"]}"'}
    path = f"/tickets/{ticket['id']}/steps"
    return (await counter.client.post(path, json=body, headers=headers)).status_code
