"""Two to eight people act on a transfer that they all have just read: one wins."""

import asyncio
import os
import random
from typing import Any

from tests.api.transfers.conftest import TERMS, Moves
from tests.world import key

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "8"))
_ONE_BRANCH = """
SELECT count(*) FROM members m WHERE m.left_on IS NULL AND (
  SELECT count(*) FROM affiliations a
  WHERE a.member_id = m.id AND a.until IS NULL AND a.branch_id = m.branch_id) <> 1"""
_GAPS = """
SELECT count(*) FROM (SELECT since, lag(until) OVER (PARTITION BY member_id ORDER BY since) AS gone,
  row_number() OVER (PARTITION BY member_id ORDER BY since) AS n FROM affiliations) a
WHERE n > 1 AND gone IS DISTINCT FROM since"""


async def test_of_all_who_act_on_a_transfer_at_once_one_wins(moves: Moves) -> None:
    """Issue "transfers", to be shown 1: one effect, the others 403, 404, 409 or 412; no limbo."""
    dice = random.Random(2026)
    for _ in range(ROUNDS):
        moves.member = str(await moves.world.member("田小禾"))
        thing = await moves.to_letter()
        thing = await moves.done(thing, "verifier", "arrive")
        acts = dice.choices(_acts(moves), k=dice.randint(2, 8))
        answers = await asyncio.gather(*(_try(moves, thing, *act) for act in acts))
        assert answers.count(200) == 1, answers
        assert set(answers) <= {200, 403, 404, 409, 412}, answers
        whole = await moves.whole(thing, "district")
        assert whole["transfer"]["version"] == thing["version"] + 1
    assert await moves.world.owner.fetchval(_ONE_BRANCH) == 0
    assert await moves.world.owner.fetchval(_GAPS) == 0


async def test_of_all_who_begin_one_for_a_member_at_once_one_does(moves: Moves) -> None:
    """TRF-11: one open transfer a member, also against those who finish the one before."""
    for _ in range(ROUNDS):
        moves.member = str(await moves.world.member("田小禾"))
        body = {"member_id": moves.member, "to": {"branch_id": moves.org("branch_b")},
                "terms": TERMS}  # fmt: skip
        tries = [
            moves.client.post("/transfers", json=body, headers=moves.who["applicant"] | key())
            for _ in range(5)
        ]
        answers = [one.status_code for one in await asyncio.gather(*tries)]
        assert sorted(answers) == [201, 409, 409, 409, 409]


def _acts(moves: Moves) -> list[tuple[str, dict[str, Any]]]:
    to = moves.org("branch_b")
    return [
        ("verifier", {"action": "assign", "branch_id": to}),
        ("verifier", {"action": "send_back", "reason": "出生年月不符"}),
        ("verifier", {"action": "follow_up", "text": "已联系"}),
        ("applicant", {"action": "withdraw", "reason": "不转了"}),
        ("source", {"action": "withdraw", "reason": "不转了"}),
        ("source", {"action": "talk", "held_on": "2026-01-05", "held_by": "李书记"}),
    ]


async def _try(moves: Moves, thing: dict[str, Any], who: str, body: dict[str, Any]) -> int:
    headers = moves.who[who] | key() | {"If-Match": f'"{thing["version"]}"'}
    path = f"/transfers/{thing['id']}/steps"
    return (await moves.client.post(path, json=body, headers=headers)).status_code
