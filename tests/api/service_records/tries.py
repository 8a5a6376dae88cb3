"""Ways to gain hours alone or twice, and the refusal by which each ends (issue 5)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx

from partyhub.domain.shared.permission import Role
from tests.api.service_records import more
from tests.api.service_records.serving import Serving, merged_into
from tests.checked_in import Put, put_check_in

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
    Try(19, "confirmed-twice", more.twice, "record-decided"),
    Try(20, "confirmed-after-refusal", more.after_refusal, "record-decided"),
    Try(21, "confirmed-after-reversal", more.after_reversal, "record-decided"),
    Try(22, "reversed-twice", more.reversed_twice, "record-taken-back"),
    Try(23, "reversal-reversed", more.reversal_reversed, "record-decided"),
    Try(24, "own-entry-reversed", more.own_reversal, "own-record"),
    Try(25, "overlapping-entries", more.overlapping, "two-places"),
    Try(26, "told-and-listed", more.listed_beside_own, "two-places"),
    Try(27, "marked-entry-by-a-click", more.marked_at_once, "why-needed"),
    Try(28, "replayed-key-with-more-hours", more.reused_key, "idempotency-key-reused"),
    Try(29, "told-after-the-check-in-ended", more.gone, "not-present-there"),
    Try(30, "listed-after-the-check-in-ended", more.gone_listed, "not-present-there"),
]
