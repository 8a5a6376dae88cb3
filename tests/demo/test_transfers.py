"""The invented transfers: every state, and nobody in two branches."""

import asyncpg

from partyhub.domain.transfers.states import TransferState
from tests.demo.test_tickets import loaded

__all__ = ["loaded"]


async def test_a_retired_branch_moves_by_a_list(loaded: asyncpg.Connection) -> None:
    """docs/demo.md, TRF-05: begun row by row, some approved; who is not known went back."""
    batch = await loaded.fetchrow("SELECT id, state, started, refused FROM transfer_batches")
    assert batch is not None
    assert (batch["state"], batch["refused"]) == ("done", 1)
    by_state = "SELECT state, count(*) FROM transfers WHERE batch_id = $1 GROUP BY state"
    states = dict(await loaded.fetch(by_state, batch["id"]))
    assert sum(states.values()) == batch["started"] > 0
    assert states["target_review"] > 0
    assert await loaded.fetchval("SELECT count(*) FROM joint_letters") == states["letter_issued"]
    assert await loaded.fetchval("SELECT count(*) FROM transfer_files") == 1


async def test_transfers_stand_in_every_state_and_two_are_late(loaded: asyncpg.Connection) -> None:
    """docs/demo.md, TRF-12, DL-20: a letter whose time is over, and a receipt that is out."""
    states = await loaded.fetch("SELECT DISTINCT state FROM transfers")
    assert {row[0] for row in states} == set(TransferState)
    late = "state = 'letter_issued' AND valid_until < $1 OR receipt = 'sent' AND assigned_on < $1"
    day = await loaded.fetchval("SELECT max(changed_at)::date - 30 FROM transfers")
    assert await loaded.fetchval(f"SELECT count(*) FROM transfers WHERE {late}", day) == 2
    twice = "SELECT member_id FROM affiliations WHERE until IS NULL GROUP BY 1 HAVING count(*) > 1"
    assert await loaded.fetch(twice) == []
