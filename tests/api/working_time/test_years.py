"""The calendar as everybody reads it: a fresh system knows 2007 to 2026 (CLK-17)."""

import asyncio

import asyncpg
import pytest

from partyhub.api.services import Services
from partyhub.api.working_time.jobs import know_years
from partyhub.domain.shared.permission import Role
from tests.api.working_time.calendar_client import PERIODS, Calendar
from tests.api.working_time.conftest import SignsIn


@pytest.mark.usefixtures("known")
async def test_2026_is_as_the_state_council_announced_it(reader: Calendar) -> None:
    """CLK-17."""
    year = await reader.year(2026)
    days = {day["day"]: day for day in year["days"]}
    assert (len(days), year["workdays"], sum(year["workdays_by_month"])) == (365, 248, 248)
    assert year["announced"]
    assert year["workdays_by_month"][:3] == [21, 16, 22]
    assert days["2026-10-05"] | {"firm": 1} == {
        "day": "2026-10-05", "kind": "holiday", "name": "国庆节", "periods": [], "firm": 1,
    }  # fmt: skip
    made_up = days["2026-02-14"]
    assert (made_up["kind"], made_up["name"], made_up["firm"]) == ("make_up", "春节", True)
    assert made_up["periods"] == [*PERIODS, {"opens": "14:00", "closes": "17:30"}]
    assert days["2026-12-23"]["firm"]
    assert not days["2026-12-24"]["firm"], "the notice for 2027 may still rule it"


@pytest.mark.usefixtures("known")
async def test_a_year_without_its_notice_is_plain_and_not_firm(reader: Calendar) -> None:
    """CLK-17: nothing is guessed and nothing fails."""
    year = await reader.year(2027)
    assert not year["announced"]
    assert {day["kind"] for day in year["days"]} == {"workday", "weekend"}
    assert not any(day["firm"] for day in year["days"])
    assert year["notices"] == []


async def test_the_first_start_loads_each_year_once_even_if_servers_start_together(
    reader: Calendar, services: Services, clean: asyncpg.Connection
) -> None:
    await asyncio.gather(*(know_years(services) for _ in range(3)))
    await know_years(services)
    found = await clean.fetch("SELECT year, count(*) AS n FROM calendar_notices GROUP BY year")
    assert {row["year"]: row["n"] for row in found} == dict.fromkeys(range(2007, 2027), 1)
    events = "SELECT count(*) FROM events WHERE action = 'calendar.national'"
    assert await clean.fetchval(events) == 20


async def test_a_year_that_somebody_loaded_is_left_alone_by_the_next_start(
    admin: Calendar, services: Services
) -> None:
    """An uploaded notice of the same year wins."""
    rule = {"day": "2026-10-01", "kind": "holiday", "name": "国庆节"}
    made = await admin.load(year=2026, rules=[rule])
    assert made.status_code == 201, made.text
    await know_years(services)
    year = await admin.year(2026)
    assert [notice["reference"] for notice in year["notices"]] == [made.json()["reference"]]
    assert (await admin.day("2026-10-02"))["kind"] == "workday"


@pytest.mark.usefixtures("known")
async def test_notices_are_listed_newest_first_page_by_page(
    reader: Calendar, admin: Calendar
) -> None:
    await admin.load()
    first = (await reader.notices(limit=5)).json()
    assert [line["year"] for line in first["items"]] == [2027, 2026, 2025, 2024, 2023]
    assert first["items"][0]["days"] == 3
    second = (await reader.notices(limit=100, cursor=first["next_cursor"])).json()
    assert [line["year"] for line in second["items"]] == list(range(2022, 2006, -1))
    assert second["next_cursor"] is None
    wrong = await reader.notices(cursor="WyJ4Il0")
    assert (wrong.status_code, wrong.json()["facts"]["field"]) == (422, "cursor")


async def test_the_answer_says_what_the_reader_may_do(
    admin: Calendar, reader: Calendar, signed_in: SignsIn
) -> None:
    street = await signed_in("street", (Role.STREET_COMMITTEE, "street_a"))
    local = ["close_days", "set_hours"]
    assert (await admin.year(2026, "comm_a"))["allowed_actions"] == ["load_notice", *local]
    assert (await admin.year(2026))["allowed_actions"] == ["load_notice"]
    assert (await street.year(2026, "comm_a"))["allowed_actions"] == local
    assert (await street.year(2026, "comm_b"))["allowed_actions"] == []
    assert (await reader.year(2026, "comm_a"))["allowed_actions"] == []


@pytest.mark.parametrize("path", ["years/1999", "years/2101", "years/x"])
async def test_years_beyond_what_is_reckoned_with_are_refused(reader: Calendar, path: str) -> None:
    answer = await reader._get(path, None)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")
