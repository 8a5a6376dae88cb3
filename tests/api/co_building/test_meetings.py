"""Joint meetings and visits over HTTP."""

import io

from python_calamine import CalamineWorkbook

from tests.api.co_building.sides import Side


async def _exported(side: Side) -> list[str]:
    """The first meeting of the workbook."""
    answer = await side.client.get("/joint-meetings/export", headers=side.who)
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [str(cell) for cell in book.get_sheet_by_index(0).to_python()[2]]


async def test_a_joint_meeting_is_kept_with_decisions_that_are_followed_up(
    unit: Side, home: Side
) -> None:
    """CHK-28, PD-18: the community without one stands in the gaps, with no rank."""
    gaps = await home.items("/joint-meetings/gaps", on="2026-06-01")
    assert [one["name"] for one in gaps] == ["comm_a"]
    world = home.world
    decision = {"text": "开放车位", "org_id": str(world.orgs["unit_a"]), "due_on": "2026-07-31"}
    body = {
        "community_id": str(world.orgs["comm_a"]), "held_on": "2026-06-12", "place": "会议室",
        "agenda": "停车难", "unit_ids": [str(world.orgs["unit_a"])], "decisions": [decision],
    }  # fmt: skip
    assert (await unit.post("/joint-meetings", body)).status_code == 403
    wrong = body | {"decisions": [decision | {"org_id": str(world.orgs["unit_b"])}]}
    assert (await home.post("/joint-meetings", wrong)).json()["code"] == "co-building-day"
    made = (await home.post("/joint-meetings", body)).json()
    assert await home.items("/joint-meetings/gaps", on="2026-06-01") == []
    seen = (await unit.items("/joint-meetings"))[0]
    assert ([one["name"] for one in seen["units"]], seen["id"]) == (["unit_a"], made["id"])
    path = f"/meeting-decisions/{seen['decisions'][0]['id']}/completion"
    done = await unit.post(path, {"on": "2026-07-20", "result": "四十个"})
    assert done.json()["decisions"][0]["result"] == "四十个", done.text
    again = await home.post(path, {"on": "2026-07-20", "result": "x"})
    assert again.json()["code"] == "decision-done"
    row = await _exported(home)
    assert row[1:5] == ["comm_a", "2026-06-12", "会议室", "unit_a"]
    assert "已办结（2026-07-20）：四十个" in row[7]


async def test_visits_are_kept_by_the_organisation(home: Side, unit: Side) -> None:
    """CHK-18, CHK-33, PD-32: who came need not be a member here."""
    body = {
        "org_id": str(home.world.orgs["comm_a"]), "kind": "cadre", "visited_on": "2026-04-09",
        "who": "郑明", "post": "副书记", "found": "电梯进展慢", "promised": "五月底前协调",
    }  # fmt: skip
    assert (await home.post("/contact-visits", body)).status_code == 201
    late = await home.post("/contact-visits", body | {"visited_on": "2999-01-01"})
    assert late.json()["code"] == "co-building-day"
    assert [one["promised"] for one in await home.items("/contact-visits")] == ["五月底前协调"]
    assert await unit.items("/contact-visits") == []
