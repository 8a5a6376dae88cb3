"""Figures of service: as of a day, by month and source, by level; rosters and the workbook."""

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.service_records.figures import DEFINITION
from partyhub.domain.shared.permission import Role
from tests.api.service_records.serving import Headers, Serving


@pytest.fixture
async def street(at_work: Serving) -> Headers:
    return await at_work.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))


async def _figures(at_work: Serving, who: Headers, **asked: Any) -> Any:
    return await at_work.get(who, "/service-figures", **asked)


async def test_figures_count_what_is_confirmed_by_month_and_source(
    at_work: Serving, street: Headers
) -> None:
    """CHK-32, SP-24: lines in the tree's order, also those with nothing."""
    await at_work.confirm(at_work.first, await at_work.told())
    await at_work.told(begins="14:00", ends="15:00")
    listed = (await at_work.listed(at_work.first, on="2026-11-28")).json()["items"]
    await at_work.confirm(at_work.second, listed[0]["id"], "名单核对过")
    found = await _figures(at_work, street)
    assert (found["hours"], found["entries"], found["definition"]) == (5.0, 2, DEFINITION)
    assert [(m["month"], m["source"], m["hours"]) for m in found["months"]] == [
        ("2026-11", "bulk", 2.5), ("2026-12", "own", 2.5),
    ]  # fmt: skip
    assert [(one["name"], one["hours"]) for one in found["items"]] == [
        ("comm_a", 5.0), ("comm_c", 0.0),
    ]  # fmt: skip
    district = await at_work.world.sign_in("top", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    above = await _figures(at_work, district)
    assert [(one["name"], one["entries"]) for one in above["items"]] == [
        ("street_a", 2), ("street_b", 0),
    ]  # fmt: skip


async def test_figures_of_a_past_day_stay_what_they_were(at_work: Serving, street: Headers) -> None:
    """CHK-32: what was taken back later still counted on that day."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    at_work.clock.move(minutes=5)
    await at_work.take_back(at_work.second, record)
    assert (await _figures(at_work, street))["entries"] == 0
    decided = "UPDATE service_records SET decided_at = decided_at - interval '1 day' WHERE id = $1"
    await at_work.world.owner.execute(decided, record)
    before = await _figures(at_work, street, on="2026-12-09")
    assert (before["entries"], before["hours"]) == (1, 2.5)
    to_come = await at_work.client.get(
        "/service-figures", params={"on": "2026-12-11"}, headers=street
    )
    assert to_come.status_code == 422


async def test_rosters_tell_how_often_and_how_long_somebody_served(at_work: Serving) -> None:
    """CHK-20, CHK-32, LG-05: computed of confirmed entries at that community, as of now."""
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    sheet = await at_work.client.get(
        "/check-in-exports", params={"form": "ledger"}, headers=at_work.first
    )
    assert "check-in-rosters/1" in _counted(sheet.content)
    row = _row(sheet.content, "王小明")
    assert (row["参加服务次数"], row["服务时长（小时）"]) == ("1", "2.5")
    await at_work.take_back(at_work.second, record)
    sheet = await at_work.client.get(
        "/check-in-exports", params={"form": "ledger"}, headers=at_work.first
    )
    assert _row(sheet.content, "王小明")["参加服务次数"] == "0"


async def test_a_community_takes_its_entries_out_and_the_member_sees_it(at_work: Serving) -> None:
    """CHK-13: a list typed in by staff shows as such; nothing of whom it was done for (SP-08)."""
    listed = (await at_work.listed(at_work.first)).json()["items"]
    await at_work.confirm(at_work.second, listed[0]["id"])
    book = await at_work.client.get("/service-records/export", headers=at_work.first)
    assert f"截至 2026-12-10 10:00，统计口径 {DEFINITION}" in _counted(book.content)
    row = _row(book.content, "王小明")
    assert (row["来源"], row["小时"], row["确认人"]) == ("社区批量补录", "2.5", "comm_a Second")
    looks = (await at_work.get(at_work.me, f"/members/{at_work.member}/accesses"))["items"]
    assert [one["kind"] for one in looks] == ["export"]


def _rows(data: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def _counted(data: bytes) -> str:
    """What stands below the title."""
    return str(_rows(data)[1][0])


def _row(data: bytes, name: str) -> dict[str, str]:
    """The line of that person by its headings."""
    rows = _rows(data)
    top = next(n for n, row in enumerate(rows) if "姓名" in row)
    found = next(row for row in rows[top:] if name in row)
    return {str(head): str(cell) for head, cell in zip(rows[top], found, strict=True)}
