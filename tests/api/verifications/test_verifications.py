"""Records to verify over HTTP: which, in which order, and saying of many that they are true."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Role
from tests.world import World, key

Headers = dict[str, str]
_A_YEAR_AGO = datetime(2025, 11, 20, 3, 0, tzinfo=UTC)


async def _verified(world: World, member: UUID, at: datetime) -> None:
    await world.owner.execute(
        "UPDATE members SET verified_at = $2, verified_by = '旧人' WHERE id = $1", member, at
    )


async def _list(client: httpx.AsyncClient, who: Headers, **asked: Any) -> dict[str, Any]:
    answer = await client.get("/member-verifications", params=asked, headers=who)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def _names(client: httpx.AsyncClient, who: Headers, **asked: Any) -> list[str]:
    return [line["name"] for line in (await _list(client, who, **asked))["items"]]


@pytest.fixture
async def officer(world: World) -> Headers:
    return await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))


async def test_a_record_stands_in_the_list_after_a_year_or_if_nobody_ever_verified_it(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """MEM-03: never verified ones first, then what was verified longest ago; who left, not."""
    today = world.services.clock()
    for name, at in (
        ("never", None),
        ("old", datetime(2024, 1, 5, tzinfo=UTC)),
        ("just-due", _A_YEAR_AGO),
        ("of-late", datetime(2026, 6, 1, tzinfo=UTC)),
        ("today", today),
    ):
        member = await world.member(name)
        if at is not None:
            await _verified(world, member, at)
    gone = await world.member("gone")
    await world.owner.execute("UPDATE members SET left_on = '2026-01-01' WHERE id = $1", gone)
    assert await _names(client, officer) == ["never", "old", "just-due"]
    lines = (await _list(client, officer))["items"]
    assert (lines[1]["verified_by"], lines[1]["branch"]["name"]) == ("旧人", "branch_a")


async def test_pages_are_complete_from_those_never_verified_to_the_others(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """MEM-03."""
    for number in range(6):
        member = await world.member(f"n{number}")
        if number % 2:
            await _verified(world, member, datetime(2024, 1, 1, tzinfo=UTC))
    seen, cursor = [], None
    for _ in range(9):
        asked = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = await _list(client, officer, **asked)
        seen += [line["name"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert (len(seen), set(seen)) == (6, {f"n{n}" for n in range(6)})
    assert set(seen[:3]) == {"n0", "n2", "n4"}


@pytest.mark.parametrize("cursor", ["zzz", "WyJuZXZlciIsICIxIl0", "WyIyMDI2LTAxLTAxIiwgIjEiXQ"])
async def test_a_cursor_that_is_not_ours_is_refused(
    client: httpx.AsyncClient, officer: Headers, cursor: str
) -> None:
    answer = await client.get(f"/member-verifications?cursor={cursor}", headers=officer)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-field")


async def test_each_level_sees_its_own_and_narrows_it(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """MEM-03: branch, unit, street, district; a counter reads no members."""
    await world.member("a1")
    await world.member("b1", "b")
    secretary = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_b"))
    district = await world.sign_in("dept", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert await _names(client, officer) == ["a1"]
    assert await _names(client, secretary) == ["b1"]
    assert sorted(await _names(client, district)) == ["a1", "b1"]
    assert await _names(client, district, org=str(world.orgs["unit_b"])) == ["b1"]
    assert await _names(client, officer, org=str(world.orgs["unit_b"])) == []
    assert await _names(client, street) == ["a1"]
    clerk = await world.sign_in("clerk", (Role.WINDOW_CLERK, "street_a"))
    assert (await client.get("/member-verifications", headers=clerk)).status_code == 403


async def test_many_are_verified_at_once_and_each_line_is_judged(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """MEM-03: 207 with a problem for what is out of reach; the others are verified, with events."""
    mine, other = await world.member("a1"), await world.member("b1", "b")
    body = {"member_ids": [str(mine), str(other), str(new_id()), str(mine)]}
    answer = await client.post("/member-verifications", json=body, headers=officer | key())
    assert answer.status_code == 207, answer.text
    problems = [line["problem"] and line["problem"]["code"] for line in answer.json()["items"]]
    assert problems == [None, "not-found", "not-found"]
    assert await _names(client, officer) == []
    card = (await client.get(f"/members/{mine}", headers=officer)).json()
    assert (card["verified_by"], card["verification_due_on"]) == ("Liaison", "2027-11-20")
    events = (await client.get(f"/members/{mine}/events", headers=officer)).json()["items"]
    assert [event["action"] for event in events] == ["member.verify"]


async def test_who_only_reads_verifies_nothing(client: httpx.AsyncClient, world: World) -> None:
    body = {"member_ids": [str(await world.member("a1"))]}
    dept = await world.sign_in("dept", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    answer = await client.post("/member-verifications", json=body, headers=dept | key())
    assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
    both = await world.sign_in(
        "both", (Role.SUPERIOR_ORG_DEPARTMENT, "district"), (Role.BRANCH_SECRETARY, "branch_b")
    )
    answer = await client.post("/member-verifications", json=body, headers=both | key())
    assert answer.json()["items"][0]["problem"]["code"] == "not-allowed"


async def test_the_workbench_counts_them_by_branch_for_those_who_may_verify(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """MEM-03."""
    for name in ("a1", "a2"):
        await world.member(name)
    (group,) = (await client.get("/todos", headers=officer)).json()["items"]
    assert (group["kind"], group["count"]) == ("records_to_verify", 2)
    assert [(b["unit_name"], b["count"]) for b in group["units"]] == [("branch_a", 2)]
    dept = await world.sign_in("dept", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    assert (await client.get("/todos", headers=dept)).json()["items"] == []
