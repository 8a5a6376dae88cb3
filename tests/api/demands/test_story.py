"""居民点单 → 支部下单 → 党员接单, from the order to the entry in the service record (SRV-01)."""

from tests.api.demands.conftest import ADDRESS, NAME, PHONE, SECRETS, Orders


async def test_ordered_alone_taken_done_confirmed_by_code_and_rated(orders: Orders) -> None:
    """SRV-01, SRV-03, SP-08: the hours count at once, without an account of the confirmer."""
    demand, held = await orders.online()
    pool = await orders.get("/me/service-pool", orders.wang)
    assert [line["id"] for line in pool["items"]] == [demand]
    assert not any(secret in str(pool) for secret in SECRETS)
    await orders.told(demand)
    followed = await orders.did("/public/service-demand-follow-ups", held)
    assert followed["allowed_actions"] == ["finish"]
    assert [one["surname"] for one in followed["coming"]] == ["王"]
    confirmed = await orders.did("/public/service-demand-confirmations", held)
    assert (confirmed["state"], confirmed["allowed_actions"]) == ("done", ["rate"])
    rated = await orders.did("/public/service-demand-ratings", held | {"stars": 5, "words": "好"})
    assert (rated["state"], rated["stars"]) == ("rated", 5)
    (record,) = await orders.records()
    assert (record["state"], record["proof"], record["source"]) == (
        "confirmed", "resident", "demand",
    )  # fmt: skip
    assert (record["hours"], record["beneficiary_code"]) == (2, "R-0001")
    assert record["decided_by"] is None
    assert not any(secret in str(record) for secret in SECRETS)


async def test_entered_at_the_counter_and_confirmed_by_the_community(orders: Orders) -> None:
    """SRV-01: the community's account confirms what the member's account told."""
    demand = await orders.pooled()
    part = await orders.told(demand)
    path = f"/service-demands/{demand}"
    whole = await orders.did(f"{path}/confirmations", {"take_id": part}, orders.desk)
    assert whole["demand"]["state"] == "done"
    assert [one["state"] for one in whole["parts"]] == ["settled"]
    rated = await orders.did(f"{path}/ratings", {"stars": 4, "words": "满意"}, orders.desk)
    assert (rated["demand"]["stars"], rated["allowed_actions"]) == (4, [])
    (record,) = await orders.records()
    assert (record["state"], record["proof"]) == ("confirmed", "community")
    assert record["decided_by"] not in (None, record["told_by"])


async def test_numbers_and_codes_of_residents_run_without_gaps(orders: Orders) -> None:
    """SP-08: one code for a resident of a community, whatever is ordered by that phone."""
    bodies = [
        orders.body(what="甲"), orders.body(what="甲"), orders.body(what="乙"),
        orders.body(what="丙", phone="13788889999", name="吴大伯"),
    ]  # fmt: skip
    answers = [await orders.post("/public/service-demands", body) for body in bodies]
    assert [one.status_code for one in answers] == [201, 409, 201, 201]
    assert answers[1].json()["code"] == "demand-known"
    lines = (await orders.get("/service-demands?show=ordered", orders.desk))["items"]
    assert [line["number"][-6:] for line in lines] == ["000001", "000002", "000003"]
    assert [line["resident_code"] for line in lines] == ["R-0001", "R-0001", "R-0002"]


async def test_name_and_address_are_told_to_the_taker_while_it_is_open(orders: Orders) -> None:
    """SP-08: to nobody before, to nobody after, and each look is kept for the resident."""
    demand, held = await orders.online()
    path = f"/me/service-orders/{demand}/resident"
    assert (await orders.post(path, None, orders.wang)).status_code == 404
    await orders.told(demand)
    shown = await orders.did(path, None, orders.wang)
    assert shown == {"name": NAME, "phone": PHONE, "address": ADDRESS}
    assert (await orders.post(path, None, orders.li)).status_code == 404
    await orders.did("/public/service-demand-confirmations", held)
    late = await orders.post(path, None, orders.wang)
    assert (late.status_code, late.json()["code"]) == (409, "part-over")
    seen = await orders.did("/public/service-demand-follow-ups", held)
    assert [(look["account_name"], look["purpose"]) for look in seen["looks"]] == [
        ("Wang", "上门服务")
    ]


async def test_the_community_calls_back_and_the_look_is_kept(orders: Orders) -> None:
    """SP-08: the sealed names have a permission of their own, which the counter lacks."""
    demand = await orders.entered()
    path, why = f"/service-demands/{demand}/resident-reveal", {"purpose": "回电核实"}
    assert (await orders.post(path, why, orders.clerk)).status_code == 403
    assert (await orders.did(path, why, orders.desk))["phone"] == PHONE
    whole = await orders.get(f"/service-demands/{demand}", orders.desk)
    assert [look["purpose"] for look in whole["looks"]] == ["回电核实"]
    assert not any(secret in str(whole) for secret in SECRETS)


async def test_the_slip_is_printed_with_a_code_that_voids_the_one_before(orders: Orders) -> None:
    """SRV-04, ADR 0011: each print is an event; on the paper stands nothing of the resident."""
    demand = await orders.entered(kind="micro_wish")
    for _ in range(2):
        answer = await orders.post(f"/service-demands/{demand}/slip", None, orders.clerk)
        assert answer.content.startswith(b"%PDF"), answer.text
    whole = await orders.get(f"/service-demands/{demand}", orders.desk)
    assert whole["prints"] == 2
    nth = await orders.world.owner.fetch(
        "SELECT facts->>'nth' AS nth FROM events WHERE action = 'demand.print' ORDER BY seq"
    )
    assert [row["nth"] for row in nth] == ["1", "2"]
