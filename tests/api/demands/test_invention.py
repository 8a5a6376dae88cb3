"""Ways to invent hours by an order, numbered; each is refused (SRV-01, SP-08)."""

from uuid import UUID

from partyhub.domain.shared.permission import Role
from tests.api.demands.conftest import Headers, Orders, member_there
from tests.checked_in import Put, put_check_in

_CONFIRM = "/public/service-demand-confirmations"


async def _officer(orders: Orders) -> tuple[Headers, UUID]:
    """An officer of comm_a who is a member that has checked in there, by the same account."""
    member = await orders.world.member("孙干部", phone="13811119999")
    await put_check_in(orders.world, Put(name="孙干部", member=member))
    grants = ((Role.COMMUNITY_ORG, "comm_a"), (Role.WINDOW_CLERK, "comm_a"))
    return await orders.world.sign_in("sun", *grants, member=member), member


async def test_01_a_code_confirms_once(orders: Orders) -> None:
    """ADR 0033."""
    demand, held = await orders.online(places=2)
    await orders.told(demand)
    await orders.take(demand, orders.li)
    await orders.did(_CONFIRM, held)
    again = await orders.post(_CONFIRM, held)
    assert (again.status_code, again.json()["code"]) == (409, "slip-used")
    assert len(await orders.records()) == 1


async def test_02_the_code_of_another_order_confirms_nothing(orders: Orders) -> None:
    """ADR 0011: a code is bound to its number."""
    demand, held = await orders.online()
    _, other = await orders.online(what="另一件", phone="13711112222")
    await orders.told(demand)
    wrong = await orders.post(_CONFIRM, {"number": held["number"], "code": other["code"]})
    assert wrong.status_code == 404
    assert await orders.records() == []


async def test_03_guessing_locks_the_number(orders: Orders) -> None:
    """ADR 0011: ten wrong tries, also where the number does not exist."""
    for number in ("X2026-0001-999999", (await orders.online())[1]["number"]):
        body = {"number": number, "code": "AAAA-AAAA"}
        said = [(await orders.post(_CONFIRM, body)).status_code for _ in range(11)]
        assert said == [404] * 10 + [429]


async def test_04_one_member_at_two_orders_at_the_same_time_counts_once(orders: Orders) -> None:
    """Field 2.9: the second entry overlaps and waits for the community."""
    for n in range(2):
        demand, held = await orders.online(what=f"第{n}件", phone=f"1371111000{n}")
        await orders.told(demand)
        await orders.did(_CONFIRM, held)
    assert [record["state"] for record in await orders.records()] == ["confirmed", "declared"]


async def test_05_nobody_takes_what_they_ordered_by_their_own_phone(orders: Orders) -> None:
    """SP-08, field 2.9: whatever name is given."""
    demand = await orders.pooled(name="别的名字", phone="13811110001")
    refused = await orders.take(demand)
    assert (refused.status_code, refused.json()["code"]) == (403, "own-demand")
    assert (await orders.take(demand, orders.li)).status_code == 201


async def test_06_nobody_takes_what_they_entered_or_dispatched(orders: Orders) -> None:
    """Field 2.9."""
    sun, _ = await _officer(orders)
    entered = await orders.did("/service-demands", orders.body() | {"channel": "phone"}, sun)
    await orders.did(f"/service-demands/{entered['id']}/dispatch", {"to": "pool"}, orders.desk)
    dispatched = await orders.entered(what="乙")
    await orders.did(f"/service-demands/{dispatched}/dispatch", {"to": "pool"}, sun)
    for demand in (entered["id"], dispatched):
        assert (await orders.take(demand, sun)).json()["code"] == "own-demand"


async def test_07_nobody_takes_what_they_printed_the_code_of(orders: Orders) -> None:
    """ADR 0033."""
    sun, _ = await _officer(orders)
    demand = await orders.pooled()
    assert (await orders.post(f"/service-demands/{demand}/slip", None, sun)).status_code == 200
    assert (await orders.take(demand, sun)).json()["code"] == "own-demand"


