"""Two at once: one pair of a household, one end, one visit (VOL-05, ADR 0025)."""

import asyncio

from partyhub.domain.shared.permission import Role
from tests.api.pairing_support.conftest import Pairing


async def test_two_desks_propose_one_household(pairing: Pairing) -> None:
    """VOL-05: numbers run without gaps, and one pair is open."""
    body = pairing.household()
    answers = await asyncio.gather(*(pairing.post("/support-pairs", body) for _ in range(4)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409]
    others = [pairing.household(name=f"户{n}") for n in range(3)]
    made = await asyncio.gather(*(pairing.did("/support-pairs", one) for one in others))
    assert sorted(one["pair"]["household_code"] for one in made) == ["H-0002", "H-0003", "H-0004"]


async def test_two_desks_end_one_pair(pairing: Pairing) -> None:
    """VOL-05: ended or withdrawn, never both."""
    pair = await pairing.active()
    other = await pairing.world.sign_in("desk-2", (Role.COMMUNITY_ORG, "comm_a"))
    answers = await asyncio.gather(
        *(
            pairing.post(f"{pair}/end", {"by_household": said, "reason": "x"}, who)
            for said, who in ((True, pairing.desk), (False, other), (True, other))
        )
    )
    assert sorted(one.status_code for one in answers) == [200, 409, 409]


async def test_two_desks_pair_one_to_one(pairing: Pairing) -> None:
    """VOL-05: one supporter wins."""
    pair = await pairing.proposed()
    bodies = [{"member_id": str(one)} for one in pairing.members.values()]
    answers = await asyncio.gather(*(pairing.post(f"{pair}/supporters", one) for one in bodies))
    assert sorted(one.status_code for one in answers) == [200, 409]


async def test_one_visit_told_twice_counts_once(pairing: Pairing) -> None:
    """VOL-05: by two phones at once, and later by another time that overlaps it."""
    pair = await pairing.active()
    body, path = pairing.visit(), f"/me{pair}/visits"
    answers = await asyncio.gather(*(pairing.post(path, body, pairing.wang) for _ in range(3)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409]
    later = pairing.visit(begins_at=body["begins_at"])
    assert await pairing.refused(path, later, pairing.wang) == "visit-told"
    assert await pairing.world.owner.fetchval("SELECT count(*) FROM service_records") == 1
    told = next(one.json() for one in answers if one.status_code == 201)
    await pairing.did(f"/service-records/{told['record_id']}/refusal", {"why": "时间不对"})
    await pairing.did(path, later, pairing.wang)
