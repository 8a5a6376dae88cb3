"""A copy of one's own data: whole, one's own, recorded, and not to be had without end."""

import io

import httpx
import pypdfium2

from partyhub.domain.shared.permission import Role
from tests.world import World, key

PHONE = "13712349876"


async def _world(client: httpx.AsyncClient, world: World) -> dict[str, str]:
    """A member with a check-in, a group, a look, and a colleague in the same branch."""
    member = await world.member("王小明", phone=PHONE)
    other = await world.member("李不相干", phone="13998765432")
    officer = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    for one in (member, other):
        body = {"member_id": str(one), "community_id": str(world.orgs["comm_a"]),
                "volunteered": True}  # fmt: skip
        await client.post("/check-ins", json=body, headers=officer | key())
        await client.get(f"/members/{one}", headers=officer)
    body = {"kind": "hardship", "since": "2026-01-01", "reason": "重病"}
    await client.post(f"/members/{member}/groups", json=body, headers=officer | key())
    return await world.sign_in("me", member=member)


async def test_the_page_tells_every_section_with_the_phone_masked(
    client: httpx.AsyncClient, world: World
) -> None:
    """PIPL art. 45."""
    me = await _world(client, world)
    answer = await client.get("/me/data", headers=me)
    assert answer.status_code == 200, answer.text
    held = answer.json()
    assert held["record"]["name"] == "王小明"
    assert held["record"]["phone"] == "137****9876"
    assert [g["reason"] for g in held["groups"]] == ["重病"]
    assert [c["community_name"] for c in held["check_ins"]] == ["comm_a"]
    assert [(look["kind"], look["account_name"]) for look in held["looks"]] == [("view", "Officer")]
    assert held["look_counts"][0]["count"] == 1
    assert held["account"]["login"] == "me"
    assert [s["device"] for s in held["sessions"]] == ["test"]
    assert [e["action"] for e in held["history"]] == ["member.group"]


async def test_the_file_has_the_same_fields_and_the_whole_phone_and_nobody_elses_data(
    client: httpx.AsyncClient, world: World
) -> None:
    """PIPL art. 45."""
    me = await _world(client, world)
    page = (await client.get("/me/data", headers=me)).json()
    file = await client.get("/me/data-file", headers=me)
    assert file.headers["content-disposition"].startswith("attachment; filename=")
    assert file.json().keys() == page.keys()
    assert file.json()["record"]["phone"] == PHONE
    for word in ("李不相干", "13998765432", "139****5432"):
        assert word not in file.text
    again = (await client.get("/me/data", headers=me)).json()
    assert again["history"][0]["action"] == "member.data-copy"
    assert again["history"][0]["facts"] == {"form": "json"}


async def test_the_sheet_is_chinese_a4_and_has_no_hole_in_it(
    client: httpx.AsyncClient, world: World
) -> None:
    me = await _world(client, world)
    sheet = await client.get("/me/data-sheet", headers=me)
    assert sheet.headers["content-type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(io.BytesIO(sheet.content))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages).replace(" ", "")
    for word in ("本人信息一份", "王小明", PHONE, "困难党员", "谁查看过", "Officer", "comm_a"):
        assert word in text, word
    assert "李不相干" not in text
    assert [round(side) for side in pages[0].get_size()] == [595, 842]


async def test_copies_are_not_to_be_had_without_end(
    client: httpx.AsyncClient, world: World
) -> None:
    me = await world.sign_in("me", member=await world.member("王小明"))
    codes = [(await client.get("/me/data-file", headers=me)).status_code for _ in range(7)]
    assert codes == [200] * 6 + [429]
    assert (await client.get("/me/data", headers=me)).status_code == 200


async def test_an_account_of_no_member_holds_no_data(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    for path in ("/me/data", "/me/data-file", "/me/data-sheet"):
        assert (await client.get(path, headers=who)).status_code == 404