async def test_08_who_has_a_part_confirms_prints_rates_and_marks_nothing(orders: Orders) -> None:
    """ADR 0032: not even another's part in the same order."""
    sun, _ = await _officer(orders)
    demand = await orders.pooled(places=2)
    part = await orders.told(demand, sun)
    other = await orders.told(demand, orders.li)
    one = f"/service-demands/{demand}"
    tries = [
        (f"{one}/confirmations", {"take_id": part}), (f"{one}/confirmations", {"take_id": other}),
        (f"{one}/slip", None), (f"{one}/ratings", {"stars": 5}),
        (f"{one}/dispatch", {"to": "pool"}),
        (f"{one}/no-shows", {"take_id": other, "reason": "未到"}),
    ]  # fmt: skip
    said = [(await orders.post(path, body, sun)).json()["code"] for path, body in tries]
    assert said == ["own-demand"] * len(tries)
    assert await orders.records() == []


async def test_09_nobody_dispatches_to_themselves(orders: Orders) -> None:
    """Field 2.9."""
    sun, member = await _officer(orders)
    demand = await orders.entered()
    body = {"to": "member", "member_id": str(member)}
    refused = await orders.post(f"/service-demands/{demand}/dispatch", body, sun)
    assert refused.json()["code"] == "own-demand"


async def test_10_time_before_the_order_was_taken_does_not_count(orders: Orders) -> None:
    """Field 2.9; nor time to come, nor a day and a night."""
    demand = await orders.pooled()
    await orders.take(demand)
    path = f"/me/service-orders/{demand}/done"
    early = await orders.post(path, orders.done(hours=2), orders.wang)
    assert early.json()["code"] == "time-outside"
    await orders.world.owner.execute("UPDATE demand_takes SET since = since - interval '9 days'")
    assert (await orders.post(path, orders.done(hours=17), orders.wang)).status_code == 422
    ahead = orders.done(ends_at="2026-12-30T00:00:00Z")
    assert (await orders.post(path, ahead, orders.wang)).json()["code"] == "time-outside"


async def test_11_an_old_slip_is_void_once_it_is_printed_again(orders: Orders) -> None:
    """ADR 0011."""
    demand, held = await orders.online()
    await orders.told(demand)
    await orders.post(f"/service-demands/{demand}/slip", None, orders.desk)
    assert (await orders.post(_CONFIRM, held)).json()["code"] == "slip-replaced"


async def test_12_staff_don_t_act_as_the_resident(orders: Orders) -> None:
    """TKT-31: neither with a token nor in a browser that staff have signed in with."""
    demand, held = await orders.online()
    await orders.told(demand)
    with_token = await orders.client.post(_CONFIRM, json=held, headers=orders.desk)
    assert with_token.json()["code"] == "not-for-staff"
    marked = {"Cookie": "partyhub_staff=1"}
    browser = await orders.client.post(_CONFIRM, json=held, headers=marked)
    assert browser.json()["code"] == "staff-browser"


async def test_13_more_promises_than_one_can_keep_are_refused(orders: Orders) -> None:
    """CHK-12: nobody keeps the pool for themselves."""
    said = []
    for n in range(6):
        demand = await orders.pooled(what=f"第{n}件", phone=f"1371111000{n}")
        said.append((await orders.take(demand)).status_code)
    assert said == [201] * 5 + [409]


async def test_14_another_members_part_is_not_told_or_given_back(orders: Orders) -> None:
    """CHK-12."""
    demand = await orders.pooled()
    await orders.take(demand)
    other, _ = await member_there(orders.world, "zhao", "赵六", "13811110003")
    for step, body in (("done", orders.done()), ("give-back", {})):
        refused = await orders.post(f"/me/service-orders/{demand}/{step}", body, other)
        assert refused.status_code == 404
