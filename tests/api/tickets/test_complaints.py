"""A complaint is for who answers for it and who directs; a colleague may be who it is about."""

from typing import Any

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.tickets.conftest import ITEM, Counter
from tests.world import key


@pytest.fixture
async def complaint(counter: Counter) -> dict[str, Any]:
    content = ITEM | {"name": "服务投诉", "kind": "complaint", "papers": []}
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": "TS", "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    path = f"/service-items/{made.json()['id']}/publication"
    await counter.client.post(path, headers=counter.director | key())
    return await counter.take_in(item_id=made.json()["id"], client_name="匿名")


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
