"""Signing up: a limit, a waiting list that moves up by itself, and who may."""

import asyncio

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.activities.conftest import Hall


async def test_fifty_sign_up_for_three_places_and_each_place_given_back_is_given_once(
    hall: Hall,
) -> None:
    """ACT-04: three are in, the rest wait in order; a place goes to the first, exactly once."""
    names = [f"m{n:02}" for n in range(50)]
    for name in names:
        await hall.arrive(name)
    one = await hall.published()
    stands = await hall.signed_up(one, names)
    assert (stands.count("in"), stands.count("waiting")) == (3, 47)
    order = await hall.seats(one)
    assert [state for _, state in order] == ["in"] * 3 + ["waiting"] * 47
    leaving = [order[0][0], order[2][0]]
    path = f"/me/activities/{one}/withdrawal"
    gone = await asyncio.gather(*(hall.post(path, who=hall.phones[n]) for n in leaving))
    assert {answer.status_code for answer in gone} == {200}
    assert [name for name, state in await hall.seats(one) if state == "in"] == [
        order[1][0], order[3][0], order[4][0],
    ]  # fmt: skip
    moved = await hall.world.owner.fetchval(
        "SELECT count(*) FROM events WHERE action = 'activity-seat.move-up'"
    )
    assert moved == 2


async def test_who_waits_reads_how_many_are_before_them_and_queues_anew_after_withdrawing(
    hall: Hall,
) -> None:
    """ACT-04."""
    for name in ("li", "wang", "zhao"):
        await hall.arrive(name)
    one = await hall.published(capacity=1)
    for name in ("li", "wang", "zhao"):
        await hall.sign_up(one, name)
    zhao = (await hall.get("/me/activities", hall.phones["zhao"]))["mine"][0]
    assert (zhao["seat"], zhao["ahead"]) == ("waiting", 1)
    twice = await hall.sign_up(one, "zhao")
    assert (twice.status_code, twice.json()["code"]) == (409, "activity-seat-stands")
    await hall.post(f"/me/activities/{one}/withdrawal", who=hall.phones["wang"])
    assert (await hall.sign_up(one, "wang")).json() == {"seat": "waiting"}
    assert [name for name, _ in await hall.seats(one)] == ["li", "zhao", "wang"]


async def test_a_wider_limit_lets_in_who_waits_and_a_narrower_one_puts_nobody_out(
    hall: Hall,
) -> None:
    """ACT-04."""
    for name in ("li", "wang", "zhao"):
        await hall.arrive(name)
    one = await hall.published(capacity=1)
    for name in ("li", "wang", "zhao"):
        await hall.sign_up(one, name)
    plan = hall.plan(capacity=2)
    plan.pop("org_id")
    wider = await hall.put(f"/activities/{one}", plan, 2)
    narrower = await hall.put(f"/activities/{one}", plan | {"capacity": 1}, 3)
    assert (wider.status_code, narrower.status_code) == (200, 422)
    assert [state for _, state in await hall.seats(one)] == ["in", "in", "waiting"]


async def test_only_those_who_are_invited_sign_up_and_nobody_for_what_has_begun(
    hall: Hall,
) -> None:
    """ACT-04; SP-24: nothing is compulsory, and nobody else's list shows it."""
    await hall.arrive("wang")
    stranger = await hall.world.account("b", member=await hall.world.member("b", of="b", home=None))
    one = await hall.published()
    refused = await hall.post(f"/me/activities/{one}/seat", who=stranger)
    assert (refused.status_code, refused.json()["code"]) == (403, "activity-not-invited")
    assert (await hall.get("/me/activities", stranger))["ahead"] == []
    ahead = (await hall.get("/me/activities", hall.phones["wang"]))["ahead"]
    assert [line["id"] for line in ahead] == [one]
    hall.clock.now = hall.begins
    late = await hall.sign_up(one, "wang")
    assert (late.status_code, late.json()["code"]) == (409, "activity-sign-up-over")


async def test_members_of_a_unit_find_what_their_unit_and_their_street_s_centre_offer(
    hall: Hall,
) -> None:
    """ACT-03, ACT-06: a centre has no members: it invites those of its street."""
    await hall.world.add_org("centre_a", "street_a", OrgKind.CENTRE)
    me = await hall.arrive("wang")
    hall.staff = await hall.world.account(
        "two", (Role.UNIT_ORG, "unit_a"), (Role.CENTRE_DIRECTOR, "centre_a")
    )
    titles = {"unit_a": "读书会", "centre_a": "合唱"}
    for org, title in titles.items():
        await hall.published(
            org_id=str(hall.world.orgs[org]), title=title, open_to="members", is_service=False
        )
    ahead = (await hall.get("/me/activities", me))["ahead"]
    assert {line["title"] for line in ahead} == {"读书会", "合唱"}
