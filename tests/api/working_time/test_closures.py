"""A centre's own days and hours over HTTP: closed, shortened, back to usual (CLK-17, PV-08)."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.working_time.calendar_client import PERIODS, Calendar, told
from tests.api.working_time.conftest import SignsIn
from tests.world import World

DAY = "2026-12-01"
AFTERNOON = {"opens": "14:00", "closes": "17:30"}


@pytest.fixture
async def street(signed_in: SignsIn) -> Calendar:
    return await signed_in("street", (Role.STREET_COMMITTEE, "street_a"))


async def test_a_closed_day_closes_the_organisation_and_all_below_it(
    street: Calendar, reader: Calendar
) -> None:
    """CLK-17."""
    made = await street.close("street_a", DAY)
    assert made.status_code == 201, made.text
    kinds = {org: (await reader.day(DAY, org))["kind"] for org in ("street_a", "comm_a", "unit_a")}
    assert set(kinds.values()) == {"closure"}
    others = {org: (await reader.day(DAY, org))["kind"] for org in ("street_b", "district", None)}
    assert set(others.values()) == {"workday"}


@pytest.mark.parametrize("org", ["street_b", "comm_b", "district", "organs"])
async def test_a_street_cannot_close_the_days_of_another(
    street: Calendar, reader: Calendar, org: str
) -> None:
    """CLK-17, ROL-23."""
    assert told(await street.close(org, DAY))[:2] == (403, "not-allowed")
    assert told(await street.hours(org, DAY, PERIODS))[:2] == (403, "not-allowed")
    assert (await reader.day(DAY, org))["kind"] == "workday"


async def test_an_organisation_that_does_not_exist_is_not_found(
    street: Calendar, reader: Calendar
) -> None:
    nobody = {"org_id": "0193a000-0000-7000-8000-000000000001", "days": [DAY], "name": "停电"}
    assert told(await street.post("closures", nobody))[:2] == (404, "not-found")
    for path in ("years/2026", "notices"):
        answer = await reader._client.get(
            f"/working-time/{path}", params={"org_id": nobody["org_id"]}, headers=reader._who
        )
        assert told(answer)[:2] == (404, "not-found")


async def test_a_closed_organisation_settles_nothing(street: Calendar, world: World) -> None:
    ended = "UPDATE orgs SET closed_on = '2026-11-01' WHERE id = $1"
    await world.owner.execute(ended, world.orgs["comm_a"])
    assert told(await street.close("comm_a", DAY))[:2] == (409, "org-closed")


async def test_a_half_day_keeps_its_own_hours(street: Calendar, reader: Calendar) -> None:
    """Q-05: half days."""
    made = await street.close("comm_a", DAY, periods=PERIODS)
    assert made.json()["rules"][0]["periods"] == PERIODS
    day = await reader.day(DAY, "comm_a")
    assert (day["kind"], day["periods"], day["name"]) == ("workday", PERIODS, "停电检修")


@pytest.mark.usefixtures("known")
async def test_hours_on_a_day_off_are_refused_at_their_line(street: Calendar) -> None:
    """CLK-17: weekend duty doesn't make a weekend a working day."""
    saturday, holiday = "2026-12-05", "2026-10-01"
    for day in (saturday, holiday):
        refusal = await street.close("comm_a", DAY, day, periods=PERIODS)
        assert told(refusal) == (422, "invalid-field", "days.1", "day-off-anyway")


@pytest.mark.usefixtures("known")
async def test_a_make_up_day_in_shorter_hours_stays_a_make_up_day(
    street: Calendar, reader: Calendar
) -> None:
    await street.close("comm_a", "2026-02-14", periods=PERIODS)
    day = await reader.day("2026-02-14", "comm_a")
    assert (day["kind"], day["periods"]) == ("make_up", PERIODS)


async def test_a_later_notice_frees_a_day_that_was_only_shortened_and_not_one_that_was_closed(
    street: Calendar, admin: Calendar, reader: Calendar
) -> None:
    """A closure stands above the notice, shorter hours below it."""
    await street.close("comm_a", "2027-01-01", periods=PERIODS)
    await street.close("comm_a", "2027-01-04")
    await admin.load()
    kinds = [(await reader.day(f"2027-01-0{n}", "comm_a"))["kind"] for n in (1, 4)]
    assert kinds == ["holiday", "closure"]


