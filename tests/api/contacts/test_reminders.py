"""The clock reminds of members who wait: near the day, past it, and the organisation above."""

from datetime import datetime, timedelta

from partyhub.domain.desk_reminders.reminder import Matter
from partyhub.domain.shared.permission import Role
from partyhub.usecases.desk_reminders.give import give_desk_reminders
from tests.api.contacts.conftest import Asking, Headers
from tests.world import World, key


async def _nudge(world: World, matter: Matter, at: datetime) -> int:
    told, last = await give_desk_reminders(world.services.work(), matter, now=at, after=None)
    assert last is None
    return told


async def _steps(asking: Asking, who: Headers) -> list[tuple[str, bool]]:
    found = await asking.get("/desk-reminders", who)
    return [(line["step"], line["over"]) for line in found["items"]]


async def test_each_step_is_told_once_to_the_nearest_and_then_above(
    asking: Asking, world: World
) -> None:
    """MEM-15, NT-12."""
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_b"))
    made = await asking.sent()
    due = datetime.fromisoformat(made["due_at"])
    told = [
        await _nudge(world, Matter.CONTACT, due + late)
        for late in (
            -timedelta(days=2), -timedelta(hours=5), timedelta(hours=1), timedelta(hours=2),
            timedelta(days=4), timedelta(days=5),
        )
    ]  # fmt: skip
    assert told == [0, 1, 1, 0, 1, 0]
    assert await _steps(asking, asking.community) == [("late", False), ("near", False)]
    assert await _steps(asking, street) == [("above", False)]
    await asking.step(made, "decline", text="请联系 comm_a")
    assert await _steps(asking, street) == [("above", True)]
    assert await _nudge(world, Matter.CONTACT, due + timedelta(days=9)) == 0


async def test_a_late_request_about_ones_data_reaches_its_keepers(
    asking: Asking, world: World
) -> None:
    """PIPL art. 50: fifteen working days, and who keeps the record is told before they are over."""
    secretary = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    unit = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    said = {"kind": "erase", "words": "旧照片"}
    asked = await asking.client.post("/me/data-requests", data=said, headers=asking.me | key())
    due = datetime.fromisoformat(asked.json()["due_at"])
    assert await _nudge(world, Matter.DATA_REQUEST, due - timedelta(hours=1)) == 1
    assert await _nudge(world, Matter.DATA_REQUEST, due + timedelta(days=4)) == 2
    assert await _steps(asking, secretary) == [("late", False), ("near", False)]
    assert await _steps(asking, unit) == [("above", False)]


async def test_they_are_ones_own_and_marked_as_read(asking: Asking, world: World) -> None:
    made = await asking.sent()
    due = datetime.fromisoformat(made["due_at"])
    await _nudge(world, Matter.CONTACT, due + timedelta(hours=1))
    found = await asking.get("/desk-reminders")
    assert (found["unread"], found["items"][0]["matter"]) == (1, "contact")
    other = await world.sign_in("other", (Role.COMMUNITY_ORG, "comm_a"))
    ids = {"ids": [found["items"][0]["id"]]}
    assert (await asking.post("/desk-reminders/read", ids, other)).json() == {"unread": 0}
    assert (await asking.get("/desk-reminders"))["unread"] == 1
    assert (await asking.post("/desk-reminders/read", {}, asking.community)).json() == {"unread": 0}
    page = await asking.client.get("/desk-reminders", params={"limit": 1}, headers=asking.community)
    assert page.json()["next_cursor"] is None
