"""The survey of members in service before they enrol, over HTTP (MEM-12)."""

from typing import Any

import httpx

from partyhub.domain.basics.views import Basic
from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import words_of
from tests.guards.operations import SCHEMA
from tests.world import World

_WHOLE = """
UPDATE members SET birth_month = '1985-07', education = 'bachelor', joined_party_on = '2005-07-01',
  post = '科员', residence_estate = 'x', specialties = '{security_patrol}',
  available_times = '{sat_am}' WHERE id = $1"""


async def _asked(
    client: httpx.AsyncClient, who: dict[str, str], path: str = "", **query: Any
) -> Any:
    answer = await client.get(f"/member-basics{path}", headers=who, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_what_is_missing_is_listed_counted_and_gone_once_it_is_known(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-12: basic information, residence, specialty; who is whole or retired isn't listed."""
    whole, half = await world.member("王完整"), await world.member("李缺项", phone="13700001111")
    await world.member("赵退休", phone="13700002222", category="retired")
    await world.member("孙别家", of="b", phone="13700003333")
    await world.owner.execute(_WHOLE, whole)
    await world.owner.execute(_WHOLE, half)
    await world.owner.execute(
        "UPDATE members SET specialties = '{}', residence_estate = '' WHERE id = $1", half
    )
    liaison = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    (line,) = (await _asked(client, liaison))["items"]
    assert (line["name"], line["missing"]) == ("李缺项", ["residence", "specialties"])
    assert (await _asked(client, liaison, missing="specialties"))["items"] == [line]
    assert (await _asked(client, liaison, missing="education"))["items"] == []
    counts = await _asked(client, liaison, "/counts")
    assert (counts["members"], counts["complete"]) == (2, 1)
    found = {one["basic"]: one["count"] for one in counts["missing"]}
    assert set(found) == set(Basic)
    assert {b for b, n in found.items() if n} == {"residence", "specialties"}
    await world.owner.execute(_WHOLE, half)
    assert (await _asked(client, liaison))["items"] == []


async def test_it_goes_page_by_page_and_out_as_a_workbook_with_a_trace(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-12: by name over branches; each who stands in the file sees who took it out."""
    names = ["周一", "吴二", "郑三"]
    members = [await world.member(name, phone=f"1370000444{n}") for n, name in enumerate(names)]
    await world.owner.execute("UPDATE members SET available_times = '{}'")
    officer = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    first = await _asked(client, officer, limit=2)
    rest = await _asked(client, officer, limit=2, cursor=first["next_cursor"])
    seen = [line["id"] for page in (first, rest) for line in page["items"]]
    assert sorted(seen) == sorted(str(one) for one in members)
    words = words_of(await client.get("/member-basics/export", headers=officer))
    assert {*names, "缺", "居住小区", "能够提供服务的时间"} <= words
    looks = await world.owner.fetchval(
        "SELECT count(*) FROM accesses WHERE kind = 'export' AND member_id = ANY($1)", members
    )
    assert looks == len(members)


async def test_only_who_keeps_the_records_asks(client: httpx.AsyncClient, world: World) -> None:
    """MEM-12, SP-17: a community never sees what a unit does not know."""
    await world.member("王小明")
    community = await world.sign_in("community", (Role.COMMUNITY_ORG, "comm_a"))
    assert (await _asked(client, community))["items"] == []
    branch = await world.sign_in("teller", (Role.WINDOW_CLERK, "comm_a"))
    for path in ("", "/counts", "/export"):
        refused = await client.get(f"/member-basics{path}", headers=branch)
        assert refused.status_code == 403
    stranger = await world.sign_in("stranger", (Role.LIAISON_OFFICER, "unit_b"))
    assert (await _asked(client, stranger, org=str(world.orgs["unit_a"])))["items"] == []


_NOT_OF_MEMBERS = {
    "has_children", "by_household", "household_code", "household_id", "household_index",
    "households",
}  # fmt: skip
"""Of organisations, and of residents whom members support: a code, never a family (ADR 0038)."""


async def test_nothing_is_asked_about_families(world: World) -> None:
    """MEM-12, SP-03, ADR 0028: no operation has a field for it, no table a column."""
    words = ("famil", "spouse", "marri", "children", "kinship", "relative", "household")
    fields = {
        name
        for schema in SCHEMA["components"]["schemas"].values()
        for name in schema.get("properties", {})
    }
    rows = await world.owner.fetch(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
    )
    names = fields | {row["column_name"] for row in rows}
    assert {"residence_estate", "specialties", "available_times"} <= names
    asked = {n for n in names for part in n.split("_") if part.startswith(words)}
    assert asked - _NOT_OF_MEMBERS == set()
