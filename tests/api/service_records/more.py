"""Ways to gain hours by deciding twice, correcting, overlapping or repeating (issue 5)."""

import httpx

from tests.api.service_records.serving import TOLD, Serving
from tests.world import key


async def twice(one: Serving) -> httpx.Response:
    record = await one.told()
    assert (await one.confirm(one.first, record)).status_code == 200
    return await one.confirm(one.second, record)


async def after_refusal(one: Serving) -> httpx.Response:
    record = await one.told()
    await one.post(one.first, f"/service-records/{record}/refusal", {"why": "没有"})
    return await one.confirm(one.second, record)


async def taken_back(one: Serving) -> str:
    record = await one.told()
    await one.confirm(one.first, record)
    assert (await one.take_back(one.second, record)).status_code == 201
    return record


async def after_reversal(one: Serving) -> httpx.Response:
    return await one.confirm(one.first, await taken_back(one))


async def reversed_twice(one: Serving) -> httpx.Response:
    return await one.take_back(one.first, await taken_back(one))


async def reversal_reversed(one: Serving) -> httpx.Response:
    await taken_back(one)
    card = (await one.get(one.me, "/me/service-records"))["items"]
    reversal = next(line["id"] for line in card if line["hours"] < 0)
    return await one.take_back(one.first, reversal)


async def own_reversal(one: Serving) -> httpx.Response:
    """Nobody takes their own entry back to enter it anew and longer."""
    record = await one.told()
    await one.confirm(one.first, record)
    await one.seated()
    return await one.take_back(one.me, record)


async def overlapping(one: Serving) -> httpx.Response:
    """Marked, and refused although somebody writes a reason."""
    await one.confirm(one.first, await one.told())
    return await one.confirm(one.first, await one.told(begins="10:00"), "看过了")


async def listed_beside_own(one: Serving) -> httpx.Response:
    """Told by the member, and typed in from paper as well."""
    await one.confirm(one.first, await one.told())
    entered = (await one.listed(one.first)).json()["items"]
    return await one.confirm(one.second, entered[0]["id"], "名单上有")


async def marked_at_once(one: Serving) -> httpx.Response:
    return await one.confirm(one.first, await one.told(on="2026-11-25"))


async def reused_key(one: Serving) -> httpx.Response:
    again = key()
    await one.post(one.me, "/me/service-records", TOLD, **again)
    return await one.post(one.me, "/me/service-records", TOLD | {"ends": "12:30"}, **again)


async def gone(one: Serving) -> httpx.Response:
    end = {"reason": "搬家"}
    await one.post(one.first, f"/check-ins/{one.check_in.id}/ending", end)
    return await one.tell()


async def gone_listed(one: Serving) -> httpx.Response:
    end = {"reason": "搬家"}
    await one.post(one.first, f"/check-ins/{one.check_in.id}/ending", end)
    return await one.listed(one.first)
