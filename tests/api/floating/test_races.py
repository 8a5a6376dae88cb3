"""Many at once: permits and certificates are numbered without gaps and without doubles."""

import asyncio
import os
from collections.abc import Awaitable, Sequence

import httpx

from tests.api.floating.conftest import Books, made

ROUNDS = int(os.environ.get("PARTYHUB_RACE_ROUNDS", "6"))


async def _statuses(tries: Sequence[Awaitable[httpx.Response]]) -> list[int]:
    return [answer.status_code for answer in await asyncio.gather(*tries)]


async def test_permits_of_an_issuer_have_no_gaps_whoever_issues_at_once(books: Books) -> None:
    """MEM-09, TRF-08: of five who issue one permit one does, and no number is lost by the rest."""
    for _ in range(ROUNDS):
        ones = [str(made(await books.come())["id"]) for _ in range(2)]
        tries = [books.step(one, "issue", "community") for one in ones for _ in range(4)]
        answers = await _statuses(tries)
        assert sorted(answers) == [200] * 2 + [409] * 6
    rows = await books.world.owner.fetch("SELECT permit_no FROM floating_members ORDER BY 1")
    running = [int(row[0].rsplit("-", 1)[-1]) for row in rows]
    assert running == list(range(1, 2 * ROUNDS + 1))


async def test_certificates_of_an_issuer_have_no_gaps_whoever_issues_at_once(books: Books) -> None:
    """MEM-14: with some refused in between."""
    good = {
        "registered_at": books.org("branch_a"), "member_id": books.member, "addressee": "某院",
        "purpose": "核验",
    }  # fmt: skip
    bad = good | {"member_id": books.org("branch_a")}
    for _ in range(ROUNDS):
        tries = [books.post("/member-certificates", "secretary", b) for b in (good, bad) * 3]
        assert sorted(await _statuses(tries)) == [201] * 3 + [404] * 3
    rows = await books.world.owner.fetch("SELECT number FROM member_certificates ORDER BY 1")
    running = [int(row[0].rsplit("-", 1)[-1]) for row in rows]
    assert running == list(range(1, 3 * ROUNDS + 1))


async def test_of_all_who_register_one_member_as_away_one_does(books: Books) -> None:
    """MEM-09."""
    for _ in range(ROUNDS):
        books.member = str(await books.world.member("田小禾"))
        answers = await _statuses([books.out() for _ in range(5)])
        assert sorted(answers) == [201, 409, 409, 409, 409]
