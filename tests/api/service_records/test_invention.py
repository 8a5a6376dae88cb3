"""Attempts at invention (issue 5): ways to gain hours alone or twice, each refused or marked.

The numbers in the test ids go on where other features try the same: orders and activities.
"""

import asyncpg
import pytest

from tests.api.service_records.serving import TOLD, Serving
from tests.api.service_records.tries import TRIES, Try
from tests.world import key


@pytest.mark.parametrize("one", TRIES, ids=str)
async def test_an_invented_hour_is_refused(at_work: Serving, one: Try) -> None:
    """CHK-13, field.md 2.9: and no refusal leaves more hours than there were entries."""
    answer = await one.attempt(at_work)
    assert answer.status_code >= 400, answer.text
    assert answer.json()["code"] == one.code
    assert await at_work.hours() <= 2.5


_REWRITES = (
    "UPDATE service_records SET hours = 9",
    "UPDATE service_records SET told_by = decided_by",
    "UPDATE service_records SET source = 'demand'",
    "UPDATE service_records SET flags = '{}'",
    "DELETE FROM service_records",
    "TRUNCATE service_records",
)


@pytest.mark.parametrize("sql", _REWRITES, ids=[f"{n}-{s}" for n, s in enumerate(_REWRITES, 31)])
async def test_the_application_cannot_rewrite_an_entry(
    at_work: Serving, pool: asyncpg.Pool, sql: str
) -> None:
    """Its role may update nothing but what decides an entry (ADR 0032)."""
    await at_work.told()
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await pool.execute(sql)


async def test_the_database_refuses_one_account_for_both(
    at_work: Serving, pool: asyncpg.Pool
) -> None:
    """37: also by SQL, past the domain."""
    record = await at_work.told()
    same = (
        "UPDATE service_records SET state = 'confirmed', decided_at = now(), decided_by = told_by"
    )
    with pytest.raises(asyncpg.CheckViolationError):
        await pool.execute(f"{same} WHERE id = $1", record)
    alone = "UPDATE service_records SET state = 'confirmed', decided_at = now()"
    with pytest.raises(asyncpg.CheckViolationError):
        await pool.execute(f"{alone} WHERE id = $1", record)


async def test_a_repeated_request_counts_once(at_work: Serving) -> None:
    """38: the same key and body get the first answer again."""
    again = key()
    first = await at_work.post(at_work.me, "/me/service-records", TOLD, **again)
    other = await at_work.post(at_work.me, "/me/service-records", TOLD, **again)
    assert (first.json(), other.headers["Idempotency-Replayed"]) == (other.json(), "true")
    assert len((await at_work.get(at_work.me, "/me/service-records"))["items"]) == 1


async def test_what_is_told_twice_is_marked(at_work: Serving) -> None:
    """39: the second of two tellings overlaps the first, before either was confirmed."""
    await at_work.told()
    assert (await at_work.tell()).json()["flags"] == ["overlap"]
