"""Whom a complaint is about, and everybody of their department, never find it (SP-06: 0 leaks)."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import ITEM, Counter
from tests.api.tickets.leaks import Who, leaks
from tests.world import key


@pytest.fixture
async def item(counter: Counter) -> str:
    content = ITEM | {"name": "服务投诉", "kind": "complaint", "papers": []}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "TS", "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    item: str = made.json()["id"]
    path = f"/service-items/{item}/publication"
    await counter.client.post(path, headers=counter.director | key())
    return item


async def _offered(counter: Counter, ticket: Mapping[str, Any], who: Who) -> set[str]:
    path = f"/tickets/{ticket['id']}/colleagues"
    return {c["name"] for c in (await counter.client.get(path, headers=who)).json()["items"]}


async def _refused(
    counter: Counter, ticket: Mapping[str, Any], who: Who, action: str, to: str
) -> httpx.Response:
    return await counter.step(ticket, who, action, to=to, reason="由其办理")


async def test_the_accused_and_their_department_never_come_upon_it(
    counter: Counter, item: str
) -> None:
    """SP-06, CMP-01: also not its head, though the department's tickets are theirs to read."""
    head = await counter.world.sign_in("head", (Role.DEPARTMENT_HEAD, "社会事务科"))
    accused = await counter.account_id(counter.handler)
    about = {"account_id": accused}
    ticket = await counter.take_in(item_id=item, about=about)
    assert ticket["about"]["officer"] == {"id": accused, "name": "Handler"}
    assert await leaks(counter, ticket, counter.handler) == []
    assert await leaks(counter, ticket, head) == []
    assert await _offered(counter, ticket, counter.clerk) == {"Director"}
    for who, action in ((counter.clerk, "offer"), (counter.director, "rule")):
        for to in (accused, await counter.account_id(head)):
            refused = await _refused(counter, ticket, who, action, to)
            assert (refused.status_code, refused.json()["code"]) == (422, "not-a-colleague")
    seen = await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.director)
    assert seen.status_code == 200
    assert not any(accused in str(step["facts"]) for step in seen.json()["steps"])


async def test_a_department_complained_about_is_kept_out_as_a_whole(
    counter: Counter, item: str
) -> None:
    """SP-06: whoever holds any grant there, wherever else they also work."""
    both = await counter.world.sign_in(
        "both", (Role.HANDLER, "社会事务科"), (Role.DEPARTMENT_HEAD, "窗口")
    )
    department = str(counter.world.orgs["社会事务科"])
    ticket = await counter.take_in(item_id=item, about={"department_id": department})
    assert ticket["about"]["department"]["name"] == "社会事务科"
    for who in (counter.handler, both):
        assert await leaks(counter, ticket, who) == []
    assert await _offered(counter, ticket, counter.clerk) == {"Director"}


async def test_who_takes_in_what_is_about_them_does_not_answer_for_it(
    counter: Counter, item: str
) -> None:
    """TKT-01: taken in all the same; SP-06: assigned to the director at once, who tells it."""
    about = {"account_id": await counter.account_id(counter.clerk)}
    ticket = await counter.take_in(item_id=item, about=about)
    assert ticket["owner"]["name"] == "Director"
    assert ticket["first_contact"]["name"] == "Clerk"
    assert ticket["allowed_actions"] == []
    assert await leaks(counter, ticket, counter.clerk) == []
    whole = await counter.client.get(f"/tickets/{ticket['id']}", headers=counter.director)
    assert whole.json()["messages"][0]["officer"] == "Director"
    steps: tuple[tuple[str, dict[str, str]], ...] = (
        ("accept", {}), ("start", {}), ("escalate", {"target": "区委", "report": "请示"}),
        ("resume", {"text": "已批复"}), ("resolve", {"text": "已处理"}),
        ("close", {"feedback": "已告知", "medium": "phone"}),
    )  # fmt: skip
    for action, facts in steps:
        closed = await counter.done(ticket, counter.director, action, **facts)
    assert closed["state"] == "closed"


async def test_whoever_answers_instead_prints_the_slip_that_the_client_follows_by(
    counter: Counter, item: str
) -> None:
    """CMP-01, TKT-01: who took it in prints none, for its code would open it to them."""
    about = {"account_id": await counter.account_id(counter.clerk)}
    nobody = {"anonymous": True, "client_name": "", "client_phone": ""}
    ticket = await counter.take_in(item_id=item, about=about, **nobody)
    assert await leaks(counter, ticket, counter.clerk) == []
    code = await counter.code(ticket, who=counter.director)
    asked = {"number": ticket["number"], "code": code}
    seen = await counter.client.post("/public/ticket-follow-ups", json=asked)
    assert (seen.status_code, seen.json()["owner_name"]) == (200, "Director")


