"""Service online: advice, lessons, market news and errands without a door (SRV-05, SRV-02)."""

from tests.api.demands.conftest import Orders
from tests.world import key

_ONLINE = {"manner": "online", "area": "", "address": "", "field": "technical_training"}


async def test_who_is_helped_online_is_asked_for_no_door(orders: Orders) -> None:
    """SRV-05: taken from the pool like any other, and the record says that it was online."""
    demand, _ = await orders.online(what="想学手机挂号", **_ONLINE)
    (line,) = (await orders.get("/me/service-pool", orders.wang))["items"]
    assert (line["manner"], line["area"]) == ("online", "")
    await orders.told(demand)
    (mine,) = (await orders.get("/me/service-orders", orders.wang))["items"]
    assert (mine["manner"], mine["area"]) == ("online", "")
    whole = await orders.get(f"/service-demands/{demand}", orders.desk)
    assert whole["demand"]["manner"] == "online"
    await orders.did(
        f"/service-demands/{demand}/confirmations",
        {"take_id": whole["parts"][0]["id"]},
        orders.desk,
    )
    place = await orders.world.owner.fetchval("SELECT place FROM service_records")
    assert place == "网上"


async def test_who_comes_must_know_where_to(orders: Orders) -> None:
    """SRV-05: in person, neither the estate nor the address may be left out; nothing is kept."""
    for lacking in ("area", "address"):
        body = orders.body(**{lacking: ""}) | {"channel": "counter"}
        said = await orders.post("/service-demands", body, orders.clerk)
        assert (said.status_code, said.json()["facts"]["field"]) == (422, lacking)
        alone = await orders.post("/public/service-demands", orders.body(**{lacking: ""}))
        assert (alone.status_code, alone.json()["facts"]["field"]) == (422, lacking)
    assert await orders.world.owner.fetchval("SELECT count(*) FROM service_demands") == 0


async def test_the_menu_says_what_is_done_online(orders: Orders) -> None:
    """SRV-02, SRV-05."""
    here = str(orders.world.orgs["comm_a"])
    for title, manner in (("手机课堂", "online"), ("陪同就医", "in_person")):
        body = {
            "community_id": here, "title": title, "field": "technical_training", "manner": manner,
        }  # fmt: skip
        made = await orders.client.post(
            "/service-menu-items", json=body, headers=orders.desk | key()
        )
        assert made.status_code == 201, made.text
    menu = (await orders.client.get(f"/public/service-menu?community={here}")).json()["items"]
    assert {one["title"]: one["manner"] for one in menu} == {
        "手机课堂": "online", "陪同就医": "in_person",
    }  # fmt: skip
