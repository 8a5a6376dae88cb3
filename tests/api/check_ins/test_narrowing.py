"""The list narrowed to a subtree, a period or a due day; narrowing never widens the reach."""

from datetime import date
from typing import Any

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.world import World

_S = CheckInState


@pytest.fixture
async def loops(world: World) -> World:
    for of, to, state in (
        ("a", "comm_a", _S.CHECKED_IN),
        ("a", "comm_b", _S.CERTIFICATE_ISSUED),
        ("b", "comm_a", _S.CERTIFICATE_ISSUED),
        ("b", "comm_b", _S.CHECKED_IN),
        ("c", "comm_c", _S.CHECKED_IN),
    ):
        due = date(2026, 12, 1) if of == "a" else date(2026, 12, 9)
        name = f"{of}{to[-1]}"
        await put_check_in(world, Put(name=name, of=of, to=to, state=state, due_on=due))
    return world


async def _names(
    client: httpx.AsyncClient, world: World, role: Role, at: str, **query: Any
) -> set[str]:
    who = await world.sign_in("who", (role, at))
    answer = await client.get("/check-ins", headers=who, params=query)
    assert answer.status_code == 200, answer.text
    return {line["name"] for line in answer.json()["items"]}


@pytest.mark.parametrize(
    ("role", "at", "under", "side", "names"),
    [
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", "street_a", None, {"aa", "ab", "ba", "cc"}),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", "street_a", "unit", {"aa", "ab"}),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", "street_a", "community", {"aa", "ba", "cc"}),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", "organs", None, {"cc"}),
        (Role.STREET_COMMITTEE, "street_a", "comm_a", None, {"aa"}),
        (Role.STREET_COMMITTEE, "street_a", "street_b", None, {"ab"}),
        (Role.STREET_COMMITTEE, "street_a", "organs", None, {"cc"}),
        (Role.STREET_COMMITTEE, "street_b", "organs", None, set()),
        (Role.COMMUNITY_ORG, "comm_a", "unit_b", None, set()),
        (Role.UNIT_ORG, "unit_a", "street_b", "community", {"ab"}),
        (Role.UNIT_ORG, "unit_a", "unit_b", None, set()),
    ],
)
async def test_a_list_is_narrowed_to_a_subtree_within_the_reach(
    client: httpx.AsyncClient,
    loops: World,
    role: Role,
    at: str,
    under: str,
    side: str | None,
    names: set[str],
) -> None:
    """CHK-32, SP-17."""
    query: dict[str, Any] = {"under": str(loops.orgs[under])} | ({"side": side} if side else {})
    assert await _names(client, loops, role, at, **query) == names


async def test_a_list_is_narrowed_to_what_is_due(client: httpx.AsyncClient, loops: World) -> None:
    """NT-12."""
    district = (Role.SUPERIOR_ORG_DEPARTMENT, "district")
    assert await _names(client, loops, *district, due_by="2026-12-01") == {"aa", "ab"}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-28"])
async def test_no_day_is_too_early_or_too_late_to_ask_for(
    client: httpx.AsyncClient, world: World, day: str
) -> None:
    query = {"from": day, "to": day, "due_by": day}
    assert await _names(client, world, Role.UNIT_ORG, "unit_a", **query) == set()
