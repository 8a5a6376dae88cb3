"""Probationary members over HTTP: when they are due, and who looked at the list."""

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from partyhub.usecases.probations import list_probationers
from tests.api.probations.conftest import Secretary


async def test_the_list_tells_the_day_of_each_and_marks_what_is_due(secretary: Secretary) -> None:
    """MEM-16, MEM-02: unknown days first, then who joined first; full members are not in it."""
    for name, since in (("a", None), ("b", "2025-11-20"), ("c", "2025-12-10"), ("d", "2026-06-01")):
        await secretary.member(name, since)
    await secretary.world.member("full")
    lines = await secretary.listed()
    assert [(one["name"], one["due_on"], one["standing"]) for one in lines] == [
        ("a", None, "unknown"), ("b", "2026-11-20", "overdue"), ("c", "2026-12-10", "due_soon"),
        ("d", "2027-06-01", "running"),
    ]  # fmt: skip
    assert [one["name"] for one in await secretary.listed(show="due")] == ["b", "c"]
    assert [one["name"] for one in await secretary.listed(show="overdue")] == ["b"]
    seen = await secretary.world.owner.fetchval("SELECT count(*) FROM accesses")
    assert seen == 4 + 2 + 1


async def test_it_comes_page_by_page_and_only_of_ones_own_reach(secretary: Secretary) -> None:
    """MEM-16."""
    for name in ("a", "b", "c"):
        await secretary.member(name, None if name == "a" else "2026-01-01")
    await secretary.member("z", "2026-01-01", of="b")
    names: list[str] = []
    asked: dict[str, Any] = {"limit": 1}
    while True:
        answer = await secretary.client.get("/probationers", params=asked, headers=secretary.who)
        page = answer.json()
        names += [one["name"] for one in page["items"]]
        if page["next_cursor"] is None:
            break
        asked["cursor"] = page["next_cursor"]
    assert names == ["a", "b", "c"]
    other = str(secretary.world.orgs["unit_b"])
    assert await secretary.listed(org=other) == []
    bad = {"cursor": "WyJ4IiwieSJd"}
    refused = await secretary.client.get("/probationers", params=bad, headers=secretary.who)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid-field")
    auditor = await secretary.world.sign_in("auditor", (Role.AUDITOR, "district"))
    assert (await secretary.client.get("/probationers", headers=auditor)).status_code == 403


async def test_the_workbook_tells_everybody_in_it(
    secretary: Secretary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MEM-16, LG-18: 预备党员名册; the same filter, an event of the organisation."""
    monkeypatch.setattr(list_probationers, "_AT_ONCE", 1)
    due, running = [
        await secretary.member(name, day) for name, day in (("b", "2025-11-01"), ("c", None))
    ]
    await secretary.member("d", "2025-11-02")
    who = await secretary.world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    path, asked = "/probationers/export", {"show": "overdue"}
    answer = await secretary.client.get(path, headers=who, params=asked)
    assert answer.status_code == 200, answer.text
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    named = [row[1] for row in rows.to_python() if row[1] in ("b", "c", "d")]
    assert named == ["b", "d"]
    looks = "SELECT kind FROM accesses WHERE member_id = $1"
    assert await secretary.world.owner.fetchval(looks, due) == "export"
    assert await secretary.world.owner.fetchval(looks, running) is None
    event = "SELECT facts->>'rows' FROM events WHERE action = 'probationers.export'"
    assert await secretary.world.owner.fetchval(event) == "2"
    monkeypatch.setattr(list_probationers, "MOST_ROWS", 1)
    large = await secretary.client.get(path, headers=who, params=asked)
    assert (large.status_code, large.json()["code"]) == (422, "export-too-large")
    refused = await secretary.client.get(path, headers=secretary.who, params=asked)
    assert refused.status_code == 403


async def test_the_secretarys_workbench_names_the_branches_where_somebody_is_due(
    secretary: Secretary,
) -> None:
    """MEM-16: at once when it is overdue, and a month before."""
    await secretary.member("a", "2025-12-10")
    await secretary.member("b", "2026-03-01")
    answer = await secretary.client.get("/todos", headers=secretary.who)
    (due,) = (one for one in answer.json()["items"] if one["kind"] == "probation_due")
    assert (due["count"], due["earliest_due_on"]) == (1, "2026-12-10")
    assert [(one["unit_name"], one["count"]) for one in due["units"]] == [("branch_a", 1)]
