"""The pool: what fits first, nothing that was promised to others (CHK-12, VOL-03, SRV-03)."""

from datetime import timedelta

from partyhub.domain.shared.permission import Role
from tests.api.demands.conftest import SECRETS, Orders, member_there


async def test_what_fits_field_and_time_stands_first_then_the_oldest(orders: Orders) -> None:
    """CHK-11, VOL-03: the member offers legal aid and security patrol, on Saturday mornings."""
    now = orders.world.services.clock()  # a Friday
    later = {"wanted_from": (now + timedelta(days=3)).isoformat(),
             "wanted_until": (now + timedelta(days=3, hours=2)).isoformat()}  # fmt: skip
    wanted = {
        "neither": later | {"field": "greening"}, "time": {"field": "greening"},
        "field": later, "both": {}, "claimed": {"field": "security_patrol"},
    }  # fmt: skip
    for n, (what, body) in enumerate(wanted.items()):
        await orders.pooled(what=what, phone=f"1371111000{n}", **body)
    found, page = [], {"next_cursor": ""}
    while (cursor := page["next_cursor"]) is not None:
        goes_on = f"&cursor={cursor}" if cursor else ""
        page = await orders.get(f"/me/service-pool?limit=2{goes_on}", orders.wang)
        found += [(line["what"], line["rank"]) for line in page["items"]]
    assert found == [("both", 0), ("claimed", 0), ("field", 1), ("time", 2), ("neither", 3)]
    assert page["times"] == ["sat-am"]


async def test_the_pool_holds_the_own_communitys_open_orders_only(orders: Orders) -> None:
    """SRV-03: not what waits, is full or is asked of one person or team else."""
    await orders.entered(what="waits")
    full = await orders.pooled(what="full", phone="13711110001")
    assert (await orders.take(full, orders.li)).status_code == 201
    asked = await orders.entered(what="asked", phone="13711110002")
    body = {"to": "member", "member_id": str(orders.members["li"])}
    await orders.did(f"/service-demands/{asked}/dispatch", body, orders.desk)
    assert (await orders.get("/me/service-pool", orders.wang))["items"] == []
    seen = (await orders.get("/me/service-pool", orders.li))["items"]
    assert [(line["what"], line["asked"]) for line in seen] == [("asked", True)]
    assert (await orders.take(asked, orders.wang)).status_code == 404
    stranger = await orders.world.member("赵一", home=None, phone="13600001111")
    who = await orders.world.sign_in("stranger", member=stranger)
    assert (await orders.get("/me/service-pool", who))["community"] is None
    assert (await orders.take(asked, who)).json()["code"] == "not-checked-in"


async def test_who_is_asked_may_say_no_and_it_is_the_communitys_again(orders: Orders) -> None:
    """SP-09: acceptance is voluntary; no reason, no mark."""
    demand = await orders.entered()
    body = {"to": "member", "member_id": str(orders.members["li"])}
    await orders.did(f"/service-demands/{demand}/dispatch", body, orders.desk)
    said = await orders.did(f"/me/service-pool/{demand}/excuse", None, orders.li)
    assert said["state"] == "excused"
    whole = await orders.get(f"/service-demands/{demand}", orders.desk)
    assert (whole["demand"]["state"], whole["demand"]["to"]) == ("ordered", None)
    assert (await orders.take(demand, orders.li)).status_code == 404
    again = await orders.did(f"/service-demands/{demand}/dispatch", {"to": "pool"}, orders.desk)
    assert again["demand"]["state"] == "dispatched"
    assert (await orders.take(demand, orders.li)).status_code == 201


async def test_a_place_given_back_or_missed_is_free_again(orders: Orders) -> None:
    """SRV-03, CHK-12."""
    demand = await orders.pooled()
    await orders.take(demand)
    assert (await orders.take(demand, orders.li)).json()["code"] == "places-taken"
    await orders.did(f"/me/service-orders/{demand}/give-back", {}, orders.wang)
    part = (await orders.take(demand, orders.li)).json()["id"]
    body = {"take_id": part, "reason": "当天未到"}
    whole = await orders.did(f"/service-demands/{demand}/no-shows", body, orders.desk)
    assert (whole["demand"]["state"], whole["demand"]["taken"]) == ("dispatched", 0)
    assert (await orders.take(demand, orders.wang)).status_code == 201
    mine = (await orders.get("/me/service-orders", orders.wang))["items"]
    assert [one["state"] for one in mine] == ["taken", "given_back"]
    assert not any(secret in str(mine) for secret in SECRETS)


