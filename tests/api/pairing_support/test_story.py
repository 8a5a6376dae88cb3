"""结对帮扶 from the household's word to the end (VOL-05, VOL-06)."""

from typing import Any

from partyhub.domain.shared.permission import Role
from tests.api.pairing_support.conftest import ADDRESS, NAME, PHONE, Pairing
from tests.world import key


async def test_a_household_is_supported_and_the_hours_wait_for_another(pairing: Pairing) -> None:
    """VOL-05: proposed, agreed, planned, visited, confirmed by another account."""
    pair = await pairing.active()
    visit = await pairing.did(f"/me{pair}/visits", pairing.visit(), pairing.wang)
    assert visit["record_state"] == "declared"
    record = f"/service-records/{visit['record_id']}/confirmation"
    answer = await pairing.client.post(record, json={"why": ""}, headers=pairing.wang | key())
    assert answer.status_code in (403, 404)
    await pairing.did(record, {"why": ""})
    own = (await pairing.get("/me/support-pairs", pairing.wang))["items"][0]
    assert own["household_code"] == "H-0001"
    assert own["visits"][0]["record_state"] == "confirmed"
    row = await pairing.world.owner.fetchrow("SELECT * FROM service_records")
    assert row is not None
    assert (row["source"], row["beneficiary_code"], row["category"]) == (
        "pairing", "H-0001", "pairing_support",
    )  # fmt: skip
    told = await pairing.get(pair)
    assert [one["member_name"] for one in told["supporters"]] == ["王小明"]
    assert told["allowed_actions"] == ["change", "review", "end", "withdraw"]


async def test_whoever_need_not_visit_reads_a_code(pairing: Pairing) -> None:
    """SP-08: name, phone and address go to those paired and the desk; each look is kept."""
    pair = await pairing.active()
    mine = await pairing.did(f"/me{pair}/household-reveal", None, pairing.wang)
    assert mine == {"name": NAME, "phone": PHONE, "address": ADDRESS}
    assert await pairing.refused(f"/me{pair}/household-reveal", None, pairing.li) == "not-found"
    assert await pairing.did(f"{pair}/household-reveal", {"purpose": "回访"}) == mine
    looks = (await pairing.get(pair))["looks"]
    assert [one["purpose"] for one in looks] == ["回访", "结对帮扶"]
    street = await pairing.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert (await pairing.get(pair, street))["may_reveal"] is False
    reveal = f"{pair}/household-reveal"
    assert await pairing.refused(reveal, {"purpose": "x"}, street) == "not-allowed"


async def test_when_it_is_over_nothing_of_the_household_is_left(pairing: Pairing) -> None:
    """SP-08, VOL-05: also where the household itself wants no more; the code stays."""
    pair = await pairing.active()
    over = await pairing.did(f"{pair}/end", {"by_household": True, "reason": "不再需要"})
    assert over["pair"]["state"] == "withdrawn"
    assert over["allowed_actions"] == []
    row = await pairing.world.owner.fetchrow("SELECT * FROM support_pairs")
    assert row is not None
    assert row["name_sealed"] is row["phone_sealed"] is row["address_sealed"] is None
    reveal = f"/me{pair}/household-reveal"
    assert await pairing.refused(reveal, None, pairing.wang) == "support-over"
    assert await pairing.refused(f"{pair}/household-reveal", {"purpose": "x"}) == "support-over"
    assert await pairing.refused(f"/me{pair}/visits", pairing.visit(), pairing.wang) == (
        "support-over"
    )
    again = await pairing.did("/support-pairs", pairing.household())
    assert again["pair"]["household_code"] == "H-0001"


async def test_one_to_one_is_handed_over_and_many_to_one_grows(pairing: Pairing) -> None:
    """VOL-05: members change; handing over is one step."""
    pair = await pairing.active()
    li = {"member_id": str(pairing.members["li"])}
    assert await pairing.refused(f"{pair}/supporters", li) == "one-supporter"
    first = (await pairing.get(pair))["supporters"][0]["id"]
    handed = {**li, "instead_of": first, "reason": "调岗"}
    told = await pairing.did(f"{pair}/supporters", handed)
    assert [(one["member_name"], one["until"] is None) for one in told["supporters"]] == [
        ("王小明", False), ("李小红", True),
    ]  # fmt: skip
    many = await pairing.active("wang", "li", way="many", name="吴大爷", phone="13722224444")
    assert await pairing.refused(f"{many}/supporters", li) == "already-supports"
    await pairing.did(f"/me{many}/leaving", {"reason": "时间对不上"}, pairing.li)
    assert await pairing.refused(f"/me{many}/visits", pairing.visit(), pairing.li) == "not-found"


