"""Attempts at invention (issue 5): ways to gain hours alone or twice, each refused or marked.

The numbers in the test ids go on where other features try the same: orders and activities.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import asyncpg
import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.service_records.serving import TOLD, Serving, merged_into
from tests.checked_in import Put, put_check_in
from tests.world import key

Attempt = Callable[[Serving], Awaitable[httpx.Response]]
_DESK = (Role.COMMUNITY_ORG, "comm_a")


@dataclass(frozen=True)
class Try:
    """What is tried, and by which refusal it ends."""

    number: int
    name: str
    attempt: Attempt
    code: str

    def __str__(self) -> str:
        return f"{self.number:02d}-{self.name}"


async def _own(one: Serving) -> httpx.Response:
    return await one.confirm(one.me, await one.told())


async def _own_as_staff(one: Serving) -> httpx.Response:
    """The member has an account of a record that went into theirs, and it holds the desk."""
    other = await one.world.member("王小明", phone="13900000000")
    await merged_into(one, other)
    staff = await one.world.sign_in("wang-desk", _DESK, member=other)
    return await one.confirm(staff, await one.told())


async def _teller(one: Serving) -> httpx.Response:
    """The member's own account holds the desk as well."""
    await one.seated()
    return await one.confirm(one.me, await one.told())


async def _list_by_one(one: Serving) -> httpx.Response:
    entered = (await one.listed(one.first)).json()["items"]
    return await one.confirm(one.first, entered[0]["id"])


async def _list_of_oneself(one: Serving) -> httpx.Response:
    """The member is on a list that a colleague typed in, and works at the desk too."""
    await one.seated()
    entered = (await one.listed(one.first)).json()["items"]
    return await one.confirm(one.me, entered[0]["id"])


async def _list_by_member(one: Serving) -> httpx.Response:
    return await one.listed(one.me)


async def _list_by_unit(one: Serving) -> httpx.Response:
    unit = await one.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    return await one.listed(unit)


async def _unit_confirms(one: Serving) -> httpx.Response:
    unit = await one.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    return await one.confirm(unit, await one.told())


async def _street_confirms(one: Serving) -> httpx.Response:
    street = await one.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    return await one.confirm(street, await one.told())


async def _elsewhere_confirms(one: Serving) -> httpx.Response:
    other = await one.world.sign_in("other", (Role.COMMUNITY_ORG, "comm_c"))
    return await one.confirm(other, await one.told())


async def _list_of_elsewhere(one: Serving) -> httpx.Response:
    """The desk of comm_a lists who is checked in with comm_c."""
    there = await put_check_in(one.world, Put(name="李大明", to="comm_c"))
    return await one.listed(one.first, there)


async def _list_for_elsewhere(one: Serving) -> httpx.Response:
    other = await one.world.sign_in("other", (Role.COMMUNITY_ORG, "comm_c"))
    return await one.listed(other)


def _tells(**more: Any) -> Attempt:
    async def attempt(one: Serving) -> httpx.Response:
        return await one.tell(**more)

    return attempt


async def _twice(one: Serving) -> httpx.Response:
    record = await one.told()
    assert (await one.confirm(one.first, record)).status_code == 200
    return await one.confirm(one.second, record)


async def _after_refusal(one: Serving) -> httpx.Response:
    record = await one.told()
    await one.post(one.first, f"/service-records/{record}/refusal", {"why": "没有"})
    return await one.confirm(one.second, record)


async def _taken_back(one: Serving) -> str:
    record = await one.told()
    await one.confirm(one.first, record)
    assert (await one.take_back(one.second, record)).status_code == 201
    return record


async def _after_reversal(one: Serving) -> httpx.Response:
    return await one.confirm(one.first, await _taken_back(one))


async def _reversed_twice(one: Serving) -> httpx.Response:
    return await one.take_back(one.first, await _taken_back(one))


async def _reversal_reversed(one: Serving) -> httpx.Response:
    await _taken_back(one)
    card = (await one.get(one.me, "/me/service-records"))["items"]
    reversal = next(line["id"] for line in card if line["hours"] < 0)
    return await one.take_back(one.first, reversal)


