"""A complaint is for who answers for it and who directs; a colleague may be who it is about."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import ITEM, Counter
from tests.world import key


@pytest.fixture
async def item(counter: Counter) -> str:
    content = ITEM | {"name": "服务投诉", "kind": "complaint", "papers": []}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "TS", "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    item: str = made.json()["id"]
    await counter.client.post(
        f"/service-items/{item}/publication", headers=counter.director | key()
    )
    return item


@pytest.fixture
async def complaint(counter: Counter, item: str) -> dict[str, Any]:
    return await counter.take_in(item_id=item, client_name="", client_phone="", anonymous=True)


async def test_colleagues_at_the_same_counter_do_not_see_it(
    counter: Counter, complaint: dict[str, Any]
) -> None:
    """SP-06, CMP-01."""
    colleague = await counter.world.sign_in("colleague", (Role.HANDLER, "窗口"))
    path = f"/tickets/{complaint['id']}"
    for url in (path, f"{path}/explanation", f"{path}/colleagues", f"{path}/papers/notice"):
        assert (await counter.client.get(url, headers=colleague)).status_code == 404, url
    note = await counter.step(complaint, colleague, "note", text="看看")
    assert note.status_code == 404
    listed = (await counter.client.get("/tickets", headers=colleague)).json()
    assert listed["items"] == []


async def test_its_owner_and_the_director_do(counter: Counter, complaint: dict[str, Any]) -> None:
    """SP-06, CMP-01."""
    for who, query in ((counter.clerk, "?desk=mine"), (counter.director, "")):
        seen = await counter.client.get(f"/tickets/{complaint['id']}", headers=who)
        assert seen.status_code == 200
        listed = (await counter.client.get(f"/tickets{query}", headers=who)).json()
        assert [line["id"] for line in listed["items"]] == [complaint["id"]]


async def test_who_it_is_handed_to_sees_it_from_the_offer_on(
    counter: Counter, complaint: dict[str, Any]
) -> None:
    """TKT-05, SP-06."""
    path = f"/tickets/{complaint['id']}"
    assert (await counter.client.get(path, headers=counter.handler)).status_code == 404
    handler = await counter.account_id(counter.handler)
    await counter.done(complaint, counter.clerk, "offer", to=handler, reason="属该科")
    assert (await counter.client.get(path, headers=counter.handler)).status_code == 200


async def test_who_complains_need_not_say_who_they_are(
    counter: Counter, complaint: dict[str, Any], item: str
) -> None:
    """CMP-01, SP-06: no name, no phone, and then no following without the paper."""
    assert (complaint["client_name"], complaint["anonymous"]) == ("匿名", True)
    found = await counter.client.get("/tickets", params={"q": "匿名"}, headers=counter.director)
    assert found.json()["items"] == []
    named = counter.body(item_id=item, anonymous=True)
    refused = await counter.client.post("/tickets", json=named, headers=counter.clerk | key())
    assert refused.status_code == 422
    other = counter.body(client_name="", client_phone="", anonymous=True)
    refused = await counter.client.post("/tickets", json=other, headers=counter.clerk | key())
    assert (refused.status_code, refused.json()["code"]) == (422, "not-a-complaint")
    nameless = counter.body(client_name=" ")
    refused = await counter.client.post("/tickets", json=nameless, headers=counter.clerk | key())
    assert (refused.status_code, refused.json()["code"]) == (422, "text-needed")


async def test_progress_and_outcome_are_told_in_words_that_name_nobody(
    counter: Counter, item: str
) -> None:
    """NT-08, CMP-01."""
    about = {"account_id": await counter.account_id(counter.handler)}
    ticket = await counter.take_in(item_id=item, about=about)
    steps: tuple[tuple[str, dict[str, Any]], ...] = (
        ("accept", {}), ("start", {}), ("verify", {"others": ["李主任", "王干事"]}),
        ("proceed", {"text": "属实"}), ("resolve", {"text": "已批评教育并致歉"}),
        ("close", {"feedback": "已电话告知", "medium": "phone"}),
    )  # fmt: skip
    for action, facts in steps:
        await counter.done(ticket, counter.clerk, action, **facts)
    pair = {"number": ticket["number"], "phone_tail": "1234"}
    seen = (await counter.client.post("/public/ticket-follow-ups", json=pair)).json()
    told = [(m["tells"], m["text"]) for m in seen["messages"]]
    assert [tells for tells, _ in told] == [
        "accepted", "progress", "progress", "progress", "result", "feedback",
    ]  # fmt: skip
    assert not any("李主任" in text or "Handler" in text for _, text in told)


async def test_who_complains_is_masked_until_somebody_says_why(counter: Counter, item: str) -> None:
    """SP-06: on the page, in the queue and in the answer of a step; each look leaves a trace."""
    ticket = await counter.take_in(item_id=item, client_unit="望河小学")
    assert (ticket["client_name"], ticket["client_unit"]) == ("王**", "")
    assert ticket["client_secret"] is True
    listed = await counter.client.get("/tickets", params={"q": "1234"}, headers=counter.director)
    assert [line["client_name"] for line in listed.json()["items"]] == ["王**"]
    path = f"/tickets/{ticket['id']}/phone-reveal"
    because = {"purpose": "核实反映的情况"}
    shown = await counter.client.post(path, json=because, headers=counter.director | key())
    assert shown.json() == {"phone": "13700001234", "name": "王秀兰", "unit": "望河小学"}
    whole = (await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.clerk)).json()
    assert whole["steps"][-1]["note"] == "核实反映的情况"
    assert "王秀兰" not in str(whole)


async def test_a_name_without_a_number_is_told_too_and_nobody_of_the_anonymous(
    counter: Counter, item: str
) -> None:
    """SP-06."""
    named = await counter.take_in(item_id=item, client_phone="")
    nobody = await counter.take_in(item_id=item, client_name="", client_phone="", anonymous=True)
    assert (nobody["client_name"], nobody["client_secret"]) == ("匿名", False)
    for ticket, status in ((named, 200), (nobody, 404)):
        path = f"/tickets/{ticket['id']}/phone-reveal"
        asked = {"purpose": "回访"}
        shown = await counter.client.post(path, json=asked, headers=counter.clerk | key())
        assert (shown.status_code == 200) is (status == 200), shown.text
