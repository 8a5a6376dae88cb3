"""Items of every kind for the counter's catalogue."""

from typing import Any

from tests.api.tickets.conftest import ITEM, Counter
from tests.world import key

AT_ONCE = {"kind": "same_day", "days": 0}


async def published(counter: Counter, code: str, **change: Any) -> str:
    """An item without papers, offered at the centre; its id."""
    content = ITEM | {"name": f"事项{code}", "papers": []} | change
    body = {"owner_id": str(counter.world.orgs["centre_a"]), "code": code, "content": content}
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    assert made.status_code == 201, made.text
    item = str(made.json()["id"])
    path = f"/service-items/{item}/publication"
    out = await counter.client.post(path, headers=counter.director | key())
    assert out.status_code == 200, out.text
    return item


async def followed(counter: Counter, number: str) -> dict[str, Any]:
    """What the client reads without an account."""
    pair = {"number": number, "phone_tail": "1234"}
    seen = await counter.client.post("/public/ticket-follow-ups", json=pair)
    assert seen.status_code == 200, seen.text
    found: dict[str, Any] = seen.json()
    return found