async def test_who_could_help_is_found_by_fields_and_times_and_named_by_name(
    orders: Orders,
) -> None:
    """VOL-03: nobody is ranked; whose times don't fit stands only in the wider list."""
    demand = await orders.entered()
    path = f"/service-demands/{demand}/helpers"
    found = (await orders.get(path, orders.desk))["items"]
    assert [one["name"] for one in found] == ["李小红", "王小明"]
    await orders.world.owner.execute(
        "UPDATE members SET available_times = '{sun-pm}' WHERE id = $1", orders.members["li"]
    )
    assert [one["name"] for one in (await orders.get(path, orders.desk))["items"]] == ["王小明"]
    wider = (await orders.get(f"{path}?fitting=false", orders.desk))["items"]
    assert [one["name"] for one in wider] == ["李小红", "王小明"]


async def test_what_nobody_takes_runs_out_and_the_community_sees_it(orders: Orders) -> None:
    """SRV-01: by the clock, after its last day; an order that somebody has taken does not."""
    from partyhub.api.clock import expire

    today = orders.world.services.clock().date()
    kept = await orders.pooled(expires_on=today.isoformat())
    await orders.take(kept)
    demand = await orders.pooled(phone="13711110001", expires_on=today.isoformat())
    await expire(orders.world.services)
    orders.world.services.clock.move(days=1)  # type: ignore[attr-defined]  # a test's clock
    await expire(orders.world.services)
    desk = await orders.world.sign_in("desk-two", (Role.COMMUNITY_ORG, "comm_a"))
    states = {
        one: (await orders.get(f"/service-demands/{one}", desk))["demand"]["state"]
        for one in (kept, demand)
    }
    assert states == {kept: "accepted", demand: "expired"}
    tally = await orders.get("/service-demand-counts", desk)
    assert tally == {"ordered": 0, "untaken": 0, "told": 0, "expired": 1}
    closed = (await orders.get("/service-demands?show=closed", desk))["items"]
    assert [line["id"] for line in closed] == [demand]


async def test_residents_choose_from_the_menu(orders: Orders) -> None:
    """SRV-02: read without an account; what is closed is offered no more."""
    here = str(orders.world.orgs["comm_a"])
    body = {"community_id": here, "title": "陪同就医", "field": "elder_care"}
    item = (await orders.did("/service-menu-items", body, orders.desk))["id"]
    twice = await orders.post("/service-menu-items", body, orders.desk)
    assert twice.json()["code"] == "menu-item-known"
    path = f"/public/service-menu?community={here}"
    assert [one["title"] for one in (await orders.get(path, {}))["items"]] == ["陪同就医"]
    await orders.did("/public/service-demands", orders.body(menu_item_id=item))
    await orders.did(f"/service-menu-items/{item}/closure", None, orders.desk)
    assert (await orders.get(path, {}))["items"] == []
    late = await orders.post("/public/service-demands", orders.body(what="乙", menu_item_id=item))
    assert late.json()["code"] == "menu-item-closed"
    found = (await orders.get("/public/service-communities?q=comm_a", {}))["items"]
    assert [one["id"] for one in found] == [here]


async def test_a_team_sees_its_orders_alone(orders: Orders) -> None:
    """CHK-12: by the team of the check-in."""
    other, _ = await member_there(orders.world, "zhao", "赵六", "13811110003")
    team = await orders.world.owner.fetchval(
        "INSERT INTO teams (id, community_id, name, field) VALUES (gen_random_uuid(), $1,"
        " '法律队', 'legal_aid') RETURNING id", orders.world.orgs["comm_a"],
    )  # fmt: skip
    await orders.world.owner.execute(
        "UPDATE check_ins SET team_id = $1 WHERE member_id = $2", team, orders.members["wang"]
    )
    demand = await orders.entered()
    body = {"to": "team", "team_id": str(team)}
    await orders.did(f"/service-demands/{demand}/dispatch", body, orders.desk)
    seen = [(await orders.get("/me/service-pool", who))["items"] for who in (orders.wang, other)]
    assert [len(items) for items in seen] == [1, 0]
    assert (await orders.take(demand, other)).status_code == 404
    assert (await orders.take(demand, orders.wang)).status_code == 201
