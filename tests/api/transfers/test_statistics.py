"""Figures of transfers over HTTP: each opens to its rows, and nobody is in limbo (TRF-08)."""

from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook

from tests.api.transfers.conftest import ELSEWHERE, Moves
from tests.clock import Clock


async def _count(moves: Moves, who: str, **asked: Any) -> dict[str, Any]:
    answer = await moves.client.get("/transfer-statistics", params=asked, headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def _of(found: dict[str, Any], name: str) -> dict[str, int]:
    return {line["key"]: line["count"] for line in found[name] if line["count"]}


async def test_figures_are_the_rows_of_the_register_with_the_same_filter(moves: Moves) -> None:
    """TRF-08, LG-04: by direction, channel, state and reason."""
    await moves.assigned(channel="paper")
    await moves.arrive()
    found = await _count(moves, "district")
    assert (found["started"], found["definition"]) == (2, "transfers/1")
    assert _of(found, "direction") == {"within": 1, "in": 1}
    assert _of(found, "channel") == {"paper": 2}
    assert _of(found, "state") == {"assigned": 1, "registered": 1}
    assert (found["durations"]["completed"], found["durations"]["median_days"]) == (1, 0)
    period = {"from": found["since"], "to": found["until"], "under": found["under"][0]}
    for name in ("direction", "channel", "state", "reason"):
        for key, count in _of(found, name).items():
            rows = await moves.listed("district", **period, **{name: key})
            assert len(rows) == count, (name, key)
    gone = {"from": "2020-01-01", "to": "2020-12-31"}
    assert (await _count(moves, "district", **gone))["started"] == 0
    assert await moves.listed("district", **gone) == []


async def test_each_place_counts_what_it_may_see_and_each_transfer_once(moves: Moves) -> None:
    """TRF-08: the target's side counts nothing that it does not know of yet."""
    await moves.start()
    assert (await _count(moves, "applicant"))["started"] == 1
    assert (await _count(moves, "target"))["started"] == 0
    below = await _count(moves, "district", under=moves.org("unit_b"))
    assert below["started"] == 0
    assert (await _count(moves, "district"))["running"]["open"] == 1
    refused = await moves.client.get(
        "/transfer-statistics", params={"under": moves.org("unit_b")}, headers=moves.who["source"]
    )
    assert refused.status_code == 403


async def test_late_letters_and_receipts_are_counted_as_the_register_lists_them(
    moves: Moves, clock: Clock
) -> None:
    """TRF-08, DL-20."""
    thing = await moves.start(to={"elsewhere": ELSEWHERE}, channel="paper")
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve")
    clock.move(days=91)
    async with moves.world.services.work().reading() as work:
        account = await work.accounts.by_login("source")
    assert account is not None
    moves.who["source"] = await moves.world.headers(account)
    running = (await _count(moves, "source"))["running"]
    assert running == {"open": 1, "late_letters": 1, "late_receipts": 0}
    assert len(await moves.listed("source", overdue=True)) == 1


async def test_nobody_is_in_limbo_and_who_would_be_is_counted(moves: Moves) -> None:
    """TRF-08, TRF-11: computed from the data; a transfer that nobody could go on with shows."""
    await moves.start()
    limbo = (await _count(moves, "district"))["limbo"]
    assert limbo == {"members_without_branch": 0, "members_of_closed_branches": 0,
                     "transfers_without_holder": 0}  # fmt: skip
    owner, orgs = moves.world.owner, moves.world.orgs
    await owner.execute(
        "UPDATE grants SET ended_at = now() WHERE role IN ('branch_secretary', 'unit_org')"
    )
    await owner.execute("UPDATE orgs SET closed_on = now() WHERE id = $1", orgs["branch_a"])
    await owner.execute("DELETE FROM affiliations WHERE member_id = $1", moves.world_member)
    limbo = (await _count(moves, "district"))["limbo"]
    assert (limbo["members_without_branch"], limbo["transfers_without_holder"]) == (1, 1)
    assert limbo["members_of_closed_branches"] >= 1


async def test_the_figures_go_out_as_a_workbook_with_their_definition(moves: Moves) -> None:
    """TRF-08, LG-04."""
    await moves.start()
    answer = await moves.client.get("/transfer-statistics/export", headers=moves.who["district"])
    assert answer.status_code == 200
    sheet = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0)
    words = [[str(cell) for cell in row] for row in sheet.to_python()]
    assert any("transfers/1" in "".join(row) for row in words)
    assert any(row[:3] == ["按方向", "系统内", "1"] for row in words)


async def test_days_out_of_order_are_refused_beside_their_field(moves: Moves) -> None:
    """TRF-08."""
    answer = await moves.client.get(
        "/transfer-statistics", params={"from": "2026-02-01", "to": "2026-01-01"},
        headers=moves.who["district"],
    )  # fmt: skip
    assert (answer.status_code, answer.json()["facts"]["field"]) == (422, "from")
