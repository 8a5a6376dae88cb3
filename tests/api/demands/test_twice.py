"""More ways to have an order counted twice or to confirm it oneself (issue 5).

docs/service-scrutiny.md tells all of them.
"""

import asyncio
from datetime import UTC, datetime

from partyhub.domain.shared.permission import Role
from tests.api.demands.conftest import Orders
from tests.api.service_records.serving import MERGED

_CONFIRM = "/public/service-demand-confirmations"


async def test_15_the_resident_and_the_community_confirm_at_once(orders: Orders) -> None:
    """ADR 0032: one entry, whoever was first; the other is told."""
    for n in range(3):
        demand, held = await orders.online(what=f"第{n}件", phone=f"1371111000{n}")
        part = await orders.told(demand)
        path = f"/service-demands/{demand}/confirmations"
        both = await asyncio.gather(
            orders.post(_CONFIRM, held),
            orders.post(path, {"take_id": part, "why": "已回访"}, orders.desk),
        )
        assert sorted(one.status_code for one in both) == [200, 409]
        assert len(await orders.records()) == n + 1


async def test_16_an_officer_with_another_record_of_the_member_confirms_nothing(
    orders: Orders,
) -> None:
    """CHK-13: served under a record that went into another, whose account holds the desk."""
    other = await orders.world.member("王小明", phone="13900000000")
    await orders.world.owner.execute(MERGED, orders.members["wang"], other)
    staff = await orders.world.sign_in("wang-desk", (Role.COMMUNITY_ORG, "comm_a"), member=other)
    demand = await orders.pooled()
    part = await orders.told(demand)
    path = f"/service-demands/{demand}"
    tries = [("confirmations", {"take_id": part}), ("slip", None), ("ratings", {"stars": 5})]
    said = [(await orders.post(f"{path}/{step}", body, staff)).json()["code"]
            for step, body in tries]  # fmt: skip
    assert said == ["own-demand"] * len(tries)
    assert await orders.records() == []


async def test_17_one_time_told_by_two_zones_of_the_clock_counts_once(orders: Orders) -> None:
    """CHK-13: moments are compared, not what a phone's clock shows."""
    done = orders.done()
    zulu = {name: datetime.fromisoformat(done[name]).astimezone(UTC).isoformat()
            for name in ("begins_at", "ends_at")}  # fmt: skip
    for n, body in enumerate((done, done | zulu)):
        demand, held = await orders.online(what=f"第{n}件", phone=f"1371111000{n}")
        await orders.take(demand)
        await orders.world.owner.execute("UPDATE demand_takes SET since = since - interval '3 day'")
        await orders.did(f"/me/service-orders/{demand}/done", body, orders.wang)
        await orders.did(_CONFIRM, held)
    assert [one["state"] for one in await orders.records()] == ["confirmed", "declared"]


async def test_18_a_night_is_one_entry_of_its_first_day_and_nothing_stands_beside_it(
    orders: Orders,
) -> None:
    """CHK-13: the border of the day makes no second entry."""
    demand, held = await orders.online()
    await orders.take(demand)
    await orders.world.owner.execute("UPDATE demand_takes SET since = since - interval '3 day'")
    night = orders.done(begins_at="2026-11-19T22:00:00+08:00", ends_at="2026-11-20T02:00:00+08:00")
    await orders.did(f"/me/service-orders/{demand}/done", night, orders.wang)
    await orders.did(_CONFIRM, held)
    told = {"on": "2026-11-20", "begins": "00:30", "ends": "02:00", "category": "greening",
            "content": "夜里陪护"}  # fmt: skip
    beside = await orders.did("/me/service-records", told, orders.wang)
    assert beside["flags"] == ["overlap"]
    path = f"/service-records/{beside['id']}/confirmation"
    assert (await orders.post(path, {"why": "第二天"}, orders.desk)).json()["code"] == "two-places"
    (first, _) = await orders.records()
    assert (str(first["served_on"]), float(first["hours"])) == ("2026-11-19", 4.0)


async def test_19_what_was_done_is_told_once(orders: Orders) -> None:
    """CHK-13: another draft of a phone replaces the first until it is confirmed, and adds none."""
    demand, held = await orders.online()
    await orders.told(demand)
    path = f"/me/service-orders/{demand}/done"
    assert (await orders.post(path, orders.done(hours=3), orders.wang)).status_code == 200
    await orders.did(_CONFIRM, held)
    assert (await orders.post(path, orders.done(hours=5), orders.wang)).status_code == 409
    assert [float(one["hours"]) for one in await orders.records()] == [3.0]


async def test_20_two_records_of_one_person_fill_two_places_and_count_once(orders: Orders) -> None:
    """CHK-13, SP-08: merged before the resident confirms; the second entry waits, marked."""
    demand, held = await orders.online(places=2)
    await orders.told(demand)
    await orders.told(demand, orders.li)
    await orders.world.owner.execute(MERGED, orders.members["li"], orders.members["wang"])
    await orders.did(_CONFIRM, held)
    records = await orders.records()
    assert sorted(one["state"] for one in records) == ["confirmed", "declared"]
    assert [list(one["flags"]) for one in records if one["state"] == "declared"] == [["overlap"]]


async def test_21_a_place_given_back_missed_or_withdrawn_is_told_no_more(orders: Orders) -> None:
    """SRV-01: hours follow from a part that is open."""
    given = await orders.pooled()
    await orders.take(given)
    await orders.did(f"/me/service-orders/{given}/give-back", {"reason": "临时有事"}, orders.wang)
    gone, held = await orders.online(what="另一件", phone="13711112222")
    await orders.take(gone)
    await orders.did("/public/service-demand-withdrawals", held | {"reason": "不用了"})
    await orders.world.owner.execute("UPDATE demand_takes SET since = since - interval '3 day'")
    for demand in (given, gone):
        told = await orders.post(
            f"/me/service-orders/{demand}/done", orders.done(hours=1), orders.wang
        )
        assert told.status_code in (404, 409)
    assert await orders.records() == []
