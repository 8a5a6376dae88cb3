"""The demo's yearly surveys: last year's whole, this year's under way, nobody asked twice."""

import asyncpg

from tests.demo.test_tickets import loaded

__all__ = ["loaded"]


async def test_last_years_survey_is_signed_and_this_years_is_under_way(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, MEM-08: in one sheet of each nobody was found, and that is signed too."""
    rows = await loaded.fetch(
        "SELECT r.year, count(*) AS sheets, count(*) FILTER (WHERE s.state = 'signed') AS signed,"
        " count(*) FILTER (WHERE s.nobody) AS nobody"
        " FROM survey_rounds r JOIN survey_sheets s ON s.round_id = r.id GROUP BY 1 ORDER BY 1"
    )
    assert [tuple(row)[1:] for row in rows] == [(5, 5, 2), (5, 2, 1)]


async def test_who_was_found_or_is_registered_is_proposed_once(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, MEM-08: two wait at 石桥社区, who left is not proposed again."""
    rows = await loaded.fetch(
        "SELECT f.name, f.result, f.phone_sealed IS NOT NULL AS kept, f.floating_id, f.earlier_id"
        " FROM survey_finds f JOIN survey_sheets s ON s.id = f.sheet_id"
        " JOIN survey_rounds r ON r.id = s.round_id"
        " WHERE r.year = (SELECT max(year) FROM survey_rounds)"
    )
    waiting = {row["name"] for row in rows if row["result"] == "proposed"}
    assert {"龚秋生", "柯美玲", "汪海燕"} <= waiting
    assert "尹春来" not in {row["name"] for row in rows}
    assert len({row["name"] for row in rows}) == len(rows)
    assert all(row["kept"] for row in rows)
    assert all(row["floating_id"] or row["earlier_id"] for row in rows if row["name"] in waiting)
