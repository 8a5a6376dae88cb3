"""Issue 2, section 4 over HTTP: a messy roster of 500 rows goes in, mended and whole at last."""

import time
from typing import Any

import pytest

from partyhub.domain.rosters.columns import column_index
from partyhub.domain.rosters.header import find_header
from partyhub.integrations.workbooks.reader import read_sheet
from tests.api.rosters.conftest import Officer, a_sheet, add_branches
from tests.rosters_messy import HEADINGS, MessyRoster, a_messy_roster
from tests.world import World

_NAMES = tuple(HEADINGS)


@pytest.fixture(scope="module")
def messy() -> MessyRoster:
    return a_messy_roster()


async def test_each_of_forty_faults_is_named_by_its_cell(
    officer: Officer, world: World, messy: MessyRoster, capsys: pytest.CaptureFixture[str]
) -> None:
    await add_branches(world, 20)
    begun = time.perf_counter()
    roster = await officer.planned(messy.data)
    took = time.perf_counter() - begun
    assert roster["state"] == "planned"
    assert roster["total"] == 500
    assert roster["counts"] == {"create": 460, "update": 0, "skip": 0, "refuse": 40}
    assert roster["unknown_columns"] == ["籍贯", "民族"]
    refused = await officer.rows(roster["id"], "refuse")
    found = {(fault["cell"], fault["code"]) for row in refused for fault in row["faults"]}
    assert found == messy.faults
    assert all(fault["message"] for row in refused for fault in row["faults"])
    created = await officer.rows(roster["id"], "create")
    assert len(created) == 460
    assert all("****" in row["phone_masked"] for row in created)
    with capsys.disabled():
        print(f"\ndry run of 500 rows over HTTP: {took * 1000:.0f} ms")  # noqa: T201 - shown


async def test_the_good_rows_go_in_and_the_others_once_they_are_mended(
    officer: Officer, world: World, messy: MessyRoster, capsys: pytest.CaptureFixture[str]
) -> None:
    await add_branches(world, 20)
    begun = time.perf_counter()
    roster = await officer.committed(messy.data)
    took = time.perf_counter() - begun
    assert (roster["state"], roster["done"], roster["total"]) == ("committed", 500, 500)
    assert await _members(world) == 460
    faulty = await officer.rows(roster["id"])
    assert {row["outcome"] for row in faulty} == {"refuse"}
    answer = await officer.get(f"/rosters/{roster['id']}/refused.xlsx")
    mended = await officer.committed(_mended(answer.content, faulty))
    left = await officer.rows(mended["id"])
    assert [fault for row in left for fault in row["faults"]] == []
    assert mended["counts"] == {"create": 40, "update": 0, "skip": 0, "refuse": 0}
    assert await _members(world) == 500
    with capsys.disabled():
        print(f"\ndry run and commit of 500 rows: {took * 1000:.0f} ms")  # noqa: T201 - shown


async def test_the_same_file_sent_twice_changes_nothing(
    officer: Officer, world: World, messy: MessyRoster
) -> None:
    await add_branches(world, 20)
    await officer.committed(messy.data)
    before = await world.owner.fetch("SELECT * FROM members ORDER BY id")
    again = await officer.committed(messy.data)
    assert again["counts"] == {"create": 0, "update": 0, "skip": 460, "refuse": 40}
    assert await world.owner.fetch("SELECT * FROM members ORDER BY id") == before


async def _members(world: World) -> int:
    return int(await world.owner.fetchval("SELECT count(*) FROM members WHERE left_on IS NULL"))


_GOOD = {
    "name": "王改好", "gender": "男", "member_status": "正式党员", "joined_party_on": "2022.06",
    "birth_month": "1960.01", "education": "本科", "delegate_roles": "", "available_times": "",
}  # fmt: skip


def _mended(refused: bytes, rows: list[dict[str, Any]]) -> bytes:
    """What a person does with the workbook: put something right into each marked cell."""
    sheet = read_sheet(refused)
    header = find_header(sheet)
    body = sheet[header.row_number :]
    for number, (cells, row) in enumerate(zip(body, rows, strict=True)):
        for fault in row["faults"]:
            position = column_index(fault["cell"])
            own = {"phone": f"139{number:08d}", "external_id": f"M{number}"}
            cells[position] = (_GOOD | own)[_NAMES[position]]
    return a_sheet(*body, headings=header.headings)
