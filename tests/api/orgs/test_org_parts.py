"""Estates, liaison officers and teams are written as whole lists."""

from typing import Any

import httpx

from partyhub.domain.shared.permission import Role
from tests.world import World


class _Parts:
    """One organisation's lists, written with the ETag of the last answer."""

    def __init__(self, client: httpx.AsyncClient, who: dict[str, str], org: Any) -> None:
        self._client, self._who, self._path = client, who, f"/orgs/{org}"

    async def put(self, what: str, *items: dict[str, Any]) -> httpx.Response:
        now = await self._client.get(self._path, headers=self._who)
        headers = self._who | {"If-Match": now.headers["etag"]}
        return await self._client.put(
            f"{self._path}/{what}", json={"items": items}, headers=headers
        )


async def test_estates_keep_their_ids_and_lose_what_is_left_out(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-03."""
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, "comm_a"))
    parts = _Parts(client, who, world.orgs["comm_a"])
    first = (await parts.put("estates", {"name": "甲园"}, {"name": "乙园"})).json()["estates"]
    ids = {e["name"]: e["id"] for e in first}
    after = await parts.put("estates", {"id": ids["甲园"], "name": "甲苑"}, {"name": "丙园"})
    kept = {e["name"]: e["id"] for e in after.json()["estates"]}
    assert set(kept) == {"甲苑", "丙园"}
    assert kept["甲苑"] == ids["甲园"]


async def test_one_name_cannot_stand_twice_and_foreign_ids_are_refused(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    a, c = (_Parts(client, who, world.orgs[name]) for name in ("comm_a", "comm_c"))
    twice = await a.put("estates", {"name": "甲园"}, {"name": "甲园"})
    assert (twice.status_code, twice.json()["code"]) == (422, "invalid-field")
    theirs = (await c.put("estates", {"name": "甲园"})).json()["estates"][0]["id"]
    stolen = await a.put("estates", {"id": theirs, "name": "甲园"})
    assert (stolen.status_code, stolen.json()["code"]) == (422, "invalid-field")


async def test_a_unit_names_its_liaison_officers_and_remembers_earlier_ones(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-26, ROL-19."""
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    parts = _Parts(client, who, world.orgs["unit_a"])
    first = {"name": "李敏", "phone": "010-60000001", "since": "2026-01-01"}
    second = {"name": "赵强", "phone": "010-60000002", "since": "2026-11-20"}
    await parts.put("liaison-officers", first)
    answer = await parts.put("liaison-officers", second)
    told = [(o["name"], o["until"]) for o in answer.json()["liaison_officers"]]
    assert told == [("赵强", None), ("李敏", "2026-11-20")]


async def test_a_team_left_out_is_closed_and_opens_again_under_its_name(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-10."""
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, "comm_a"))
    parts = _Parts(client, who, world.orgs["comm_a"])
    patrol = {"name": "平安巡逻队", "field": "security_patrol"}
    first = (await parts.put("teams", patrol)).json()["teams"][0]
    closed = (await parts.put("teams")).json()["teams"][0]
    assert closed["closed_on"] == "2026-11-20"
    again = (await parts.put("teams", patrol)).json()["teams"][0]
    assert (again["id"], again["closed_on"]) == (first["id"], None)


async def test_estates_belong_to_communities_and_officers_to_units(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    wrong = await _Parts(client, who, world.orgs["unit_a"]).put("estates", {"name": "甲园"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong-kind-of-org")
