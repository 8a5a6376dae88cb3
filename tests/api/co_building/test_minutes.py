"""Minutes of joint meetings on paper (CHK-28)."""

import io
from typing import Any

import pypdfium2

from partyhub.domain.shared.permission import Role
from tests.api.co_building.sides import Side

_DECISION = {"text": "开放单位车位", "who": "陈科长", "due_on": "2026-06-30"}


async def _met(home: Side) -> str:
    orgs = {name: str(home.world.orgs[name]) for name in ("unit_a", "comm_a")}
    body: dict[str, Any] = {
        "community_id": orgs["comm_a"], "held_on": "2026-05-12", "place": "社区二楼会议室",
        "agenda": "停车难\n暑期托管", "present": "唐敏、郑凯", "unit_ids": [orgs["unit_a"]],
        "decisions": [_DECISION | {"org_id": orgs["unit_a"]}],
    }  # fmt: skip
    answer = await home.post("/joint-meetings", body)
    assert answer.status_code == 201, answer.text
    found: str = answer.json()["id"]
    return found


async def _printed(who: Side, meeting: str) -> tuple[int, str]:
    answer = await who.client.get(f"/joint-meetings/{meeting}/minutes", headers=who.who)
    if answer.status_code != 200:
        return answer.status_code, answer.json()["code"]
    pages = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    return len(pages), "".join(page.get_textpage().get_text_bounded() for page in pages).replace(
        " ", ""
    ).replace("\r\n", "")


async def test_minutes_say_who_came_what_was_decided_and_by_when(home: Side, unit: Side) -> None:
    """CHK-28: the community and the units that were there print them; room to sign for each."""
    meeting = await _met(home)
    for side in (home, unit):
        pages, text = await _printed(side, meeting)
        assert pages == 1
        for word in ("社区二楼会议室", "唐敏、郑凯", "停车难", "暑期托管", "开放单位车位", "陈科长",
                     "2026年6月30日", "unit_a", "召集方签字"):  # fmt: skip
            assert word in text


async def test_minutes_are_not_for_those_who_were_not_there(home: Side) -> None:
    """CHK-28: neither another unit nor a clerk finds them."""
    meeting = await _met(home)
    world = home.world
    other = Side(home.client, world, await world.sign_in("x", (Role.LIAISON_OFFICER, "unit_b")))
    clerk = Side(home.client, world, await world.sign_in("y", (Role.WINDOW_CLERK, "street_a")))
    assert await _printed(other, meeting) == (404, "not-found")
    assert await _printed(clerk, meeting) == (404, "not-found")
