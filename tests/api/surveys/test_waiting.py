"""What of the yearly survey waits on whose workbench (MEM-08, PD-23)."""

from datetime import UTC, datetime

from partyhub.domain.shared.permission import Role
from tests.api.surveys.conftest import Surveys
from tests.clock import Clock


async def _waiting(surveys: Surveys, who: str) -> dict[str, list[tuple[str, int]]]:
    items = (await surveys.get("/todos", who)).json()["items"]
    units = {one["kind"]: [(u["unit_name"], u["count"]) for u in one["units"]] for one in items}
    return {kind: found for kind, found in units.items() if kind.startswith("survey")}


async def _later(surveys: Surveys, clock: Clock, day: int, month: int) -> None:
    """Everybody signs in anew."""
    clock.now = datetime(2026, month, day, 4, tzinfo=UTC)
    for name, role, org in (
        ("street", Role.STREET_COMMITTEE, "street_b"),
        ("community", Role.COMMUNITY_ORG, "comm_b"),
    ):
        surveys.who[name] = await surveys.world.sign_in(f"{name}{month}{day}", (role, org))


async def test_sheets_wait_until_they_are_signed_and_are_late_for_the_street(
    surveys: Surveys, clock: Clock
) -> None:
    """PD-23: nothing is late on the last day; a signed sheet waits on nobody's workbench."""
    assert await _waiting(surveys, "street") == {"survey_to_open": [("street_b", 1)]}
    found = await surveys.opened(due_on="2026-11-30")
    await surveys.come()
    assert await _waiting(surveys, "community") == {"survey_owed": [("comm_b", 0)]}
    assert await _waiting(surveys, "street") == {}
    await _later(surveys, clock, 30, 11)
    assert await _waiting(surveys, "street") == {}
    await _later(surveys, clock, 1, 12)
    assert await _waiting(surveys, "street") == {"surveys_late": [("comm_b", 0), ("counter", 0)]}
    late = (await surveys.get("/survey-rounds", "street")).json()["items"]
    assert [one["late"] for one in late] == [True]
    await surveys.sign(await surveys.sheet(found), nobody=True)
    assert await _waiting(surveys, "street") == {"surveys_late": [("counter", 0)]}
    assert await _waiting(surveys, "community") == {}
