"""What the client is told when it does not go straight on: refused, shown the way, sent up."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import Counter
from tests.api.tickets.items import followed
from tests.clock import Clock
from tests.integrations.printing.printed import Pages

_WHY = {"reason": "户籍和住所均不在本街道", "basis": "社会救助暂行办法第四十八条"}
_WAY = {"refer_to": "河东街道便民服务中心（河东路8号）", "refer_phone": "0000-5550177"}


async def _slip(counter: Counter, ticket: dict[str, Any]) -> str:
    """The words of the slip that the clerk prints, without blanks."""
    printed = await counter.client.post(
        f"/tickets/{ticket['id']}/prints", json={"paper": "slip"}, headers=counter.clerk
    )
    assert printed.status_code == 200, printed.text
    return Pages(printed.content).texts[0]


async def test_who_came_to_the_wrong_street_is_shown_the_right_one_in_writing(
    counter: Counter,
) -> None:
    """TKT-05 (d), TKT-08, TKT-16, TKT-24, NT-02, NT-06: told at once why, on what ground, where to
    go and whom to call, with a note to take home (form 8.4: 不予受理 / 转办告知)."""
    ticket = await counter.take_in()
    over = await counter.done(ticket, counter.clerk, "decline", **_WHY, **_WAY, medium="written")
    assert (over["state"], over["clock"]["due_at"]) == ("not_accepted", None)
    told = (await followed(counter, ticket["number"]))["messages"][-1]
    assert (told["tells"], told["medium"]) == ("not_accepted", "written")
    text = await _slip(counter, over)
    assert "不予受理（转办）告知书" in text
    for words in (*_WHY.values(), *_WAY.values()):
        assert words in told["text"], words
        assert words in text, words


async def test_a_phone_without_a_name_leads_nowhere(counter: Counter) -> None:
    """TKT-05 (d)."""
    refused = await counter.step(
        await counter.take_in(), counter.clerk, "decline", **_WHY, refer_phone="0000-5550177"
    )
    assert (refused.status_code, refused.json()["facts"]["field"]) == (422, "refer_to")


async def test_a_slip_of_what_is_under_way_refuses_nothing(counter: Counter) -> None:
    text = await _slip(counter, await counter.accepted())
    assert "服务单回执" in text
    assert "不予受理" not in text


async def test_papers_that_never_came_end_in_a_call_with_the_reason(
    counter: Counter, clock: Clock
) -> None:
    """TKT-17, DL-11, NT-02: the notice named all that lacks, and nothing ran against the client."""
    ticket = await counter.done(await counter.take_in(), counter.clerk, "notify")
    first = (await followed(counter, ticket["number"]))["messages"][0]
    assert first["text"] == "身份证复印件、收入证明"
    clock.move(days=16)
    clerk = await counter.world.headers(counter.clerk_account)
    over = await counter.done(
        ticket, clerk, "decline", reason="逾期未补正", basis="一次性告知书", medium="phone"
    )
    assert over["clock"]["started_at"] is None
    told = (await followed(counter, ticket["number"]))["messages"][-1]
    assert (told["tells"], told["medium"]) == ("not_accepted", "phone")
    assert told["text"] == "逾期未补正（一次性告知书）"


async def test_the_client_hears_when_it_went_up_and_how_long_the_superior_needs(
    counter: Counter, clock: Clock
) -> None:
    """NT-05, CLK-09, DL-10, TKT-18: the moment of sending, the body, its working days."""
    ticket = await counter.at_work()
    clock.move(minutes=90)
    sent_at, clerk = clock.now, await counter.world.headers(counter.clerk_account)
    await counter.done(ticket, clerk, "send_up", target="区委组织部", days=5)
    seen = await followed(counter, ticket["number"])
    told = seen["messages"][-1]
    assert (told["tells"], told["text"]) == ("sent_up", "区委组织部，约需5个工作日")
    assert told["at"].startswith(sent_at.strftime("%Y-%m-%dT%H:%M"))
    assert (seen["awaited"]["side"], seen["awaited"]["what"]) == ("superior", "区委组织部")


async def test_an_unclear_matter_goes_up_and_the_first_asked_brings_the_answer(
    counter: Counter,
) -> None:
    """TKT-05 (e), TKT-08, TKT-09, TKT-18: reported, told, and fed back by who was asked first."""
    ticket = await counter.take_in()
    to = await counter.account_id(counter.handler)
    await counter.done(ticket, counter.clerk, "offer", to=to, reason="属该科")
    await counter.done(ticket, counter.handler, "take")
    papers = {"身份证复印件": 1, "收入证明": 1}
    await counter.done(ticket, counter.handler, "accept", handed=papers)
    await counter.done(ticket, counter.handler, "start")
    await counter.done(
        ticket,
        counter.handler,
        "escalate",
        target="区党群服务中心",
        report="涉及多个部门",
    )
    assert (await followed(counter, ticket["number"]))["messages"][-1]["text"] == "区党群服务中心"
    await counter.done(ticket, counter.handler, "resume", text="由民政局牵头")
    await counter.done(ticket, counter.handler, "resolve", text="民政局已受理")
    facts = {"feedback": "已电话告知", "medium": "phone"}
    other = await counter.step(ticket, counter.handler, "close", **facts)
    assert (other.status_code, other.json()["code"]) == (403, "feedback-of-first-contact")
    assert (await counter.done(ticket, counter.clerk, "close", **facts))["state"] == "closed"


async def test_an_extension_is_told_with_both_days_and_who_granted_it(counter: Counter) -> None:
    """CLK-12, NT-04, form 8.4 延时告知: on the client's page and on the slip."""
    ticket = await counter.at_work()
    wish = {"kind": "extension", "reason": "需多方核实", "days": 12}
    asked = await counter.done(ticket, counter.clerk, "ask", **wish)
    granted = await counter.done(asked, counter.director, "grant")
    told = (await followed(counter, ticket["number"]))["messages"][-1]["text"]
    assert told.startswith("需多方核实（原定")
    assert told.endswith("Director批准）")
    assert "延时告知" in await _slip(counter, granted)


@pytest.mark.parametrize("form", ["base", "contacts"])
async def test_what_was_declined_stands_in_the_ledgers(counter: Counter, form: str) -> None:
    """TKT-04, TKT-32: refused or not, everything that was asked is on record."""
    ticket = await counter.take_in()
    await counter.done(ticket, counter.clerk, "decline", **_WHY, **_WAY)
    head = await counter.world.sign_in("head", (Role.DEPARTMENT_HEAD, "窗口"))
    asked = {
        "form": form, "org_id": str(counter.world.orgs["窗口"]),
        "since": "2026-01-01", "until": "2026-12-31",
    }  # fmt: skip
    read = await counter.client.get("/ticket-ledgers/rows", params=asked, headers=head)
    assert _WAY["refer_to"] in str(read.json()["items"][0]["cells"])
