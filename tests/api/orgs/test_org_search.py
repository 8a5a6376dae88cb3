"""党员找组织: organisations, estates and the directory are found by name, pinyin and address."""

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key


async def _named(client: httpx.AsyncClient, world: World) -> dict[str, str]:
    """Streets and communities with Chinese names, made over the API."""
    who = await world.sign_in("dept", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    for name in ("幸福路社区", "和平里社区", "新村社区"):
        body = {
            "parent_id": str(world.orgs["street_a"]),
            "kind": "community_org",
            "name": name,
            "address": f"{name[:3]} 12 号",
        }
        made = await client.post("/orgs", json=body, headers=who | key())
        assert made.status_code == 201, made.text
        if name == "幸福路社区":
            estates = {"items": [{"name": "锦绣花园", "address": "幸福路 8 号"}]}
            path = f"/orgs/{made.json()['id']}/estates"
            put = await client.put(path, json=estates, headers=who | {"If-Match": '"1"'})
            assert put.status_code == 200, put.text
    return who


@pytest.mark.parametrize(
    "asked",
    [
        "q=幸福",
        "q=xingfu",
        "q=xfl",
        "q=XFL",
        "q=lushequ",
        "q=flsq",
        "estate=锦绣",
        "address=福路 12",
        "q=福路社",
    ],
)
async def test_an_organisation_is_found_by_name_pinyin_initials_estate_and_address(
    client: httpx.AsyncClient, world: World, asked: str
) -> None:
    """MEM-15."""
    who = await _named(client, world)
    found = await client.get(f"/orgs?kind=community_org&{asked}", headers=who)
    assert [o["name"] for o in found.json()["items"]] == ["幸福路社区"], found.text


@pytest.mark.parametrize("asked", ["锦绣", "jxhy", "jinxiu"])
async def test_an_estate_finds_its_community(
    client: httpx.AsyncClient, world: World, asked: str
) -> None:
    """CHK-03."""
    who = await _named(client, world)
    estates = (await client.get(f"/estates?q={asked}", headers=who)).json()["items"]
    assert [(e["name"], e["community_name"]) for e in estates] == [("锦绣花园", "幸福路社区")]
    rows = (await client.get(f"/community-directory?q={asked}", headers=who)).json()["items"]
    assert [(r["name"], r["street_name"], r["estates"]) for r in rows] == [
        ("幸福路社区", "street_a", ["锦绣花园"])
    ]


async def test_pages_of_the_directory_are_complete_and_never_overlap(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-21."""
    who = await _named(client, world)
    names, cursor = [], ""
    while True:
        page = (await client.get(f"/community-directory?limit=2{cursor}", headers=who)).json()
        names += [row["name"] for row in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert len(names) == len(set(names)) == 6
    assert [n for n in names if n > "z"] == ["和平里社区", "新村社区", "幸福路社区"]


async def test_a_search_stays_below_the_organisation_it_names(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("member")
    await world.add_org("comm_d", "street_b", OrgKind.COMMUNITY_ORG)
    found = await client.get(f"/orgs?q=comm&under={world.orgs['street_b']}", headers=who)
    assert {o["name"] for o in found.json()["items"]} == {"comm_b", "comm_d"}


@pytest.mark.parametrize("asked", ["q=%00", "q=%25_", "q=%ED%A0%80", "cursor=zzz", "limit=0"])
async def test_odd_questions_get_an_answer_or_a_refusal_by_shape(
    client: httpx.AsyncClient, world: World, asked: str
) -> None:
    who = await world.sign_in("member")
    for path in ("/orgs", "/estates", "/community-directory"):
        answer = await client.get(f"{path}?{asked}", headers=who)
        assert answer.status_code in {200, 422}, answer.text
