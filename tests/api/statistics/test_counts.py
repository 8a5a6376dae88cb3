"""Figures equal the lists behind them, for everybody who may ask, and leak nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.world import World

Headers = dict[str, str]
_S, _R = CheckInState, ReceiptState
ASKING = (
    (Role.SUPERIOR_ORG_DEPARTMENT, "district"),
    (Role.STREET_COMMITTEE, "street_a"),
    (Role.STREET_COMMITTEE, "street_b"),
    (Role.UNIT_ORG, "unit_a"),
    (Role.LIAISON_OFFICER, "unit_c"),
    (Role.COMMUNITY_ORG, "comm_a"),
    (Role.WINDOW_CLERK, "comm_b"),
)
_LISTED: Mapping[str, dict[str, Any]] = {
    "total": {},
    "enrolled": {"state": "enrolled"},
    "certificate_issued": {"state": "certificate_issued"},
    "overdue": {"state": "overdue"},
    "checked_in": {"state": ["checked_in", "assigned"]},
    "assigned": {"state": "assigned"},
    "ended": {"state": "ended"},
    "voided": {"state": "voided"},
    "receipts_issued": {"receipt": "issued"},
    "receipts_returned": {"receipt": "returned"},
}


@pytest.fixture
async def loops(world: World) -> World:
    """Check-ins in every state, within and across streets."""
    every = [(state, None) for state in CheckInState] + [(_S.CHECKED_IN, _R.RETURNED)]
    for of, to in (("a", "comm_a"), ("a", "comm_b"), ("b", "comm_a"), ("c", "comm_c")):
        for number, (state, receipt) in enumerate(every):
            name = f"{of}{to}{number}"
            await put_check_in(world, Put(name=name, of=of, to=to, state=state, receipt=receipt))
    return world


async def _get(client: httpx.AsyncClient, who: Headers, path: str, **query: Any) -> Any:
    answer = await client.get(path, headers=who, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _length(client: httpx.AsyncClient, who: Headers, **query: Any) -> int:
    answer = await client.get("/check-ins", headers=who, params=query | {"limit": 100})
    if answer.status_code == 403:
        return 0
    page = answer.json()
    assert page["next_cursor"] is None
    return len(page["items"])


@pytest.mark.parametrize("by", ["unit", "community"])
@pytest.mark.parametrize(("role", "at"), ASKING)
async def test_every_figure_is_the_length_of_the_list_behind_it(
    client: httpx.AsyncClient, loops: World, role: Role, at: str, by: str
) -> None:
    """CHK-32: a figure can be looked behind, whoever asks."""
    who = await loops.sign_in("asker", (role, at))
    found = await _get(client, who, "/statistics/check-ins", by=by)
    for line in found["items"]:
        for figure, value in line["counts"].items():
            listed = _LISTED[figure] | {"under": line["org_id"], "side": by}
            assert value == await _length(client, who, **listed), (line["name"], figure)
    for figure, value in found["totals"].items():
        listed = _LISTED[figure] | {"under": found["under"], "side": by}
        assert value == await _length(client, who, **listed), figure


async def test_a_street_sees_its_children_in_the_trees_order(
    client: httpx.AsyncClient, loops: World
) -> None:
    """CHK-32, SP-09: communities first, then units, each by name and never by figure."""
    who = await loops.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    found = await _get(client, who, "/statistics/check-ins")
    assert [line["name"] for line in found["items"]] == ["comm_a", "comm_c", "unit_a"]
    assert found["by"] == "community"
    assert found["definition"] == "check-ins/1"


async def test_a_community_is_not_counted_those_who_have_not_come(
    client: httpx.AsyncClient, loops: World
) -> None:
    """SP-17."""
    who = await loops.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    totals = (await _get(client, who, "/statistics/check-ins"))["totals"]
    assert (totals["enrolled"], totals["overdue"], totals["voided"]) == (0, 0, 0)
    assert (totals["checked_in"], totals["ended"], totals["total"]) == (6, 2, 8)


async def test_rates_are_said_of_units_totals_alone(
    client: httpx.AsyncClient, loops: World
) -> None:
    """SP-09, SP-24."""
    who = await loops.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    by_unit = await _get(client, who, "/statistics/check-ins", by="unit")
    assert by_unit["check_in_rate"] == round(16 / 24, 4)
    assert all("rate" not in key for line in by_unit["items"] for key in line["counts"])
    by_community = await _get(client, who, "/statistics/check-ins", by="community")
    assert by_community["check_in_rate"] is None


@pytest.mark.parametrize("path", ["", "/months", "/overview"])
@pytest.mark.parametrize("under", ["street_b", "comm_b", "unit_b", "unit_c", "district"])
async def test_figures_of_siblings_parents_and_strangers_are_refused(
    client: httpx.AsyncClient, loops: World, under: str, path: str
) -> None:
    """Scope: sibling, foreign and parent organisations."""
    who = await loops.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    answer = await client.get(
        f"/statistics/check-ins{path}", headers=who, params={"under": str(loops.orgs[under])}
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")


async def test_an_unknown_organisation_has_no_figures(
    client: httpx.AsyncClient, loops: World
) -> None:
    who = await loops.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    answer = await client.get(
        "/statistics/check-ins", headers=who, params={"under": str(UUID(int=7))}
    )
    assert answer.status_code == 404


async def test_those_without_the_permission_are_refused(
    client: httpx.AsyncClient, loops: World
) -> None:
    who = await loops.sign_in("auditor", (Role.AUDITOR, "district"))
    for path in ("", "/months", "/overview"):
        answer = await client.get(f"/statistics/check-ins{path}", headers=who)
        assert answer.status_code == 403


async def test_the_period_is_that_of_the_enrolment(client: httpx.AsyncClient, loops: World) -> None:
    """RP-13: both its days belong to a period, and list and figures agree on it."""
    who = await loops.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    for since, until, total in (
        ("2026-11-20", "2026-11-20", 32),
        ("2026-11-21", "2026-12-01", 0),
        ("2026-01-01", "2026-11-19", 0),
        ("0001-01-01", "9999-12-31", 32),
    ):
        period = {"from": since, "to": until}
        found = await _get(client, who, "/statistics/check-ins", **period)
        assert found["totals"]["total"] == total
        assert await _length(client, who, **period) == total


async def test_someone_with_several_organisations_sees_a_line_for_each(
    client: httpx.AsyncClient, loops: World
) -> None:
    who = await loops.sign_in(
        "both", (Role.COMMUNITY_ORG, "comm_a"), (Role.COMMUNITY_ORG, "comm_b")
    )
    found = await _get(client, who, "/statistics/check-ins")
    assert [line["name"] for line in found["items"]] == ["comm_a", "comm_b"]


async def test_months_count_by_the_days_of_the_acts(
    client: httpx.AsyncClient, loops: World
) -> None:
    """CHK-32."""
    who = await loops.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    found = await _get(client, who, "/statistics/check-ins/months", months=3)
    assert [line["month"] for line in found["items"]] == ["2026-09", "2026-10", "2026-11"]
    assert found["items"][0]["checked_in"] == 0
    assert found["items"][2] == {
        "month": "2026-11", "certificates_issued": 14, "checked_in": 8, "receipts_returned": 2,
    }  # fmt: skip


async def test_the_overview_has_a_line_for_each_community(
    client: httpx.AsyncClient, loops: World
) -> None:
    """CHK-22: 表2."""
    who = await loops.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    found = await _get(client, who, "/statistics/check-ins/overview")
    lines = {line["community_name"]: line for line in found["items"]}
    assert list(lines) == ["comm_a", "comm_c"]
    assert lines["comm_a"]["unit_names"] == ["unit_a", "unit_b"]
    assert (lines["comm_a"]["checked_in"], lines["comm_a"]["contact_name"]) == (6, "李联络")
    assert found["totals"] == {"checked_in": 9, "assigned": 3, "teams": 0, "units": 3}
    for name, line in lines.items():
        listed = {"community": line["community_id"], "state": ["checked_in", "assigned"]}
        assert line["checked_in"] == await _length(client, who, **listed), name
