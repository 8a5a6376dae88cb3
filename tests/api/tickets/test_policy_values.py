"""What each of a centre's rules does at the counter."""

from datetime import datetime
from typing import Any

import pytest

from tests.api.tickets.conftest import BOTH, ITEM, Counter
from tests.api.tickets.rules import Rules
from tests.world import key


@pytest.fixture
def rules(counter: Counter) -> Rules:
    return Rules(counter)


async def test_an_item_without_a_cap_is_extended_up_to_the_centres(rules: Rules) -> None:
    """PV-02, DL-09: its own limit stands; what it leaves open the centre's rules say."""
    counter = rules.counter
    open_ended = {"name": "其他求助", "limit": {"kind": "working_days", "days": 7}}
    item = await _published(counter, "BF02", open_ended)
    await rules.set(reply_max_days=12)
    ticket = await counter.take_in(item_id=item)
    ticket = await counter.done(ticket, counter.clerk, "accept", handed=BOTH)
    why = await rules.why(ticket)
    assert why["longest"]["days"] == 12
    assert why["longest"]["due_at"] > why["calculation"]["due_at"]
    past = await counter.step(
        ticket, counter.clerk, "ask", kind="extension", reason="复杂", days=13
    )
    assert (past.status_code, past.json()["facts"]["max"]) == (422, "12")


async def _published(counter: Counter, code: str, change: dict[str, Any]) -> str:
    content = ITEM | change
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": code, "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    assert made.status_code == 201, made.text
    path = f"/service-items/{made.json()['id']}/publication"
    await counter.client.post(path, headers=counter.director | key())
    return str(made.json()["id"])


async def test_the_second_contact_is_flagged_unless_the_centre_has_it_off(rules: Rules) -> None:
    """PV-05, DL-12."""
    counter = rules.counter
    ticket = await counter.accepted()
    again = await counter.done(ticket, counter.clerk, "contact", text="再问")
    assert "second_contact" in again["flags"]
    await rules.set(second_contact_warns=False)
    other = await counter.accepted()
    again = await counter.done(other, counter.clerk, "contact", text="再问")
    assert (again["contacts"], again["flags"]) == (2, [])


async def test_a_notice_is_written_except_for_who_called(rules: Rules) -> None:
    """PV-07 (002-11), unless the centre leaves it open."""
    counter = rules.counter
    visit = await counter.take_in()
    spoken = await counter.step(visit, counter.clerk, "notify", medium="phone")
    assert (spoken.status_code, spoken.json()["code"]) == (422, "notice-in-writing")
    call = await counter.take_in(channel="call")
    await counter.done(call, counter.clerk, "notify", medium="phone")
    await rules.set(notice="any")
    await counter.done(visit, counter.clerk, "notify", medium="phone")


async def test_refusal_by_phone_is_logged(rules: Rules) -> None:
    """PV-07 (002-10): a phone reply for non-acceptance stands in the ticket."""
    counter = rules.counter
    ticket = await counter.take_in()
    await counter.done(
        ticket, counter.clerk, "decline", reason="不属本区", basis="办法第四条", medium="phone"
    )
    last = (await rules.whole(ticket))["messages"][-1]
    assert (last["tells"], last["medium"]) == ("not_accepted", "phone")


async def test_papers_may_come_so_many_days_and_refusals_lead_to_a_ruling(rules: Rules) -> None:
    """DL-11 and the centre's own number of refusals."""
    counter = rules.counter
    await rules.set(supplement_days=5, refusals_before_ruling=1)
    ticket = await counter.done(await counter.take_in(), counter.clerk, "notify")
    by = datetime.fromisoformat(ticket["supplement_by"])
    assert (by - datetime.fromisoformat(ticket["changed_at"])).days in (4, 5)
    to = await counter.account_id(counter.handler)
    ticket = await counter.done(ticket, counter.clerk, "offer", to=to, reason="属该科")
    ticket = await counter.done(ticket, counter.handler, "refuse", reason="不属", instead="窗口")
    assert "offer" not in (await rules.whole(ticket))["ticket"]["allowed_actions"]


async def test_the_centre_shows_the_categories_it_has_chosen(rules: Rules) -> None:
    """PV-40: in its guides, and so for what the counter looks up."""
    counter = rules.counter
    path = f"/public/service-guides?centre={counter.world.orgs['centre_a']}"
    assert len((await counter.client.get(path)).json()["items"]) == 1
    await rules.set(categories=["culture", "veterans"])
    assert (await counter.client.get(path)).json()["items"] == []
    await rules.set(categories=["livelihood"])
    assert len((await counter.client.get(path)).json()["items"]) == 1
