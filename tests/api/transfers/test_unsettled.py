"""Graduates and demobilised soldiers without work go to the floating members of a street."""

from typing import Any

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.transfers.conftest import TERMS, Moves
from tests.world import key

GRADUATE: dict[str, Any] = TERMS | {"unsettled": True, "reason": "graduation"}


@pytest.fixture
async def floating(moves: Moves) -> Moves:
    """street_b keeps them in `graduates`; `street` approves there."""
    await moves.world.add_org("floating", "street_b", OrgKind.GENERAL_BRANCH)
    await moves.world.add_org("graduates", "floating", OrgKind.BRANCH)
    await moves.world.owner.execute(
        "UPDATE orgs SET keeps_floating_since = '2026-01-05' WHERE name = 'floating'"
    )
    moves.who["street"] = await moves.world.sign_in("street", (Role.STREET_COMMITTEE, "street_b"))
    return moves


async def _start(moves: Moves, to: str, **terms: Any) -> httpx.Response:
    body = {
        "member_id": moves.member, "to": {"branch_id": moves.org(to)}, "terms": GRADUATE | terms,
    }  # fmt: skip
    return await moves.client.post("/transfers", json=body, headers=moves.who["applicant"] | key())


async def test_only_who_keeps_floating_members_takes_them(floating: Moves) -> None:
    """TRF-06: a marked organisation of a street or a branch below it, for nobody else."""
    assert (await _start(floating, "comm_b")).json()["code"] == "not-floating-org"
    assert (await _start(floating, "graduates", reason="job")).json()["code"] == "not-unsettled"
    made = await _start(floating, "graduates")
    assert made.status_code == 201, made.text
    assert made.json()["target"]["committee_name"] == "street_b"


async def test_another_street_than_that_of_residence_warns_both_committees(
    floating: Moves,
) -> None:
    """TRF-06: the home estate in the record lies in street_a; nobody is hindered."""
    thing = (await _start(floating, "graduates")).json()
    assert thing["warnings"] == ["lives_elsewhere"]
    assert thing["terms"]["residence"]["street_name"] == "street_a"
    await floating.done(thing, "applicant", "submit")
    assert (await floating.whole(thing, "source"))["transfer"]["warnings"] == ["lives_elsewhere"]
    await floating.done(thing, "source", "approve")
    assert (await floating.whole(thing, "street"))["transfer"]["warnings"] == ["lives_elsewhere"]
    await floating.done(thing, "street", "approve")


async def test_the_residence_that_is_said_counts(floating: Moves) -> None:
    """TRF-06: a community of the same street warns of nothing; a unit is no place to live."""
    made = await _start(floating, "graduates", residence_id=floating.org("comm_b"))
    assert made.json()["warnings"] == []
    to = {"branch_id": floating.org("graduates")}
    bad = GRADUATE | {"residence_id": floating.org("unit_b")}
    refused = await floating.step(made.json(), "applicant", "apply", to=to, terms=bad)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid-field")
    after = await floating.done(made.json(), "applicant", "apply", to=to, terms=GRADUATE)
    assert after["warnings"] == ["lives_elsewhere"]


async def test_where_no_residence_is_held_it_is_asked_for(floating: Moves) -> None:
    """TRF-06: somebody from elsewhere has no record; the counter hears at once what is wrong."""
    asked: dict[str, Any] = {"branch_id": floating.org("graduates"), "terms": GRADUATE}
    thing = await floating.arrive(**asked)
    assert thing["warnings"] == ["residence_unknown"]
    body = {
        "person": {"name": "周小", "gender": "female", "birth_month": "1998-05",
                   "phone": "13700001235"},
        "from": {"name": "外省某学院第三支部", "committee_name": "外省某学院党委"},
        "branch_id": floating.org("branch_b"), "terms": GRADUATE,
        "registered_at": floating.org("counter"), "materials": ["无"], "told": "周一上午",
    }  # fmt: skip
    refused = await floating.client.post(
        "/transfers/arrivals", json=body, headers=floating.who["clerk"] | key()
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "not-floating-org")


async def test_who_is_taken_in_there_is_of_the_floating_members(floating: Moves) -> None:
    """TRF-06, MEM-01: the whole way, into a branch below the marked one."""
    thing = (await _start(floating, "graduates", residence_id=floating.org("street_b"))).json()
    await floating.done(thing, "applicant", "submit")
    await floating.done(thing, "source", "approve")
    await floating.done(thing, "street", "approve")
    branch = floating.org("graduates")
    taker = await floating.world.sign_in("taker", (Role.BRANCH_SECRETARY, "graduates"))
    floating.who["taker"] = taker
    await floating.done(thing, "taker", "arrive")
    await floating.done(thing, "taker", "assign", branch_id=branch)
    kept = await floating.world.owner.fetchrow("SELECT category, branch_id, unit_id FROM members")
    assert (kept["category"], str(kept["branch_id"])) == ("floating", branch)
    assert str(kept["unit_id"]) == floating.org("floating")