async def _own_reversal(one: Serving) -> httpx.Response:
    """Nobody takes their own entry back to enter it anew and longer."""
    record = await one.told()
    await one.confirm(one.first, record)
    await one.seated()
    return await one.take_back(one.me, record)


async def _overlapping(one: Serving) -> httpx.Response:
    """Marked, and refused although somebody writes a reason."""
    await one.confirm(one.first, await one.told())
    return await one.confirm(one.first, await one.told(begins="10:00"), "看过了")


async def _listed_beside_own(one: Serving) -> httpx.Response:
    """Told by the member, and typed in from paper as well."""
    await one.confirm(one.first, await one.told())
    entered = (await one.listed(one.first)).json()["items"]
    return await one.confirm(one.second, entered[0]["id"], "名单上有")


async def _marked_at_once(one: Serving) -> httpx.Response:
    return await one.confirm(one.first, await one.told(on="2026-11-25"))


async def _reused_key(one: Serving) -> httpx.Response:
    again = key()
    await one.post(one.me, "/me/service-records", TOLD, **again)
    return await one.post(one.me, "/me/service-records", TOLD | {"ends": "12:30"}, **again)


async def _gone(one: Serving) -> httpx.Response:
    end = {"reason": "搬家"}
    await one.post(one.first, f"/check-ins/{one.check_in.id}/ending", end)
    return await one.tell()


async def _gone_listed(one: Serving) -> httpx.Response:
    end = {"reason": "搬家"}
    await one.post(one.first, f"/check-ins/{one.check_in.id}/ending", end)
    return await one.listed(one.first)


TRIES = [
    Try(1, "own-confirmation", _own, "not-found"),
    Try(2, "second-account-of-the-member", _own_as_staff, "own-record"),
    Try(3, "teller-confirms", _teller, "own-record"),
    Try(4, "list-entered-and-confirmed-by-one", _list_by_one, "own-record"),
    Try(5, "member-at-the-desk-confirms-a-list", _list_of_oneself, "own-record"),
    Try(6, "member-enters-a-list", _list_by_member, "not-allowed"),
    Try(7, "unit-enters-a-list", _list_by_unit, "not-allowed"),
    Try(8, "unit-confirms", _unit_confirms, "not-found"),
    Try(9, "street-confirms", _street_confirms, "not-allowed"),
    Try(10, "another-community-confirms", _elsewhere_confirms, "not-found"),
    Try(11, "list-of-another-community's-members", _list_of_elsewhere, "not-found"),
    Try(12, "list-for-another-community", _list_for_elsewhere, "not-allowed"),
    Try(13, "clock-set-forward", _tells(on="2026-12-11"), "impossible-time"),
    Try(14, "not-over-yet", _tells(on="2026-12-10", ends="10:01"), "impossible-time"),
    Try(15, "clock-set-back-before-the-check-in", _tells(on="2026-11-19"), "not-present-there"),
    Try(16, "backwards", _tells(begins="12:00"), "impossible-time"),
    Try(17, "longer-than-anybody-works", _tells(begins="00:00", ends="23:00"), "impossible-time"),
    Try(18, "no-time-at-all", _tells(begins="09:00", ends="09:05"), "impossible-time"),
    Try(19, "confirmed-twice", _twice, "record-decided"),
    Try(20, "confirmed-after-refusal", _after_refusal, "record-decided"),
    Try(21, "confirmed-after-reversal", _after_reversal, "record-decided"),
    Try(22, "reversed-twice", _reversed_twice, "record-taken-back"),
    Try(23, "reversal-reversed", _reversal_reversed, "record-decided"),
    Try(24, "own-entry-reversed", _own_reversal, "own-record"),
    Try(25, "overlapping-entries", _overlapping, "two-places"),
    Try(26, "told-and-listed", _listed_beside_own, "two-places"),
    Try(27, "marked-entry-by-a-click", _marked_at_once, "why-needed"),
    Try(28, "replayed-key-with-more-hours", _reused_key, "idempotency-key-reused"),
    Try(29, "told-after-the-check-in-ended", _gone, "not-present-there"),
    Try(30, "listed-after-the-check-in-ended", _gone_listed, "not-present-there"),
]


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
