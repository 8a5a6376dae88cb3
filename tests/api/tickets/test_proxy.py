"""Proxy matters over HTTP: the slip, delivered, collected, picked up, or turned back."""

import io
from typing import Any

import pypdfium2
import pytest

from tests.api.tickets.conftest import ITEM, Counter
from tests.clock import Clock
from tests.world import key

_AT = {"sent_to": "区医疗保障局", "way": "in_person"}
_READY = {"result": "医保凭证一份", "place": "综合窗口", "mode": "at_counter"}


@pytest.fixture
async def proxy(counter: Counter) -> Counter:
    """The same counter with a proxy item in its catalogue."""
    content = ITEM | {"kind": "proxy", "name": "医保事项代办"}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "DB01", "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    counter.item = made.json()["id"]
    out = await counter.client.post(
        f"/service-items/{counter.item}/publication", headers=counter.director | key()
    )
    assert out.status_code == 200, out.text
    return counter


async def test_a_proxy_matter_goes_out_comes_back_and_is_signed_for(
    proxy: Counter, clock: Clock
) -> None:
    """AGY-01, AGY-04, AGY-07, CLK-10, TKT-10: the promise is kept when the result is here."""
    ticket = await proxy.at_work()
    assert "deliver" in ticket["allowed_actions"]
    sent = await proxy.done(ticket, proxy.clerk, "deliver", **_AT)
    assert (sent["state"], sent["clock"]["paused"]) == ("delivered", True)
    clock.move(days=4)
    proxy.clerk = await proxy.world.headers(proxy.clerk_account)
    here = await proxy.done(sent, proxy.clerk, "collect", **_READY)
    assert here["state"] == "collected"
    assert here["result"] == "医保凭证一份"
    assert here["clock"]["stopped_at"] is not None
    assert here["clock"]["due_at"] > ticket["clock"]["due_at"]
    fetched = await proxy.done(here, proxy.clerk, "pick_up", picked_up_by="王秀兰之子")
    assert (fetched["state"], fetched["errands"][0]["picked_up_by"]) == ("picked_up", "王秀兰之子")
    assert fetched["clock"] == here["clock"]
    closed = await proxy.done(fetched, proxy.clerk, "close", feedback="已取件", medium="in_person")
    assert closed["state"] == "closed"
    whole = (await proxy.client.get(f"/tickets/{ticket['id']}", headers=proxy.clerk)).json()
    told = [line["tells"] for line in whole["messages"]]
    assert told == ["accepted", "delivered", "pick_up", "feedback"]
    assert "综合窗口" in whole["messages"][2]["text"]
    assert all("王秀兰之子" not in str(step) for step in whole["steps"])


async def test_what_the_body_refuses_comes_back_and_the_client_is_told_why(
    proxy: Counter,
) -> None:
    """AGY-04, NT-06."""
    sent = await proxy.done(await proxy.at_work(), proxy.clerk, "deliver", **_AT)
    back = await proxy.done(sent, proxy.clerk, "turn_back", text="缺少异地备案")
    assert (back["state"], back["clock"]["paused"]) == ("in_progress", False)
    assert back["errands"][0]["outcome"] == "缺少异地备案"
    whole = (await proxy.client.get(f"/tickets/{sent['id']}", headers=proxy.clerk)).json()
    assert (whole["messages"][-1]["tells"], whole["messages"][-1]["text"]) == (
        "turned_back",
        "缺少异地备案",
    )
    again = await proxy.done(back, proxy.clerk, "deliver", **_AT)
    assert len(again["errands"]) == 2


async def test_only_proxy_matters_are_delivered(counter: Counter) -> None:
    """AGY-01."""
    ticket = await counter.at_work()
    assert "deliver" not in ticket["allowed_actions"]
    refused = await counter.step(ticket, counter.clerk, "deliver", **_AT)
    assert (refused.status_code, refused.json()["code"]) == (422, "not-a-proxy-matter")
    assert ticket["proxy_no"] == ""


async def test_a_members_file_is_kept_until_a_day(proxy: Counter, clock: Clock) -> None:
    """AGY-06: in, out, reason, period."""
    ticket = await proxy.at_work()
    past = await proxy.step(ticket, proxy.clerk, "deliver", **_AT, until="2001-01-01")
    assert past.status_code == 422
    kept = await proxy.done(ticket, proxy.clerk, "deliver", **_AT, until="2027-03-01")
    assert kept["errands"][0]["until"] == "2027-03-01"


async def test_the_slip_has_its_own_series_and_a_line_to_sign(proxy: Counter) -> None:
    """AGY-01, AGY-04, form 8.4 代办单."""
    ticket = await proxy.accepted()
    assert ticket["proxy_no"].startswith("D")
    assert ticket["proxy_no"].endswith("000001")
    assert ticket["receipt_no"].startswith("S")
    text = await _paper(proxy, ticket, "proxy")
    for words in (ticket["proxy_no"], "委托人", "王秀兰", "收入证明", "取件签收", "全程代办"):
        assert words in text, words
    assert "13700001234" not in text


async def test_the_client_sees_where_it_is_and_what_to_do(proxy: Counter) -> None:
    """AGY-04, NT-06."""
    ticket = await proxy.at_work()
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    await proxy.done(ticket, proxy.clerk, "deliver", **_AT)
    seen = (await proxy.client.post("/public/ticket-follow-ups", json=pair)).json()
    assert (seen["awaited"]["side"], seen["awaited"]["what"]) == ("superior", "区医疗保障局")
    await proxy.done(ticket, proxy.clerk, "collect", **_READY)
    seen = (await proxy.client.post("/public/ticket-follow-ups", json=pair)).json()
    assert (seen["awaited"]["side"], seen["awaited"]["what"]) == ("client", "综合窗口")


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("deliver", {"sent_to": " ", "way": "post"}),
        ("deliver", {"sent_to": "某局", "way": "by_pigeon"}),
        ("collect", _READY | {"place": ""}),
        ("pick_up", {"picked_up_by": ""}),
    ],
)
async def test_steps_that_lack_words_are_refused_in_shape(
    proxy: Counter, action: str, body: dict[str, Any]
) -> None:
    answer = await proxy.step(await proxy.at_work(), proxy.clerk, action, **body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def _paper(counter: Counter, ticket: dict[str, Any], kind: str) -> str:
    answer = await counter.client.get(
        f"/tickets/{ticket['id']}/papers/{kind}", headers=counter.clerk
    )
    assert answer.headers["content-type"] == "application/pdf", answer.text
    pdf = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    assert len(pdf) == 1
    return str(pdf[0].get_textpage().get_text_range()).replace("\r\n", "")
