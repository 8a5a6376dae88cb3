"""The yearly self-check of the transfer ledger, over HTTP (TRF-08)."""

import asyncio

import asyncpg
import pytest

from tests.api.floating.conftest import text_of, words_of
from tests.api.self_checks.conftest import Checks, count, kinds


async def test_a_year_is_counted_explained_signed_and_frozen(checks: Checks) -> None:
    """TRF-08, LG-04: certificates, registrations and permits; voided and unreturned ones."""
    one = await checks.permitted()
    await checks.done(one, "end", ended_on="2026-11-15", reason="返回")
    void = await checks.certificate()
    await checks.post(f"/member-certificates/{void['id']}/voiding", "secretary", {"reason": "误"})
    check = await checks.begun()
    assert kinds(check) == ["permit_out", "certificate_void"]
    assert [f["subject"] for f in check["findings"]] == [one, void["id"]]
    for register, wanted in (
        ("floating_out", 1), ("permits_issued", 1), ("permits_returned", 0),
        ("certificates_out", 1), ("certificates_void", 1), ("letters_out", 0),
    ):  # fmt: skip
        assert count(check, register) == wanted, register
    early = await checks.do(check, "signature", comment="")
    assert (early.status_code, early.json()["code"]) == (409, "findings-open")
    await checks.explain_all(check)
    signed = (await checks.do(check, "signature", comment="账实相符")).json()
    assert (signed["state"], signed["signed_by"], signed["allowed_actions"]) == (
        "signed", "Officer", [],
    )  # fmt: skip
    for act, body in (("recounts", {}), ("notes", {"key": "x:y", "note": "z"}), ("signature", {})):
        late = await checks.do(check, act, **body)
        assert (late.status_code, late.json()["code"]) == (409, "illegal-transition")


async def test_a_recount_keeps_what_was_explained(checks: Checks) -> None:
    """TRF-08: what was handled meanwhile is gone, what stands keeps its note."""
    void = await checks.certificate()
    await checks.post(f"/member-certificates/{void['id']}/voiding", "secretary", {"reason": "误"})
    one = await checks.permitted()
    await checks.done(one, "end", ended_on="2026-11-15", reason="返回")
    check = await checks.begun()
    await checks.explain_all(check)
    await checks.done(one, "take_back", returned_on="2026-11-20")
    await checks.certificate()
    after = (await checks.do(check, "recounts")).json()
    assert [(f["kind"], f["note"]) for f in after["findings"]] == [("certificate_void", "已核实")]
    assert (count(after, "permits_returned"), count(after, "certificates_out")) == (1, 2)


async def test_a_number_that_is_missing_is_found(checks: Checks) -> None:
    """TRF-08: whatever the application prevents, the check looks for."""
    await checks.certificate()
    lost = await checks.certificate()
    await checks.certificate()
    delete = "DELETE FROM member_certificates WHERE number = $1"
    await checks.world.owner.execute(delete, lost["number"])
    check = await checks.begun()
    assert [(f["kind"], f["number"]) for f in check["findings"]] == [("number_gap", lost["number"])]


async def test_periods_that_are_over_are_found(checks: Checks) -> None:
    """TRF-08: registrations past their period, with or without a permit."""
    await checks.out(since="2026-01-01", until="2026-03-01")
    assert kinds(await checks.begun()) == ["period_past"]


async def test_one_an_organisation_and_year_whoever_begins_at_once(checks: Checks) -> None:
    """TRF-08: one of five; never of a branch, nor of a year to come."""
    answers = await asyncio.gather(*(checks.begin() for _ in range(5)))
    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409, 409]
    assert (await checks.begin(org="branch_a")).json()["code"] == "no-self-check-here"
    assert (await checks.begin(year=2027)).status_code == 422
    assert (await checks.begin("secretary")).status_code == 403


async def test_who_owes_one_is_listed_and_late_after_january(checks: Checks) -> None:
    """TRF-08: the overdue list of a year, begun or not."""
    check = await checks.begun()
    asked = {"year": 2025}
    late = (await checks.get("/self-checks", "district", **asked)).json()["items"]
    assert {line["name"] for line in late} >= {"unit_a", "comm_b", "counter", "street_b"}
    assert all(line["overdue"] for line in late)
    now = (await checks.get("/self-checks", "officer")).json()["items"]
    assert [(line["name"], line["state"], line["overdue"]) for line in now] == [
        ("unit_a", "open", False)
    ]
    await checks.do(check, "signature")
    unsigned = (await checks.get("/self-checks", "officer", unsigned=True)).json()["items"]
    assert unsigned == []


async def test_it_prints_and_goes_out_as_a_workbook(checks: Checks) -> None:
    """TRF-08: on A4 and in Excel, with what was found and said."""
    void = await checks.certificate()
    await checks.post(f"/member-certificates/{void['id']}/voiding", "secretary", {"reason": "误"})
    check = await checks.begun()
    await checks.explain_all(check)
    path = f"/self-checks/{check['id']}"
    printed = text_of(await checks.get(f"{path}/print", "officer"))
    for part in ("年度自查表", "unit_a", "证明信作废", "已核实", "自查中"):
        assert part in printed, part
    words = words_of(await checks.get(f"{path}/export", "officer"))
    assert {"证明信作废", void["number"], "已核实", "开出党员证明信"} <= words
    assert (await checks.get(path, "stranger")).status_code == 404
    seen = await checks.get(path, "district")
    assert (seen.status_code, seen.json()["allowed_actions"]) == (200, [])


async def test_the_database_keeps_a_signed_one_as_it_is(checks: Checks) -> None:
    """TRF-08: not even by a statement past the application."""
    check = await checks.begun()
    await checks.do(check, "signature")
    with pytest.raises(asyncpg.RaiseError, match="signed"):
        await checks.world.owner.execute("UPDATE self_checks SET comment = 'x'")
