"""The workbench: each role's work, nobody else's, and the list behind each figure."""

from datetime import date
from typing import Any

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.world import World

_ASIDE = ("records_to_verify", "survey_to_open")
"""Of these the tests of their features tell."""
Headers = dict[str, str]
_S = CheckInState


@pytest.fixture
async def work(world: World) -> World:
    """Work of every kind for unit_a and comm_a, and the same elsewhere."""
    for of, to in (("a", "comm_a"), ("b", "comm_b")):
        puts = (
            Put(name=f"{of}待开", state=_S.ENROLLED),
            Put(name=f"{of}临期", state=_S.CERTIFICATE_ISSUED, due_on=date(2026, 11, 23)),
            Put(name=f"{of}不急", state=_S.CERTIFICATE_ISSUED, due_on=date(2026, 11, 24)),
            Put(name=f"{of}逾期", state=_S.OVERDUE, due_on=date(2026, 11, 10)),
            Put(name=f"{of}待编", state=_S.CHECKED_IN),
            Put(name=f"{of}已编", state=_S.ASSIGNED, receipt=ReceiptState.RETURNED),
            Put(name=f"{of}作废", state=_S.VOIDED),
        )
        for put in puts:
            await put_check_in(
                world,
                Put(name=put.name, of=of, to=to, state=put.state, receipt=put.receipt,
                    due_on=put.due_on),
            )  # fmt: skip
    return world


async def _todos(client: httpx.AsyncClient, who: Headers) -> list[dict[str, Any]]:
    answer = await client.get("/todos", headers=who)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return [item for item in items if item["kind"] not in _ASIDE]


def _names(group: dict[str, Any]) -> list[str]:
    return [line["name"] for line in group["sample"]]


async def test_a_unit_sees_its_work_by_the_day_it_is_due(
    client: httpx.AsyncClient, work: World
) -> None:
    """NT-10, NT-12, CHK-34: overdue first, near the limit next, what has no day last."""
    who = await work.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    assert [(g["kind"], g["count"], g["earliest_due_on"], _names(g)) for g in
            await _todos(client, who)] == [
        ("certificate_overdue", 1, "2026-11-10", ["a逾期"]),
        ("certificate_near_limit", 1, "2026-11-23", ["a临期"]),
        ("enrolled_to_certify", 1, None, ["a待开"]),
        ("receipt_to_take_back", 1, None, ["a待编"]),
    ]  # fmt: skip


async def test_a_community_sees_who_waits_for_a_team_and_which_receipts_are_out(
    client: httpx.AsyncClient, work: World
) -> None:
    """CHK-10, NT-10; SP-17: nobody who has not come."""
    who = await work.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    assert [(g["kind"], _names(g)) for g in await _todos(client, who)] == [
        ("to_assign", ["a待编"]),
        ("receipts_not_back", ["a待编"]),
    ]


async def test_a_member_is_reminded_of_the_own_certificate_and_receipt(
    client: httpx.AsyncClient, work: World
) -> None:
    """NT-12, NT-10."""
    member = await work.member("王小明")
    await put_check_in(
        work,
        Put(member=member, state=_S.CERTIFICATE_ISSUED, due_on=date(2026, 12, 5)),
    )
    who = await work.sign_in("member", member=member)
    [group] = await _todos(client, who)
    assert (group["kind"], group["earliest_due_on"]) == ("go_check_in", "2026-12-05")
    await work.owner.execute(
        "UPDATE check_ins SET state = 'checked_in', receipt = 'issued', checked_in_on = issued_on"
        " WHERE member_id = $1", member,
    )  # fmt: skip
    assert [g["kind"] for g in await _todos(client, who)] == ["give_receipt"]


async def test_a_street_sees_which_units_have_certificates_past_their_limit(
    client: httpx.AsyncClient, work: World
) -> None:
    """CHK-32, CHK-34; SP-09: by name, without a sample of persons."""
    await put_check_in(work, Put(name="c逾期", of="c", to="comm_a", state=_S.OVERDUE))
    street = await work.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    [group] = await _todos(client, street)
    assert (group["kind"], group["sample"]) == ("overdue_by_unit", [])
    assert [(u["unit_name"], u["count"]) for u in group["units"]] == [("unit_a", 1)]
    district = await work.sign_in("district", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    [group] = await _todos(client, district)
    assert [u["unit_name"] for u in group["units"]] == ["unit_a", "unit_b", "unit_c"]


async def test_a_clerk_is_not_concerned_with_certificates_that_nobody_has_brought(
    client: httpx.AsyncClient, work: World
) -> None:
    """DL-13, CHK-34: what is overdue is listed to the unit and to those who lead it."""
    clerk = await work.sign_in("clerk", (Role.WINDOW_CLERK, "street_a"))
    assert [g["kind"] for g in await _todos(client, clerk)] == ["receipts_not_back"]
    both = await work.sign_in(
        "both", (Role.STREET_COMMITTEE, "street_a"), (Role.WINDOW_CLERK, "comm_a")
    )
    kinds = [group["kind"] for group in await _todos(client, both)]
    assert kinds == ["overdue_by_unit", "receipts_not_back"]


@pytest.mark.parametrize(
    ("role", "at"),
    [
        (Role.LIAISON_OFFICER, "unit_a"),
        (Role.COMMUNITY_ORG, "comm_a"),
        (Role.WINDOW_CLERK, "comm_b"),
        (Role.STREET_COMMITTEE, "street_b"),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district"),
    ],
)
async def test_the_list_behind_a_group_holds_as_many_as_it_says(
    client: httpx.AsyncClient, work: World, role: Role, at: str
) -> None:
    who = await work.sign_in("who", (role, at))
    groups = await _todos(client, who)
    assert groups
    for group in groups:
        query = {name: value for name, value in group["query"].items() if value}
        listed = await client.get("/check-ins", headers=who, params=query | {"limit": 100})
        assert len(listed.json()["items"]) == group["count"], group["kind"]


@pytest.mark.parametrize(
    ("role", "at"),
    [
        (Role.LIAISON_OFFICER, "unit_c"),
        (Role.COMMUNITY_ORG, "comm_c"),
        (Role.STREET_COMMITTEE, "organs"),
        (Role.BRANCH_SECRETARY, "branch_a"),
        (Role.SYSTEM_ADMIN, "district"),
        (Role.AUDITOR, "district"),
    ],
)
async def test_nobody_sees_the_work_of_others(
    client: httpx.AsyncClient, work: World, role: Role, at: str
) -> None:
    """Scope: sibling, foreign and parent organisations, and roles without this work."""
    assert await _todos(client, await work.sign_in("who", (role, at))) == []
