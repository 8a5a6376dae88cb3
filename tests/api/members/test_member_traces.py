"""Whoever looks leaves a trace; a phone is revealed once, for a purpose, to those who may."""

from uuid import UUID

import asyncpg
import httpx
import pytest

from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Role
from tests.world import World

_CHECKED_IN = """
INSERT INTO check_ins (id, member_id, unit_id, community_id, state, receipt, name, name_sort,
  name_initials, search, holder, volunteered_at, changed_at, checked_in_on)
VALUES ($1, $2, $3, $4, $5, 'none', 'x', 'x', 'x', '', '{}', now(), now(),
  CASE WHEN $5 IN ('checked_in', 'ended') THEN date '2026-11-01' END)"""
_PURPOSE = {"purpose": "通知报到时间"}


async def _check_in(owner: asyncpg.Connection, world: World, member: UUID, state: str) -> None:
    orgs = world.orgs
    await owner.execute(_CHECKED_IN, new_id(), member, orgs["unit_a"], orgs["comm_a"], state)


async def test_a_reveal_gives_the_number_and_is_seen_by_the_member(
    client: httpx.AsyncClient, world: World
) -> None:
    """SP-03."""
    member = await world.member("wang")
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    answer = await client.post(f"/members/{member}/phone-reveal", json=_PURPOSE, headers=who)
    assert answer.json() == {"phone": "13812345678"}
    own = await world.sign_in("wang", member=member)
    looks = (await client.get(f"/members/{member}/accesses", headers=own)).json()["items"]
    assert [(a["kind"], a["account_name"], a["org_name"], a["purpose"]) for a in looks] == [
        ("reveal", "Liaison", "unit_a", "通知报到时间")
    ]


async def test_reading_somebody_elses_record_is_a_look_and_reading_the_own_is_not(
    client: httpx.AsyncClient, world: World
) -> None:
    member = await world.member("wang")
    own = await world.sign_in("wang", member=member)
    officer = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    for who in (own, officer, officer):
        assert (await client.get(f"/members/{member}", headers=who)).status_code == 200
    looks = await client.get(f"/members/{member}/accesses?limit=1", headers=own)
    first = looks.json()
    assert [a["kind"] for a in first["items"]] == ["view"]
    path = f"/members/{member}/accesses?limit=1&cursor={first['next_cursor']}"
    second = (await client.get(path, headers=own)).json()
    assert (len(second["items"]), second["next_cursor"]) == (1, None)


@pytest.mark.parametrize(
    ("state", "standing", "status"),
    [
        (None, "comm_a", 404), ("certificate_issued", "comm_a", 404), ("ended", "comm_a", 404),
        ("checked_in", "comm_a", 200), ("checked_in", "comm_c", 404), ("checked_in", "comm_b", 404),
    ],
)  # fmt: skip
async def test_a_community_sees_the_number_of_those_who_have_checked_in_there(
    client: httpx.AsyncClient,
    world: World,
    owner: asyncpg.Connection,
    state: str | None,
    standing: str,
    status: int,
) -> None:
    """SP-17, ROL-20."""
    member = await world.member("wang")
    if state is not None:
        await _check_in(owner, world, member, state)
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, standing))
    answer = await client.post(f"/members/{member}/phone-reveal", json=_PURPOSE, headers=who)
    assert answer.status_code == status, answer.text


async def test_those_who_may_read_but_not_reveal_are_told_so(
    client: httpx.AsyncClient, world: World, owner: asyncpg.Connection
) -> None:
    """ROL-15, ROL-21: no look is recorded either."""
    member = await world.member("wang")
    path = f"/members/{member}/phone-reveal"
    secretary = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    own = await world.sign_in("wang", member=member)
    for who in (secretary, own):
        assert (await client.post(path, json=_PURPOSE, headers=who)).status_code == 403
    assert await owner.fetchval("SELECT count(*) FROM accesses") == 0


@pytest.mark.parametrize("purpose", ["", " ", "a\x00", None])
async def test_a_reveal_needs_a_purpose(
    client: httpx.AsyncClient, world: World, purpose: str | None
) -> None:
    member = await world.member("wang")
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    body = {"purpose": purpose}
    answer = await client.post(f"/members/{member}/phone-reveal", json=body, headers=who)
    assert answer.status_code == 422


async def test_the_log_of_looks_is_for_the_member_and_for_auditors(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-38."""
    member = await world.member("wang")
    for login, role, standing, status in (
        ("auditor", Role.AUDITOR, "district", 200),
        ("other-auditor", Role.AUDITOR, "street_b", 404),
        ("liaison", Role.LIAISON_OFFICER, "unit_a", 403),
        ("stranger", Role.LIAISON_OFFICER, "unit_b", 404),
    ):
        who = await world.sign_in(login, (role, standing))
        answer = await client.get(f"/members/{member}/accesses", headers=who)
        assert answer.status_code == status, login


async def test_the_home_estate_proposes_its_community(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-03."""
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    for home, expected in (("comm_a", "comm_a"), ("comm_b", "comm_b"), (None, None)):
        member = await world.member("wang", home=home)
        answer = await client.get(f"/members/{member}/community-proposal", headers=who)
        community = answer.json()["community"]
        assert (community and community["name"]) == expected


async def test_an_estate_that_members_live_in_stays(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-03."""
    await world.member("wang")
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, "comm_a")) | {"If-Match": '"1"'}
    path = f"/orgs/{world.orgs['comm_a']}/estates"
    answer = await client.put(path, json={"items": [{"name": "新园"}]}, headers=who)
    assert (answer.status_code, answer.json()["code"]) == (409, "estate-in-use")
