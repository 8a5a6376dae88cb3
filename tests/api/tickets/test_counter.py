"""The counter over HTTP: taking in, the one-time notice, acceptance, the end."""

import io
from typing import Any

import pypdfium2
import pytest

from tests.api.tickets.conftest import Counter
from tests.clock import Clock
from tests.world import key


async def test_whoever_is_asked_first_owns_it_and_no_time_runs(counter: Counter) -> None:
    """TKT-01, TKT-02, TKT-04, CLK-01."""
    ticket = await counter.take_in()
    assert ticket["state"] == "registered"
    assert ticket["owner"] == ticket["first_contact"]
    assert ticket["clock"]["due_at"] is None
    assert ticket["phone_masked"] == "137****1234"
    assert ticket["missing"] == ["身份证复印件", "收入证明"]
    assert {"notify", "accept", "decline", "offer"} <= set(ticket["allowed_actions"])


async def test_numbers_run_without_gaps_even_over_refused_requests(counter: Counter) -> None:
    """瞒报漏报 (issue: gapless numbers per centre and year)."""
    first = await counter.take_in()
    refused = await counter.client.post(
        "/tickets", json=counter.body(item_id=first["id"]), headers=counter.clerk | key()
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "item-not-offered")
    second = await counter.take_in()
    running = [int(t["number"].rsplit("-", 1)[1]) for t in (first, second)]
    assert running == [1, 2]


