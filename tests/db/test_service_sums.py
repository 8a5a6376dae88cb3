"""Sums of service by month equal counting anew, whatever is written and whatever day is asked."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from partyhub.db.service_records import figures
from partyhub.domain.service_records.served import Source
from partyhub.domain.shared.days import local_day
from tests.checked_in import Put, put_check_in
from tests.world import World

_PLACES = ("comm_a", "comm_b", "comm_c")
_ADD = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, proof, decided_at, reverses_id)
VALUES ($1, $2, $3, $4, $5, $6::timestamptz,
  $6::timestamptz + interval '1 hour', $7, 'greening', 'x',
  (SELECT id FROM accounts LIMIT 1), 'x', now(), 'declared', NULL, NULL, NULL)"""
_CONFIRM = """
UPDATE service_records SET state = 'confirmed', proof = 'resident', decided_at = $2 WHERE id = $1"""
_FATES = {
    "stands": "SELECT $1::uuid",
    "moves": """
UPDATE service_records SET decided_at = decided_at - interval '40 days' WHERE id = $1""",
    "undone": "UPDATE service_records SET state = 'refused' WHERE id = $1",
    "goes": "DELETE FROM service_records WHERE id = $1",
    "reversed": """
WITH marked AS (UPDATE service_records SET reversed_at = now() WHERE id = $1)
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, decided_at, reverses_id)
SELECT gen_random_uuid(), member_id, community_id, source, served_on, begins_at, ends_at, -hours,
  category, content, told_by, told_name, told_at, 'confirmed', decided_at + interval '33 days', id
FROM service_records WHERE id = $1""",
}
_ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(_PLACES), st.sampled_from(list(Source)), st.integers(0, 420),
        st.integers(0, 60 * 24 * 45), st.integers(1, 80), st.sampled_from([*_FATES, "waits"]),
    ),
    min_size=1, max_size=25,
)  # fmt: skip
_FIRST = date(2025, 10, 20)


@dataclass
class _Book:
    world: World
    member: UUID

    async def write(self, entries: list[Any]) -> None:
        """Each told, most confirmed so many minutes after the day's begin, then its fate."""
        for number, (place, source, day, minutes, tenths, fate) in enumerate(entries):
            key, served = uuid4(), _FIRST + timedelta(days=day)
            begins = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=2 * number)
            own = self.world.owner
            told = (key, self.member, self.world.orgs[place], source, served, begins)
            await own.execute(_ADD, *told, tenths / 10)
            if fate == "waits":
                continue
            decided = datetime(served.year, served.month, served.day, tzinfo=UTC)
            await own.execute(_CONFIRM, key, decided + timedelta(minutes=minutes))
            await own.execute(_FATES[fate], key)

    async def anew(self, on: date) -> Counter[tuple[str, str, str]]:
        """By place, month and source: tenths of hours and entries, from the entries themselves."""
        found: Counter[tuple[str, str, str]] = Counter()
        for row in await self.world.owner.fetch(
            "SELECT r.*, o.name FROM service_records r JOIN orgs o ON o.id = community_id "
            "WHERE state = 'confirmed'"
        ):
            counts = row["served_on"] <= on and local_day(row["decided_at"]) <= on
            if counts and row["served_on"].year == on.year:
                key = (row["name"], f"{row['served_on']:%Y-%m}", row["source"])
                found[key] += _packed(row["hours"], -1 if row["reverses_id"] else 1)
        return found


def _packed(hours: Any, entries: int) -> int:
    """Both figures in one number: neither reaches a million."""
    return round(float(hours) * 10) * 1_000_000 + entries


@pytest.fixture
async def book(world: World) -> _Book:
    await world.account("teller")
    return _Book(world, (await put_check_in(world, Put(name="甲"))).member_id)


async def _asked(book: _Book, on: date) -> None:
    """The statements' months and lines are those counted anew."""
    world, anew = book.world, await book.anew(on)
    days = {"since": date(on.year, 1, 1), "month": on.replace(day=1), "on": on}
    months, lines = Counter[Any](), Counter[str]()
    for (place, month, source), packed in anew.items():
        months[month, source] += packed
        lines["street_b" if place == "comm_b" else "street_a"] += packed
    binds = figures.MONTHS.arguments({"roots": [world.paths["district"]]} | days)
    rows = await world.owner.fetch(figures.MONTHS.sql, *binds)
    said = {(row[0], row[1]): _packed(row[2], row[3]) for row in rows}
    assert {k: v for k, v in said.items() if v} == {k: v for k, v in months.items() if v}
    statement = figures.BRANCHES[True]
    binds = statement.arguments({"roots": [world.orgs["district"]]} | days)
    rows = await world.owner.fetch(statement.sql, *binds)
    assert {r["name"]: _packed(r[3], r[4]) for r in rows} == {
        name: lines[name] for name in ("street_a", "street_b")
    }


@settings(
    max_examples=25, deadline=None, database=None, phases=[Phase.generate, Phase.target],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(entries=_ENTRIES, days=st.lists(st.integers(0, 450), min_size=6, max_size=6))
async def test_sums_equal_counting_anew(book: _Book, entries: list[Any], days: list[int]) -> None:
    """CHK-32: as of any day, the turn of a year, a month's first and last day among them."""
    await book.write(entries)
    edges = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 1), date(2026, 4, 30)]
    for on in [*edges, *(_FIRST + timedelta(days=day) for day in days)]:
        await _asked(book, on)
    await book.world.owner.execute("DELETE FROM service_records WHERE reverses_id IS NOT NULL")
    await book.world.owner.execute("DELETE FROM service_records")
    left = "SELECT count(*) FROM service_sums WHERE hours <> 0 OR entries <> 0"
    assert await book.world.owner.fetchval(left) == 0


async def test_nobody_writes_a_sum_by_hand(book: _Book) -> None:
    """CHK-13, CHK-32: the application reads them only."""
    rights = "SELECT has_table_privilege('partyhub_app', 'service_sums', $1)"
    said = [await book.world.owner.fetchval(rights, right) for right in ("SELECT", "INSERT")]
    assert said == [True, False]
    for right in ("UPDATE", "DELETE", "TRUNCATE"):
        assert not await book.world.owner.fetchval(rights, right)
