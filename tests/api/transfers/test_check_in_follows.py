"""A check-in when its member moves: void, over, or the new unit's; the old one learns no more."""

import io
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CheckInState as S
from partyhub.domain.check_ins.states import ReceiptState
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import text_of
from tests.api.transfers.conftest import ELSEWHERE, Moves
from tests.checked_in import Put, put_check_in
from tests.world import key

_PHONE, _MASK = "13812345678", "138****5678"


async def _with(moves: Moves, state: S, **more: Any) -> CheckIn:
    for name, unit in (("old", "unit_a"), ("new", "unit_b")):
        grant = (Role.LIAISON_OFFICER, unit)
        moves.who[name] = await moves.world.sign_in(f"{name}-liaison", grant)
    put = Put(name="田小禾", state=state, member=moves.world_member, **more)
    return await put_check_in(moves.world, put)


async def _listed(moves: Moves, who: str) -> list[tuple[str, str, str]]:
    answer = await moves.client.get("/check-ins", headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    return [(one["id"], one["state"], one["receipt"]) for one in answer.json()["items"]]


async def _out(moves: Moves) -> None:
    thing = await moves.start(to={"elsewhere": ELSEWHERE})
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve")
    day = thing["started_at"][:10]
    await moves.done(
        thing, "source", "settle", branch_name="第三支部", assigned_on=day, received_on=day
    )


@pytest.mark.parametrize("state", [S.ENROLLED, S.CERTIFICATE_ISSUED, S.OVERDUE])
async def test_what_nobody_registered_yet_is_voided_with_the_move(moves: Moves, state: S) -> None:
    """9.1, TRF-11: withdrawn, or moved; with the reason, and none is left open."""
    made = await _with(moves, state)
    await moves.assigned()
    assert await _listed(moves, "old") == [(str(made.id), "voided", "none")]
    assert await _listed(moves, "new") == []
    read = await moves.client.get(f"/check-ins/{made.id}", headers=moves.who["old"])
    assert "branch_b" in read.json()["reason"]


@pytest.mark.parametrize("state", [S.CHECKED_IN, S.ASSIGNED])
async def test_a_registered_one_goes_over_to_the_new_unit(moves: Moves, state: S) -> None:
    """9.1 job change, CHK-08, CHK-34: the old unit keeps its line; the receipt comes to the new."""
    made = await _with(moves, state)
    await moves.assigned()
    assert await _listed(moves, "old") == [(str(made.id), "ended", "none")]
    ((new, now, receipt),) = await _listed(moves, "new")
    assert (now, receipt) == (state, ReceiptState.ISSUED)
    answer = await moves.client.post(
        f"/check-ins/{new}/receipt-return", headers=moves.who["new"] | key()
    )
    assert answer.status_code == 200, answer.text
    desk = await moves.world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    seen = await moves.client.get("/check-ins?state=" + state, headers=desk)
    assert [one["id"] for one in seen.json()["items"]] == [new]


async def test_with_who_leaves_the_system_it_ends(moves: Moves) -> None:
    """9.1 leaving: the receipt can still come back to the unit that waits for it."""
    made = await _with(moves, S.CHECKED_IN)
    await _out(moves)
    assert await _listed(moves, "old") == [(str(made.id), "ended", "issued")]
    assert await _listed(moves, "new") == []


async def test_within_the_same_unit_nothing_happens_to_it(moves: Moves) -> None:
    """MEM-05: another branch of the same unit."""
    made = await _with(moves, S.CHECKED_IN)
    branch = await moves.world.add_org("branch_a2", "unit_a", OrgKind.BRANCH)
    moves.who["verifier"] = await moves.world.sign_in("v2", (Role.BRANCH_SECRETARY, "branch_a2"))
    thing = await moves.start(to={"branch_id": str(branch)})
    await moves.done(thing, "applicant", "submit")
    await moves.done(thing, "source", "approve")
    await moves.done(thing, "verifier", "arrive")
    await moves.done(thing, "verifier", "assign", branch_id=str(branch))
    assert await _listed(moves, "old") == [(str(made.id), "checked_in", "issued")]


async def test_the_old_unit_prints_and_exports_no_whole_phone(moves: Moves) -> None:
    """SP-03, field.md 3.3: its line stays with the mask; the new unit has the number."""
    made = await _with(moves, S.CHECKED_IN)
    assert _PHONE in text_of(await _printed(moves, str(made.id)))
    assert _PHONE in await _exported(moves, "old")
    await moves.assigned()
    paper = text_of(await _printed(moves, str(made.id)))
    assert (_PHONE in paper, _MASK in paper) == (False, True)
    kept = await _exported(moves, "old", state="ended")
    assert (_PHONE in kept, _MASK in kept) == (False, True)
    assert _PHONE in await _exported(moves, "new")


async def _printed(moves: Moves, one: str) -> httpx.Response:
    headers = moves.who["old"] | key()
    return await moves.client.post(
        "/certificate-prints", json={"check_in_ids": [one]}, headers=headers
    )


async def _exported(moves: Moves, who: str, **more: str) -> str:
    asked = {"form": "unit_roster", "phones": "full", "purpose": "核对"} | more
    answer = await moves.client.get("/check-in-exports", params=asked, headers=moves.who[who])
    assert answer.status_code == 200, answer.text
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    return str(sheet.to_python())