async def test_what_is_about_the_director_belongs_to_the_street(
    counter: Counter, item: str
) -> None:
    """SP-06: the street committee reads it, rules who answers, and decides what is asked for."""
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    other = await counter.world.sign_in("other", (Role.STREET_COMMITTEE, "street_b"))
    director = await counter.account_id(counter.director)
    plain = await counter.take_in(item_id=item)
    ticket = await counter.take_in(item_id=item, about={"account_id": director})
    assert ticket["about"]["overseen"] is True
    assert await leaks(counter, ticket, counter.director) == ["board of 窗口"]  # the plain one
    assert await leaks(counter, ticket, other) == []
    listed = await counter.client.get("/tickets", headers=street)
    assert [line["id"] for line in listed.json()["items"]] == [ticket["id"]]
    hidden = await counter.client.get(f"/tickets/{plain['id']}", headers=street)
    assert hidden.status_code == 404
    handler = await counter.account_id(counter.handler)
    ruled = await counter.done(ticket, street, "rule", to=handler, reason="由其调查")
    assert ruled["owner"]["name"] == "Handler"
    refused = await _refused(counter, ticket, street, "rule", director)
    assert refused.json()["code"] == "not-a-colleague"


async def test_a_department_led_by_who_directs_the_centre_belongs_to_the_street_too(
    counter: Counter, item: str
) -> None:
    """SP-06: somebody reads it, even if it is kept from the only one who directs there."""
    await counter.world.owner.execute(
        "INSERT INTO grants (id, account_id, role, org_id, granted_at)"
        " VALUES (gen_random_uuid(), $1, 'department_head', $2, now())",
        await counter.account_id(counter.director), counter.world.orgs["社会事务科"],
    )  # fmt: skip
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    department = str(counter.world.orgs["社会事务科"])
    ticket = await counter.take_in(item_id=item, about={"department_id": department})
    assert ticket["about"]["overseen"] is True
    assert await leaks(counter, ticket, counter.director) == []
    seen = await counter.client.get(f"/tickets/{ticket['id']}", headers=street)
    assert seen.status_code == 200


async def test_a_director_who_takes_it_in_hands_it_to_the_street_at_once(
    counter: Counter, item: str
) -> None:
    """TKT-01, SP-06; the street committee may answer for it itself."""
    street = await counter.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    about = {"account_id": await counter.account_id(counter.director)}
    body = counter.body(item_id=item, about=about)
    made = await counter.client.post("/tickets", json=body, headers=counter.director | key())
    ticket = made.json()
    assert (made.status_code, ticket["owner"]["name"]) == (201, "Street")
    assert await leaks(counter, ticket, counter.director) == []
    for action, facts in (("accept", {}), ("start", {}), ("verify", {"others": ["两人"]})):
        await counter.done(ticket, street, action, **facts)
    phone = f"/tickets/{ticket['id']}/phone-reveal"
    shown = await counter.client.post(phone, json={"purpose": "回访"}, headers=street | key())
    assert shown.json() == {"phone": "13700001234", "name": "王秀兰", "unit": ""}


async def test_without_director_and_street_it_is_taken_in_and_waits(
    counter: Counter, item: str
) -> None:
    """TKT-01: nobody is sent away; it is still kept from who took it in."""
    await counter.world.owner.execute(
        "UPDATE grants SET ended_at = now() WHERE role = $1", "centre_director"
    )
    about = {"account_id": await counter.account_id(counter.clerk)}
    ticket = await counter.take_in(item_id=item, about=about)
    assert await leaks(counter, ticket, counter.clerk) == []


async def test_only_a_department_of_that_centre_is_named(counter: Counter, item: str) -> None:
    await counter.world.add_org("别处", "centre_b", OrgKind.DEPARTMENT)
    for org in ("别处", "centre_a"):
        body = counter.body(item_id=item, about={"department_id": str(counter.world.orgs[org])})
        refused = await counter.client.post("/tickets", json=body, headers=counter.clerk | key())
        assert (refused.status_code, refused.json()["code"]) == (422, "not-a-centre")
