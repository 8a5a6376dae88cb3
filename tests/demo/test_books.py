"""The invented registers beside transfers: of every state, and self-checks that agree with them."""

import json

import asyncpg

from partyhub.domain.floating.states import FloatingState
from partyhub.domain.self_checks.gathered import FindingKind
from partyhub.domain.shared.days import local_day
from tests.conftest import START
from tests.demo.test_tickets import loaded

__all__ = ["loaded"]


async def test_registrations_stand_in_every_state_and_some_are_late(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, MEM-09, MEM-10: both flows, a period that is over, permits still out."""
    rows = await loaded.fetch("SELECT * FROM floating_members")
    assert {row["state"] for row in rows} == set(FloatingState)
    assert {row["direction"] for row in rows} == {"outflow", "inflow"}
    standing = [row for row in rows if row["state"] in ("registered", "permitted")]
    assert any(row["until"] < local_day(START) for row in standing)
    out = [r for r in rows if r["state"] == "ended" and r["permit_no"] and not r["returned_on"]]
    assert "范秀清" in {json.loads(row["person"])["name"] for row in out}
    assert all(row["phone_sealed"] or row["member_id"] for row in rows)


async def test_certificates_went_out_and_came_in_and_one_is_void(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, MEM-14."""
    rows = await loaded.fetch("SELECT direction, state FROM member_certificates")
    assert {tuple(row) for row in rows} >= {("in", "standing"), ("out", "voided")}


async def test_one_self_check_is_signed_and_one_is_half_explained(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, TRF-08, PD-24."""
    query = "SELECT year, state, unexplained, findings FROM self_checks ORDER BY year"
    last, now = await loaded.fetch(query)
    assert (last["state"], last["unexplained"]) == ("signed", 0)
    assert (now["state"], now["unexplained"] > 0) == ("open", True)
    kinds = {finding["kind"] for finding in json.loads(now["findings"])}
    assert {FindingKind.PERMIT_OUT, FindingKind.CERTIFICATE_VOID} <= kinds


async def test_two_tickets_went_on_as_transfers_and_one_went_up(
    loaded: asyncpg.Connection,
) -> None:
    """docs/demo.md, ADR 0022, TRF-04, TRF-06, TRF-09."""
    rows = await loaded.fetch(
        "SELECT t.state AS ticket, m.state AS move FROM transfers m"
        " JOIN tickets t ON t.id = m.ticket_id ORDER BY 1"
    )
    assert [tuple(row) for row in rows] == [
        ("awaiting_superior", "target_review"), ("resolved", "assigned"),
    ]  # fmt: skip
    referral = "SELECT referral FROM transfers WHERE person->>'name' = '沈兆年'"
    told = json.loads(await loaded.fetchval(referral))
    assert (told["owed_by"] != "", told["answer"] != "", told["feedback"]) == (True, True, "")