async def test_the_same_request_twice_takes_in_one(counter: Counter) -> None:
    """F7."""
    headers = counter.clerk | key()
    answers = [
        await counter.client.post("/tickets", json=counter.body(), headers=headers)
        for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    listed = await counter.client.get("/tickets?desk=mine", headers=counter.clerk)
    assert len(listed.json()["items"]) == 1


async def test_the_notice_names_all_that_is_missing_and_is_frozen(counter: Counter) -> None:
    """TKT-12, TKT-13, TKT-15, CLK-14, NT-01."""
    ticket = await counter.take_in()
    told = await counter.done(ticket, counter.clerk, "notify", handed={"身份证复印件": 1})
    assert (told["state"], told["missing"]) == ("awaiting_materials", ["收入证明"])
    assert told["clock"]["started_at"] is None
    assert told["notice_no"].startswith("G")
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert whole["messages"][0]["tells"] == "notice"
    assert whole["messages"][0]["text"] == "收入证明"
    text = await _paper(counter, ticket, "notice")
    assert told["notice_no"] in text
    assert "收入证明" in text
    assert "所在单位" in text


async def test_papers_that_nobody_named_are_not_asked_for(counter: Counter) -> None:
    """TKT-33."""
    ticket = await counter.take_in()
    told = await counter.done(ticket, counter.clerk, "notify")
    odd = await counter.step(told, counter.clerk, "supplement", handed={"结婚证": 1})
    assert (odd.status_code, odd.json()["code"]) == (422, "not-on-the-notice")
    asked = await counter.done(
        told, counter.clerk, "ask", kind="late_papers", reason="漏告知", papers=["户口簿"]
    )
    own = await counter.step(asked, counter.clerk, "grant")
    assert own.status_code == 403
    granted = await counter.done(asked, counter.director, "grant")
    assert (granted["late_papers"], granted["missing"][-1]) == (1, "户口簿")


async def test_acceptance_starts_the_clock_and_gives_a_receipt(
    counter: Counter, clock: Clock
) -> None:
    """CLK-01, CLK-02, TKT-14, TKT-19, NT-03."""
    lacking = await counter.step(await counter.take_in(), counter.clerk, "accept")
    assert (lacking.status_code, lacking.json()["code"]) == (422, "papers-missing")
    ticket = await counter.accepted()
    assert ticket["state"] == "accepted"
    assert ticket["clock"]["limit_days"] == 7
    assert ticket["act_by"] == ticket["clock"]["due_at"]
    text = await _paper(counter, ticket, "receipt")
    assert ticket["receipt_no"] in text
    assert "收入证明" in text
    why = await counter.client.get(f"/tickets/{ticket['id']}/explanation", headers=counter.clerk)
    assert why.json()["standing"] == "running"
    assert why.json()["calculation"]["due_at"] == ticket["clock"]["due_at"]
    assert [line["text"] for line in why.json()["calculation"]["explanation"]]


async def test_before_acceptance_there_is_nothing_to_explain(counter: Counter) -> None:
    """CLK-01."""
    ticket = await counter.take_in()
    why = await counter.client.get(f"/tickets/{ticket['id']}/explanation", headers=counter.clerk)
    assert (why.status_code, why.json()["code"]) == (409, "nothing-promised")
    paper = await counter.client.get(
        f"/tickets/{ticket['id']}/papers/receipt", headers=counter.clerk
    )
    assert (paper.status_code, paper.json()["code"]) == (409, "nothing-filed")


async def test_waiting_for_the_client_moves_the_due_time(counter: Counter, clock: Clock) -> None:
    """CLK-10, CLK-11, CLK-16."""
    ticket = await counter.at_work()
    waiting = await counter.done(ticket, counter.clerk, "ask_client", text="请本人到场签字")
    assert waiting["clock"]["paused"] is True
    clock.move(days=7)
    clerk = await counter.world.headers(counter.clerk_account)
    again = await counter.done(waiting, clerk, "resume", text="已签字")
    assert again["clock"]["due_at"] > ticket["clock"]["due_at"]
    assert [p["kind"] for p in again["clock"]["pauses"]] == ["client"]


async def test_an_extension_is_granted_by_somebody_else_and_told(counter: Counter) -> None:
    """CLK-03, CLK-12, PV-02, SP-18, NT-04."""
    ticket = await counter.at_work()
    over = await counter.step(
        ticket, counter.clerk, "ask", kind="extension", reason="复杂", days=16
    )
    assert (over.status_code, over.json()["facts"]["max"]) == (422, "15")
    asked = await counter.done(
        ticket, counter.clerk, "ask", kind="extension", reason="需多方核实", days=12
    )
    granted = await counter.done(asked, counter.director, "grant")
    assert (granted["clock"]["limit_days"], granted["flags"]) == (12, ["extended"])
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert whole["messages"][-1]["tells"] == "extended"


async def test_it_closes_with_feedback_and_reopens_with_a_new_promise(counter: Counter) -> None:
    """TKT-10, TKT-23."""
    ticket = await counter.at_work()
    early = await counter.step(ticket, counter.clerk, "close", feedback="好了", medium="phone")
    assert early.json()["code"] == "illegal-transition"
    resolved = await counter.done(ticket, counter.clerk, "resolve", text="已发放帮扶金")
    closed = await counter.done(
        resolved, counter.clerk, "close", feedback="已电话告知", medium="phone"
    )
    assert closed["state"] == "closed"
    assert closed["clock"]["due_at"] == ticket["clock"]["due_at"]
    again = await counter.done(closed, counter.clerk, "reopen", text="金额有误")
    assert (again["state"], again["reopenings"]) == ("in_progress", 1)
    assert again["clock"]["stopped_at"] is None


async def test_the_number_is_revealed_for_a_purpose_and_leaves_a_trace(counter: Counter) -> None:
    """SP-03."""
    ticket = await counter.take_in()
    path = f"/tickets/{ticket['id']}/phone-reveal"
    shown = await counter.client.post(
        path, json={"purpose": "电话告知补正"}, headers=counter.clerk | key()
    )
    assert shown.json() == {"phone": "13700001234", "name": "", "unit": ""}
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert [s["action"] for s in whole["steps"]] == ["ticket.register", "ticket.reveal-phone"]
    assert whole["steps"][-1]["note"] == "电话告知补正"


@pytest.mark.parametrize("action", ["fly", "forward", ""])
async def test_unknown_steps_are_refused_in_shape(counter: Counter, action: str) -> None:
    answer = await counter.step(await counter.take_in(), counter.clerk, action)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def _paper(counter: Counter, ticket: dict[str, Any], kind: str) -> str:
    answer = await counter.client.get(
        f"/tickets/{ticket['id']}/papers/{kind}", headers=counter.clerk
    )
    assert answer.headers["content-type"] == "application/pdf"
    pdf = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    assert len(pdf) == 1
    return str(pdf[0].get_textpage().get_text_range()).replace("\r\n", "")