async def test_plans_have_versions_and_a_review_comes_once_a_year(pairing: Pairing) -> None:
    """VOL-05: what was planned before stays readable; nobody reviews their own support."""
    pair = await pairing.active()
    told = await pairing.did(f"{pair}/plans", pairing.plan(goals="常有人来"))
    assert [plan["version"] for plan in told["plans"]] == [2, 1]
    today = f"{pairing.world.services.clock().date()}"
    body = {"on": today, "result": "go_on", "words": "按计划探访"}
    assert (await pairing.did(f"{pair}/reviews", body))["pair"]["reviewed_on"] == today
    assert await pairing.refused(f"{pair}/reviews", body) == "reviewed-this-year"


async def test_what_others_read_names_nobody(pairing: Pairing) -> None:
    """SP-08: plan, visit, reason, review."""
    pair = await pairing.active()
    said: list[tuple[str, dict[str, Any], dict[str, str]]] = [
        (f"{pair}/plans", pairing.plan(goals=f"照顾{NAME}"), pairing.desk),
        (f"/me{pair}/visits", pairing.visit(done=f"到{ADDRESS}"), pairing.wang),
        (f"/me{pair}/leaving", {"reason": f"{NAME}搬走"}, pairing.wang),
        (f"{pair}/end", {"by_household": False, "reason": PHONE}, pairing.desk),
        ("/support-pairs", pairing.household(area=ADDRESS, name="别人"), pairing.desk),
    ]
    for path, body, who in said:
        assert await pairing.refused(path, body, who) == "names-the-household", path


async def test_a_cadre_may_support_and_is_listed_until_then(pairing: Pairing) -> None:
    """VOL-06: every cadre of street and community contacts a household; a list of what to do."""
    world = pairing.world
    cadre = await world.member("郑干部", phone="13811110009")
    who = await world.sign_in("cadre", (Role.COMMUNITY_ORG, "comm_a"), member=cadre)
    gaps = (await pairing.get("/support-pairs/cadre-gaps"))["items"]
    assert {(one["name"], one["has_record"]) for one in gaps} == {("Desk", False), ("Cadre", True)}
    pair = await pairing.proposed(kind="hardship", way="many")
    found = (await pairing.get(f"{pair}/candidates?q=郑"))["items"]
    assert [(one["name"], one["capacity"]) for one in found] == [("郑干部", "cadre")]
    await pairing.did(f"{pair}/supporters", {"member_id": str(cadre)})
    after = (await pairing.get("/support-pairs/cadre-gaps"))["items"]
    assert [one["name"] for one in after] == ["Desk"]
    assert await pairing.refused(f"{pair}/agreement", pairing.agreement(), who) == "own-support"
    stranger = await world.member("外人", phone="13811110010")
    body = {"member_id": str(stranger)}
    assert await pairing.refused(f"{pair}/supporters", body) == "cannot-support"


async def test_what_waits_is_listed(pairing: Pairing) -> None:
    """VOL-05: not begun, unvisited for so many days, a year after the last review."""
    await pairing.proposed(name="吴大爷", phone="13722224444")
    active = await pairing.active()

    async def codes(asked: str) -> list[str]:
        items = (await pairing.get(f"/support-pairs?{asked}"))["items"]
        return [line["household_code"] for line in items]

    assert await codes("show=to_start") == ["H-0001"]
    assert await codes("show=unvisited") == await codes("show=to_review") == []
    await pairing.world.owner.execute(
        "UPDATE support_pairs SET started_on = started_on - 400 WHERE started_on IS NOT NULL"
    )
    assert await codes("show=unvisited") == await codes("show=to_review") == ["H-0002"]
    await pairing.did(f"/me{active}/visits", pairing.visit(), pairing.wang)
    assert await codes("show=unvisited") == []
    assert await codes("show=open") == ["H-0002", "H-0001"]
    assert await codes("show=over") == []


async def test_card_and_ledger_hold_a_code(pairing: Pairing) -> None:
    """VOL-05, 8.7: printed for the household, kept by the community."""
    pair = await pairing.active()
    printed = await pairing.post(f"{pair}/card")
    assert printed.status_code == 200
    assert printed.content.startswith(b"%PDF")
    book = await pairing.client.get("/support-pairs/export", headers=pairing.desk)
    assert book.status_code == 200
    assert book.content.startswith(b"PK")
