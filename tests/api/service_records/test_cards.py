"""The service card over HTTP: told by the member, decided by the community, read by the unit."""

from partyhub.domain.shared.permission import Role
from tests.api.service_records.serving import Serving


async def test_an_entry_counts_once_the_community_confirmed_it(at_work: Serving) -> None:
    """CHK-13: unconfirmed entries do not count; the member sees what waits."""
    record = await at_work.told()
    own = await at_work.get(at_work.me, "/me/service")
    assert (own["sum"], own["community"]["name"]) == (
        {"hours": 0.0, "entries": 0, "waiting": 1, "refused": 0}, "comm_a",
    )  # fmt: skip
    waiting = (await at_work.get(at_work.first, "/service-records"))["items"]
    assert [(one["id"], one["source"], one["flags"], one["mine"]) for one in waiting] == [
        (record, "own", [], False)
    ]
    done = await at_work.confirm(at_work.first, record)
    assert (done.status_code, done.json()["proof"]) == (200, "community")
    assert await at_work.hours() == 2.5
    assert (await at_work.get(at_work.first, "/service-records"))["items"] == []
    decided = (await at_work.get(at_work.first, "/service-records", show="decided"))["items"]
    assert [(one["id"], one["decided_name"]) for one in decided] == [(record, "comm_a First")]


async def test_what_is_not_confirmed_says_why(at_work: Serving) -> None:
    """CHK-13, CHK-17: the member reads the reason and may tell it anew."""
    record = await at_work.told()
    path = f"/service-records/{record}/refusal"
    assert (await at_work.post(at_work.first, path, {"why": ""})).status_code == 422
    assert (await at_work.post(at_work.first, path, {"why": "时间不对"})).status_code == 200
    (mine,) = (await at_work.get(at_work.me, "/me/service-records"))["items"]
    assert (mine["state"], mine["why"]) == ("refused", "时间不对")
    again = await at_work.tell(begins="09:30")
    assert (again.status_code, again.json()["flags"]) == (201, [])


async def test_a_correction_is_an_entry_of_its_own(at_work: Serving) -> None:
    """CHK-13: nothing is rewritten; the hours come off again."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    back = await at_work.take_back(at_work.second, record)
    assert (back.status_code, back.json()["hours"], back.json()["reverses_id"]) == (
        201, -2.5, record,
    )  # fmt: skip
    assert await at_work.hours() == 0
    card = (await at_work.get(at_work.me, "/me/service-records"))["items"]
    assert {one["hours"] for one in card} == {2.5, -2.5}
    taken = next(one for one in card if one["id"] == record)
    assert taken["state"] == "confirmed"
    assert taken["reversed_at"] is not None


async def test_a_card_pages_by_key_and_knows_its_year(at_work: Serving) -> None:
    for hour in ("07", "08", "10"):
        await at_work.told(begins=f"{hour}:00", ends=f"{hour}:30")
    first = await at_work.get(at_work.me, "/me/service-records", limit=2)
    rest = await at_work.get(
        at_work.me, "/me/service-records", limit=2, cursor=first["next_cursor"]
    )
    found = [one["id"] for one in first["items"] + rest["items"]]
    assert (len(found), len(set(found)), rest["next_cursor"]) == (3, 3, None)
    assert (await at_work.get(at_work.me, "/me/service-records", year=2025))["items"] == []


async def test_a_marked_entry_needs_a_reason(at_work: Serving) -> None:
    """Told late, and long: both are marked, and neither confirms by a click."""
    record = await at_work.told(on="2026-11-25", begins="08:00", ends="18:00")
    (line,) = (await at_work.get(at_work.first, "/service-records"))["items"]
    assert line["flags"] == ["late", "long"]
    refused = await at_work.confirm(at_work.first, record)
    assert (refused.status_code, refused.json()["code"]) == (422, "why-needed")
    assert (await at_work.confirm(at_work.first, record, "与签到表相符")).status_code == 200


async def test_a_list_from_paper_is_marked_as_such_and_waits(at_work: Serving) -> None:
    """CHK-13, ADR 0032: all or none, of the source bulk, confirmed by another account."""
    other = await at_work.present("李大明")
    entered = await at_work.listed(at_work.first, at_work.check_in, other)
    assert entered.status_code == 201, entered.text
    items = entered.json()["items"]
    assert [(one["source"], one["state"]) for one in items] == [("bulk", "declared")] * 2
    mine = (await at_work.get(at_work.first, "/service-records"))["items"]
    assert [one["mine"] for one in mine] == [True, True]
    assert (await at_work.confirm(at_work.second, items[0]["id"])).status_code == 200


async def test_a_unit_reads_what_counts_of_its_own_and_the_member_sees_the_look(
    at_work: Serving,
) -> None:
    """SP-17, SP-08, CHK-15: confirmed entries, nothing of whom it was done for."""
    record = await at_work.told()
    await at_work.told(begins="13:00", ends="14:00")
    await at_work.confirm(at_work.first, record)
    path = f"/members/{at_work.member}/service-records"
    unit = await at_work.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    items = (await at_work.get(unit, path))["items"]
    assert [one["id"] for one in items] == [record]
    assert not {"beneficiary_code", "note", "place"} & items[0].keys()
    other = await at_work.world.sign_in("other", (Role.LIAISON_OFFICER, "unit_b"))
    assert (await at_work.client.get(path, headers=other)).status_code == 404
    looks = (await at_work.get(at_work.me, f"/members/{at_work.member}/accesses"))["items"]
    assert [(one["account_name"], one["purpose"]) for one in looks] == [
        ("Liaison", "服务(活动)记录卡")
    ]


async def test_a_community_reads_the_card_of_its_own_check_in_alone(at_work: Serving) -> None:
    """SP-17: another community is told nothing, and nothing of another community stands there."""
    record = await at_work.told()
    path = f"/check-ins/{at_work.check_in.id}/service-records"
    assert [one["id"] for one in (await at_work.get(at_work.first, path))["items"]] == [record]
    other = await at_work.world.sign_in("other", (Role.COMMUNITY_ORG, "comm_c"))
    assert (await at_work.client.get(path, headers=other)).status_code == 404
    assert (await at_work.get(other, "/service-records"))["items"] == []
    nobody = await at_work.world.sign_in("handler", (Role.HANDLER, "street_a"))
    assert (await at_work.client.get("/service-records", headers=nobody)).status_code == 403
