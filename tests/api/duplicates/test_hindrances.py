"""What runs stays with its record; across units the department decides; races end with one."""

import asyncio
from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.duplicates.pair import Hindrance, Standing, hindrances
from partyhub.domain.shared.permission import Role
from tests.api.duplicates.conftest import Decider
from tests.world import World, key

_TERMS = {
    "reason": "job", "destination": "乙院", "dues_paid_to": "2026-10", "valid_days": 90,
    "source_address": "人民路1号",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "going", "expected"),
    [
        ({}, {}, []),
        ({"check_in_runs": True, "transfer_runs": True, "account": "in_use"}, {}, []),
        ({}, {"check_in_runs": True}, [Hindrance.CHECK_IN]),
        ({}, {"transfer_runs": True}, [Hindrance.TRANSFER]),
        ({}, {"account": "in_use"}, []),
        ({"account": "waiting"}, {"account": "in_use"}, [Hindrance.ACCOUNT]),
        ({"account": "in_use"}, {"account": "in_use"}, [Hindrance.ACCOUNT]),
        ({"account": "in_use"}, {"account": "waiting"}, []),
        ({"account": "in_use"}, {"account": "closed"}, []),
        ({"present": False}, {}, [Hindrance.PRESENT]),
        ({"present": False}, {"present": False}, []),
        ({}, {"present": False}, []),
    ],
)
def test_what_hinders_a_merge(
    kept: dict[str, Any], going: dict[str, Any], expected: list[Hindrance]
) -> None:
    """ADR 0018."""
    assert hindrances(Standing(**kept), Standing(**going)) == expected


async def _two(decider: Decider) -> tuple[UUID, UUID, str]:
    one, other = await decider.add(), await decider.add()
    return one, other, (await decider.pairs())[0]["id"]


async def _start(decider: Decider, member: UUID) -> Any:
    to = {"branch_id": str(decider.world.orgs["branch_b"])}
    body = {"member_id": str(member), "to": to, "terms": _TERMS}
    return await decider.client.post("/transfers", json=body, headers=decider.who | key())


async def _enrol(decider: Decider, member: UUID) -> Any:
    wish = {
        "community_id": str(decider.world.orgs["comm_a"]), "volunteered": True,
        "reason_elsewhere": "住址未登记",
    }  # fmt: skip
    body = wish | {"member_id": str(member)}
    return await decider.client.post("/check-ins", json=body, headers=decider.who | key())


async def test_a_record_with_something_under_way_stays(decider: Decider) -> None:
    """The other one may go into it; what runs is told before anybody tries."""
    one, other, pair = await _two(decider)
    assert (await _start(decider, one)).status_code == 201
    assert (await _enrol(decider, one)).status_code == 201
    seen = await decider.pair(pair)
    told = {s["member"]["id"]: s["hindrances"] for s in (seen["one"], seen["other"])}
    assert told == {str(one): ["check_in", "transfer"], str(other): []}
    refused = await decider.merge(pair, other)
    assert (refused.status_code, refused.json()["code"]) == (409, "merge-hindered")
    assert refused.json()["facts"]["hindrance"] == "check_in,transfer"
    assert (await decider.merge(pair, one)).status_code == 200


async def test_with_something_under_way_on_both_neither_goes(decider: Decider) -> None:
    one, other, pair = await _two(decider)
    for member in (one, other):
        assert (await _start(decider, member)).status_code == 201
    for keep in (one, other):
        assert (await decider.merge(pair, keep)).json()["code"] == "merge-hindered"
    assert len(await decider.pairs()) == 1


async def test_the_account_of_the_other_record_goes_on(decider: Decider, world: World) -> None:
    """Its owner signs in as before and sees the record that stays, with both histories."""
    one, other, pair = await _two(decider)
    signed_in = await world.sign_in("wang", member=other)
    assert (await _enrol(decider, other)).status_code == 201
    enrolled = (await decider.get("/check-ins"))["items"][0]["id"]
    voided = await decider.client.post(
        f"/check-ins/{enrolled}/voiding", json={"reason": "放弃"}, headers=decider.who | key()
    )
    assert voided.status_code == 200, voided.text
    assert (await decider.merge(pair, one)).status_code == 200
    assert (await decider.get("/me/member", signed_in))["id"] == str(one)
    mine = (await decider.get("/check-ins?state=voided", signed_in))["items"]
    assert [line["id"] for line in mine] == [enrolled]
    events = (await decider.get(f"/members/{one}/events"))["items"]
    assert "member.merge" in [e["action"] for e in events]


async def test_across_units_the_department_above_decides(decider: Decider, world: World) -> None:
    """Neither unit sees the pair; the kept one belongs where it did."""
    theirs = await world.sign_in("theirs", (Role.UNIT_ORG, "unit_b"))
    here, there = await decider.add(external_id="A-1"), await decider.add(of="b", who=theirs)
    (pair,) = await decider.pairs(decider.district)
    wrong = await decider.merge(pair["id"], there, who=decider.district, take=["external_id"])
    assert (wrong.status_code, wrong.json()["code"]) == (422, "invalid-field")
    done = await decider.merge(pair["id"], there, who=decider.district, take=["phone"])
    assert done.status_code == 200, done.text
    kept = await decider.get(f"/members/{there}", theirs)
    assert (kept["branch"]["name"], kept["phone_masked"]) == ("branch_b", "138****5678")
    assert (await decider.get("/members"))["items"] == []
    assert (await decider.get(f"/members/{here}"))["merged_into"] == str(there)


async def test_two_merges_of_one_pair_end_with_one(decider: Decider, world: World) -> None:
    """Whichever is first; the other is told that it was decided."""
    for number in range(5):
        one, other = await decider.add(f"李{number}"), await decider.add(f"李{number}")
        pair = (await decider.pairs())[0]["id"]
        answers = await asyncio.gather(
            *(decider.merge(pair, keep) for keep in (one, other, one, other))
        )
        assert sorted(a.status_code for a in answers) == [200, 409, 409, 409]
        left = await world.owner.fetchval(
            "SELECT count(*) FROM members WHERE name = $1 AND left_on IS NULL", f"李{number}"
        )
        assert left == 1


@pytest.mark.parametrize("begin", [_start, _enrol])
async def test_a_merge_and_a_beginning_of_the_same_instant_end_with_one(
    decider: Decider, world: World, begin: Any
) -> None:
    """TRF-05, CHK-01: never a transfer or a check-in under way of a record that went."""
    for number in range(6):
        one, other = await decider.add(f"李{number}"), await decider.add(f"李{number}")
        pair = (await decider.pairs())[0]["id"]
        merged, begun = await asyncio.gather(decider.merge(pair, one), begin(decider, other))
        ends = (merged.status_code, begun.status_code)
        assert ends in ((200, 404), (200, 409), (409, 201)), (merged.text, begun.text)
        open_ones = await world.owner.fetchval(
            "SELECT count(*) FROM members m JOIN member_merges g ON g.merged_id = m.id"
            " WHERE m.left_on IS NULL OR EXISTS (SELECT FROM affiliations a"
            " WHERE a.member_id = m.id AND a.until IS NULL)"
        )
        assert open_ones == 0
        await world.owner.execute("UPDATE member_duplicates SET likeness = 'none'"
                                  " WHERE decision = ''")  # fmt: skip