async def test_what_was_closed_by_mistake_is_opened_again_by_a_newer_entry(
    street: Calendar, reader: Calendar
) -> None:
    """Nothing is changed or deleted: both entries stay."""
    await street.close("comm_a", DAY)
    opened = await street.close("comm_a", DAY, as_usual=True)
    assert opened.status_code == 201, opened.text
    assert (await reader.day(DAY, "comm_a"))["kind"] == "workday"
    lines = (await reader.notices("comm_a")).json()["items"]
    assert [line["kind"] for line in lines] == ["local", "local"]
    assert {line["org_name"] for line in lines} == {"comm_a"}


async def test_the_nearer_organisation_has_the_last_word(
    street: Calendar, reader: Calendar
) -> None:
    await street.close("comm_a", DAY, as_usual=True)
    await street.close("street_a", DAY)
    assert (await reader.day(DAY, "comm_a"))["kind"] == "workday"
    assert (await reader.day(DAY, "comm_c"))["kind"] == "closure"


async def test_each_organisation_counts_the_versions_that_concern_it(
    street: Calendar, reader: Calendar
) -> None:
    """CLK-16."""
    before = (await reader.year(2026, "comm_a"))["version"]
    made = (await street.close("comm_a", DAY)).json()
    assert (await reader.year(2026, "comm_a"))["version"] == made["seq"] > before
    assert (await reader.year(2026, "comm_c"))["version"] == before
    assert (await reader.year(2026))["version"] == before


async def test_opening_hours_hold_from_their_day_on_and_for_all_below(
    street: Calendar, reader: Calendar
) -> None:
    """PV-08: hours differ by place and time."""
    winter = [*PERIODS, {"opens": "13:30", "closes": "17:00"}]
    made = await street.hours("street_a", DAY, winter)
    assert made.status_code == 201, made.text
    assert made.json()["hours"] == {"valid_from": DAY, "periods": winter, "extra": []}
    await street.hours("comm_a", "2026-12-15", PERIODS)
    told_by_day = {
        ("2026-11-30", "comm_a"): [*PERIODS, AFTERNOON],
        (DAY, "comm_a"): winter,
        ("2026-12-15", "comm_a"): PERIODS,
        ("2026-12-15", "comm_c"): winter,
        ("2026-12-15", "comm_b"): [*PERIODS, AFTERNOON],
    }
    for (day, org), periods in told_by_day.items():
        assert (await reader.day(day, org))["periods"] == periods, (day, org)


_BACKWARDS = {"opens": "12:00", "closes": "08:30"}
_OVERLAP = [*PERIODS, {"opens": "11:59", "closes": "17:00"}]


@pytest.mark.parametrize(
    ("more", "field", "rule"),
    [
        ({"days": [DAY, DAY]}, "days.1", "day-twice"),
        ({"days": [DAY, "2028-12-01"]}, "days", "days-too-far-apart"),
        ({"periods": [_BACKWARDS]}, "periods", "period-order"),
        ({"periods": _OVERLAP}, "periods", "periods-overlap"),
        ({"periods": PERIODS, "as_usual": True}, "periods", "as-usual"),
    ],
)
async def test_days_and_periods_that_cannot_be_are_refused_at_their_field(
    street: Calendar, more: dict[str, Any], field: str, rule: str
) -> None:
    body = {"days": [DAY]} | more
    refusal = await street.close("comm_a", *body.pop("days"), **body)
    assert told(refusal) == (422, "invalid-field", field, rule)


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"periods": []}, "body.periods"),
        ({"periods": [{"opens": "24:00", "closes": "25:00"}]}, "body.periods.0.opens"),
        ({"days": []}, "body.days"),
        ({"days": ["2026-02-30"]}, "body.days.0"),
        ({"name": ""}, "body.name"),
        ({"name": "停\u0000电"}, "body.name"),
    ],
)
async def test_a_body_of_the_wrong_shape_is_refused_at_its_place(
    street: Calendar, more: dict[str, Any], where: str
) -> None:
    refusal = await street.close("comm_a", DAY, **more)
    assert refusal.status_code == 422
    assert where in [error["field"] for error in refusal.json()["errors"]]


async def test_the_same_closure_twice_makes_one(street: Calendar, world: World) -> None:
    body = {"org_id": str(world.orgs["comm_a"]), "days": [DAY], "name": "停电"}
    again = {"Idempotency-Key": "one-and-the-same"}
    answers = [await street.post("closures", body, **again) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert await world.owner.fetchval("SELECT count(*) FROM calendar_notices") == 1
