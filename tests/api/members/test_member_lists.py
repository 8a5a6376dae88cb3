"""组织找党员: lists within one's reach, found by typing, paged by key."""

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key


async def _names(client: httpx.AsyncClient, who: dict[str, str], asked: str = "") -> list[str]:
    answer = await client.get(f"/members?{asked}", headers=who)
    assert answer.status_code == 200, answer.text
    return [line["name"] for line in answer.json()["items"]]


async def _register(client: httpx.AsyncClient, world: World) -> dict[str, str]:
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    for name, phone, number in (
        ("单小明", "13912345678", "A-17"),
        ("王建国", "13800001111", "A-18"),
        ("尉迟恭", "010-62345679", None),
    ):
        body = {
            "branch_id": str(world.orgs["branch_a"]),
            "name": name,
            "gender": "male",
            "phone": phone,
            "external_id": number,
        }
        made = await client.post("/members", json=body, headers=who | key())
        assert made.status_code == 201, made.text
    return who


async def test_lists_are_in_chinese_order_and_family_names_are_read_as_such(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-15."""
    who = await _register(client, world)
    assert await _names(client, who) == ["单小明", "王建国", "尉迟恭"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("单", ["单小明"]), ("小明", ["单小明"]), ("shanxiao", ["单小明"]), ("sxm", ["单小明"]),
        ("SXM", ["单小明"]), ("5678", ["单小明"]), ("A-17", ["单小明"]), ("a－17", ["单小明"]),
        ("yuchi", ["尉迟恭"]), ("5679", ["尉迟恭"]), ("建国", ["王建国"]), ("dan", []),
        ("139", []), ("%25", []), ("'%3A*", []), ("%26", []), ("\\", []), ("王%20建国", ["王建国"]),
    ],
)  # fmt: skip
async def test_members_are_found_by_name_pinyin_initials_phone_ending_and_number(
    client: httpx.AsyncClient, world: World, asked: str, found: list[str]
) -> None:
    """MEM-15; what nobody could be called finds nobody and breaks nothing."""
    who = await _register(client, world)
    assert await _names(client, who, f"q={asked}") == found


async def test_a_list_shows_masked_phones_only(client: httpx.AsyncClient, world: World) -> None:
    """SP-03."""
    who = await _register(client, world)
    answer = await client.get("/members", headers=who)
    assert {line["phone_masked"] for line in answer.json()["items"]} == {
        "139****5678", "138****1111", "010-****5679",
    }  # fmt: skip
    assert "13912345678" not in answer.text


@pytest.mark.parametrize(
    ("role", "standing", "seen"),
    [
        (Role.UNIT_ORG, "unit_a", ["a1"]),
        (Role.BRANCH_SECRETARY, "branch_a", ["a1"]),
        (Role.LIAISON_OFFICER, "street_a", ["a1"]),
        (Role.UNIT_ORG, "unit_b", ["b1"]),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", ["a1", "b1", "c1"]),
        (Role.UNIT_ORG, "unit_c", ["c1"]),
        (Role.STREET_COMMITTEE, "street_a", ["a1"]),
        (Role.COMMUNITY_ORG, "comm_a", []),
    ],
)
async def test_a_list_holds_what_is_within_reach_and_nothing_else(
    client: httpx.AsyncClient, world: World, role: Role, standing: str, seen: list[str]
) -> None:
    """ROL-18, ROL-21, ROL-25, SP-17."""
    for of in "abc":
        await world.member(f"{of}1", of)
    who = await world.sign_in("reader", (role, standing))
    assert await _names(client, who) == seen
    assert await _names(client, who, "q=1") == seen
    assert await _names(client, who, "q=b1") == [n for n in seen if n == "b1"]


@pytest.mark.parametrize(
    ("role", "standing"),
    [
        (Role.WINDOW_CLERK, "comm_a"),
        (Role.CENTRE_DIRECTOR, "street_a"),
        (Role.SYSTEM_ADMIN, "district"),
        (Role.AUDITOR, "district"),
    ],
)
async def test_counters_and_administrators_list_no_members(
    client: httpx.AsyncClient, world: World, role: Role, standing: str
) -> None:
    """SP-17, ROL-38."""
    who = await world.sign_in("reader", (role, standing))
    assert (await client.get("/members", headers=who)).status_code == 403


async def test_a_list_is_narrowed_to_an_organisation_but_never_widened(
    client: httpx.AsyncClient, world: World
) -> None:
    for of in "abc":
        await world.member(f"{of}1", of)
    everyone = await world.sign_in("dept", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    assert await _names(client, everyone, f"org={world.orgs['street_a']}") == ["a1"]
    unit = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    assert await _names(client, unit, f"org={world.orgs['district']}") == ["a1"]
    assert await _names(client, unit, f"org={world.orgs['unit_b']}") == []


async def test_a_list_is_narrowed_to_a_category(client: httpx.AsyncClient, world: World) -> None:
    """MEM-01."""
    await world.member("a1")
    await world.member("a2", category="retired")
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    assert await _names(client, who, "in_service=true") == ["a1"]
    assert await _names(client, who, "in_service=false") == ["a2"]
    assert await _names(client, who, "category=retired") == ["a2"]


@pytest.mark.parametrize(
    ("standing", "asked"), [("district", ""), ("unit_a", ""), ("district", "&q=n")]
)
async def test_pages_are_complete_and_without_duplicates(
    client: httpx.AsyncClient, world: World, standing: str, asked: str
) -> None:
    await world.add_org("branch_a2", "unit_a", OrgKind.BRANCH)
    for number in range(11):
        await world.member(f"n{number % 4}")
    role = Role.SUPERIOR_ORG_DEPARTMENT if standing == "district" else Role.UNIT_ORG
    who = await world.sign_in("reader", (role, standing))
    ids, cursor, pages = [], "", 0
    while cursor is not None:
        path = f"/members?limit=3{asked}" + (f"&cursor={cursor}" if cursor else "")
        page = (await client.get(path, headers=who)).json()
        ids += [line["id"] for line in page["items"]]
        cursor, pages = page["next_cursor"], pages + 1
    assert (len(ids), len(set(ids)), pages) == (11, 11, 4)


@pytest.mark.parametrize("asked", ["q=%00", "cursor=zzz", "cursor=WzEsMl0", "limit=101", "org=1"])
async def test_odd_questions_are_refused_by_shape(
    client: httpx.AsyncClient, world: World, asked: str
) -> None:
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    assert (await client.get(f"/members?{asked}", headers=who)).status_code == 422
