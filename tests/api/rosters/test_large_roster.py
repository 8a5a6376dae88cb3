"""The largest roster that is taken: 9,990 rows, in one go."""

import asyncio
import time

import pytest

from tests.api.rosters.conftest import Officer, a_sheet
from tests.world import World

_ROWS = 9_990
_SECONDS = 60.0


async def test_ten_thousand_rows_are_planned_and_written_in_steps(
    officer: Officer, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    data = a_sheet(*((_name(n), f"139{n:08d}", "女", "1980.05", "", f"N{n}") for n in range(_ROWS)))
    begun = time.perf_counter()
    roster = await officer.planned(data)
    planned = time.perf_counter() - begun
    await officer.act(roster["id"], "commit")
    seen = [0]
    while seen[-1] < _ROWS:
        await asyncio.sleep(0.2)
        seen.append((await officer.get(f"/rosters/{roster['id']}")).json()["done"])
    done = await officer.followed(roster["id"])
    took = time.perf_counter() - begun
    assert (done["state"], done["done"]) == ("committed", _ROWS)
    assert await world.owner.fetchval("SELECT count(*) FROM members") == _ROWS
    again = await officer.planned(data)
    assert again["counts"]["skip"] == _ROWS
    assert seen == sorted(seen)
    assert len(set(seen)) > 5, "progress is not to be seen"
    assert took < _SECONDS
    with capsys.disabled():
        print(f"\n{_ROWS} rows: dry run {planned:.1f} s, with commit {took:.1f} s")  # noqa: T201


def _name(number: int) -> str:
    names = "文博思远嘉琪雅静国强建华"
    return f"王{names[number % 12]}{names[number // 12 % 12]}"
