"""Who lacks something as a half-year ends is reminded, and finds it on the workbench."""

from datetime import UTC, datetime
from typing import Any

from partyhub.domain.desk_reminders.reminder import Matter
from partyhub.domain.shared.permission import Role
from partyhub.usecases.co_building.gaps import note_half_year_gaps
from partyhub.usecases.desk_reminders.give import give_desk_reminders
from tests.api.co_building.sides import Side
from tests.world import World

_MAY, _JUNE, _JULY = (datetime(2026, month, 20, 2, tzinfo=UTC) for month in (5, 6, 7))


async def _chore(world: World, now: datetime) -> int:
    await note_half_year_gaps(world.services.work(), now=now)
    told = 0
    for matter in (Matter.HALF_SERVICE, Matter.HALF_MEETING):
        given, last = await give_desk_reminders(world.services.work(), matter, now=now, after=None)
        assert last is None
        told += given
    return told


async def _nudges(side: Side) -> list[Any]:
    keys = ("matter", "step", "org_name", "count", "over")
    return [[line[key] for key in keys] for line in await side.items("/desk-reminders")]


async def test_each_step_of_a_half_year_is_told_once_with_its_counts(
    unit: Side, home: Side
) -> None:
    """NT-23, CHK-27, CHK-28: what waits to be confirmed, how many partner units; never above."""
    await unit.pair()
    steps = f"/unit-services/{(await unit.served())['id']}/steps"
    street = await unit.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert [await _chore(unit.world, now) for now in (_MAY, _JUNE, _JUNE)] == [0, 2, 0]
    assert await _nudges(unit) == [["half_service", "near", "unit_a", 1, False]]
    assert await _nudges(home) == [["half_meeting", "near", "comm_a", 1, False]]
    assert (await home.post(steps, {"action": "confirm"})).status_code == 200
    assert await _nudges(unit) == [["half_service", "near", "unit_a", 0, True]]
    assert [await _chore(unit.world, now) for now in (_JULY, _JULY)] == [1, 0]
    assert [line[1] for line in await _nudges(home)] == ["late", "near"]
    assert await Side(unit.client, unit.world, street).items("/desk-reminders") == []


async def test_who_has_no_partner_is_not_reminded(unit: Side) -> None:
    """CHK-26: the gaps name units without a partner instead."""
    assert await _chore(unit.world, _JUNE) == 0
    street = await unit.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    above = Side(unit.client, unit.world, street)
    alone = await above.items("/partner-pairs/unpaired", limit=100)
    assert {"unit_a", "unit_b"} & {one["name"] for one in alone} == {"unit_a"}
    await unit.pair()
    left = await above.items("/partner-pairs/unpaired", limit=100)
    assert "unit_a" not in {one["name"] for one in left}


async def _todos(side: Side) -> dict[str, list[tuple[str, int]]]:
    found = await side.items("/todos")
    return {
        one["kind"].removeprefix("together_"): [(u["unit_name"], u["count"]) for u in one["units"]]
        for one in found
        if one["kind"].startswith("together_")
    }


async def test_what_the_other_side_waits_for_stands_on_the_workbench(
    unit: Side, home: Side
) -> None:
    """CHK-27, CHK-29, CHK-31: one's own word is not one's own work; a decision is its carrier's."""
    await unit.served()
    await unit.served("2026-05-17")
    await home.post("/co-offers", home.between(kind="need", what="车位"))
    orgs = {name: str(unit.world.orgs[name]) for name in ("unit_a", "comm_a")}
    decision = {"text": "开放车位", "org_id": orgs["unit_a"], "due_on": "2026-07-31"}
    met = {
        "community_id": orgs["comm_a"], "held_on": "2026-06-12", "place": "会议室",
        "agenda": "停车难", "unit_ids": [orgs["unit_a"]], "decisions": [decision],
    }  # fmt: skip
    made = (await home.post("/joint-meetings", met)).json()
    assert await _todos(unit) == {"to_answer": [("comm_a", 1)], "decision": [("开放车位", 1)]}
    assert await _todos(home) == {"to_confirm": [("unit_a", 2)]}
    done = f"/meeting-decisions/{made['decisions'][0]['id']}/completion"
    assert (await unit.post(done, {"on": "2026-07-20", "result": "x"})).status_code == 200
    assert await _todos(unit) == {"to_answer": [("comm_a", 1)]}
