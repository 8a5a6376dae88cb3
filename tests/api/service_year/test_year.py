"""What follows a check-in, over a whole year: the clock is moved, nothing waits (issue 5)."""

from typing import Any

from partyhub.api.clock import make_days
from tests.api.feedback_slips.conftest import SAID
from tests.api.service_year.conftest import Folk


async def test_a_year_of_service_from_an_order_to_the_certificate(folk: Folk) -> None:
    """SRV-01, CHK-23, ACT-01, CHK-27, CHK-14 … CHK-17, CHK-25: each step by who it is for, and each
    hour of the year by two sides.
    """
    await _order(folk)
    assert await folk.served() == [("2.0", "resident")]
    await _service_day(folk)
    assert await folk.served() == [("2.0", "resident"), ("2.0", "attendance")]
    await _half_year(folk)
    await _slip(folk)
    made = await folk.did("wang", f"/check-ins/{folk.check_in}/service-certificates")
    assert (made["number"][:6], made["hours"]) == ("F2027-", 4.0)
    assert {one["assurance"] for one in made["shares"]} == {"resident", "attendance"}


async def _order(folk: Folk) -> None:
    """In February: a resident orders, the branch sends it to the pool, a member does it."""
    folk.on("2027-02-06T09:00")
    ordered = await folk.did("", "/public/service-demands", {
        "community_id": folk.between["community_id"], "kind": "service", "field": "legal_aid",
        "what": "想了解遗嘱怎么写", "area": "幸福里小区",
        "wanted_from": "2027-02-08T09:00:00+08:00",
        "wanted_until": "2027-02-08T12:00:00+08:00", "name": "周秀英", "phone": "13722223333",
        "address": "幸福里3号楼2单元501",
    })  # fmt: skip
    held = {"number": ordered["number"], "code": ordered["code"]}
    (line,) = await folk.items("desk", "/service-demands", show="ordered")
    await folk.did("desk", f"/service-demands/{line['id']}/dispatch", {"to": "pool"})
    (offered,) = await folk.items("wang", "/me/service-pool")
    assert "周秀英" not in str(offered)
    await folk.did("wang", f"/me/service-pool/{line['id']}/take")
    folk.on("2027-02-08T12:00")
    await folk.did("wang", f"/me/service-orders/{line['id']}/done", {
        "begins_at": "2027-02-08T09:30:00+08:00", "ends_at": "2027-02-08T11:30:00+08:00",
        "result": "已讲解清楚",
    })  # fmt: skip
    await folk.did("", "/public/service-demand-confirmations", held)
    rated = await folk.did("", "/public/service-demand-ratings", held | {"stars": 5, "words": ""})
    assert rated["state"] == "rated"


async def _service_day(folk: Folk) -> None:
    """In March: the fixed service day makes its activity, which is run to its summary (四有)."""
    folk.on("2027-03-01T09:00")
    await folk.did("desk", "/service-days", {
        "community_id": folk.between["community_id"], "title": "志愿服务日", "every": "day",
        "day": 10, "begins": "09:00:00", "ends": "11:00:00", "place": "社区广场",
        "content": "清洁家园", "field": "greening", "since": "2027-03-01",
    })  # fmt: skip
    folk.on("2027-03-09T12:00")
    await make_days(folk.world.services)
    (offered,) = (await folk.read("wang", "/me/activities"))["ahead"]
    await folk.did("wang", f"/me/activities/{offered['id']}/seat")
    path = f"/activities/{offered['id']}"
    folk.on("2027-03-10T09:00")
    await folk.did("desk", f"{path}/steps", {"action": "open"})
    code = (await folk.read("desk", f"{path}/attendance-code"))["code"]
    await folk.did("wang", "/me/attendance", {"code": code})
    folk.on("2027-03-10T11:30")
    await folk.did("desk", f"{path}/steps", {"action": "record", "words": "清理楼道", "guests": 6})
    await folk.did("second", f"{path}/steps", {"action": "inspect", "words": "资料齐全"})
    closed = await folk.did("desk", f"{path}/steps", {"action": "summarise", "words": "每月一次"})
    assert closed["state"] == "closed"


async def _half_year(folk: Folk) -> None:
    """In May: the unit stands in the list of what is missing until the community has confirmed."""
    folk.on("2027-05-10T09:00")
    pair = {**folk.between, "since": "2027-01-10", "agreed_by": "陈、刘"}
    await folk.did("desk", "/partner-pairs", pair)
    assert len(await folk.items("desk", "/partner-pairs/gaps")) == 1
    told = {**folk.between, "served_on": "2027-05-09", "what": "清理河道", "people": 12}
    one: dict[str, Any] = await folk.did("unit", "/unit-services", told)
    await folk.did("desk", f"/unit-services/{one['id']}/steps", {"action": "confirm"})
    assert await folk.items("desk", "/partner-pairs/gaps") == []


async def _slip(folk: Folk) -> None:
    """At the year's end: appraised with the frozen hours, answered, sent, received, consulted."""
    folk.on("2027-11-20T09:00")
    await folk.did(
        "desk", "/appraisal-runs", {"community_id": folk.between["community_id"], "year": 2027}
    )
    await folk.world.services.jobs.finish()
    said = SAID | {"held_on": "2027-11-18"}
    slip = await _moved(folk, "desk", "appraisals", said)
    assert (slip["service_count"], slip["service_hours"]) == (2, 4.0)
    await folk.did(
        "wang", f"/me/feedback-slips/{slip['id']}/answers", {"number": 1, "words": "属实"}
    )
    folk.on("2027-12-01T09:00")
    await _moved(folk, "desk", "sendings", {})
    received = await _moved(folk, "unit", "receptions", {})
    asked = {"purpose": "merit_selection", "occasion": "2027年度优秀共产党员评选"}
    seen = await folk.did("unit", f"/feedback-slips/{received['id']}/consultations", asked)
    assert seen["slip"]["state"] == "consulted"
    (mine,) = await folk.items("wang", "/me/feedback-slips")
    assert [one["occasion"] for one in mine["consultations"]] == [asked["occasion"]]


async def _moved(folk: Folk, who: str, what: str, said: dict[str, Any]) -> dict[str, Any]:
    """The one slip after a step that is taken for many."""
    side = {"side": "unit" if who == "unit" else "community", "year": 2027}
    (slip,) = await folk.items(who, "/feedback-slips", **side)
    chosen = [{"id": slip["id"], "version": slip["version"]}]
    await folk.did(who, f"/feedback-slip-{what}", {"slips": chosen} | said)
    (after,) = await folk.items(who, "/feedback-slips", **side)
    return after
