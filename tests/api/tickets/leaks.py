"""Every way by which somebody could come upon a ticket that is kept from them."""

from collections.abc import Mapping
from typing import Any

from tests.api.tickets.conftest import Counter
from tests.world import key

Who = dict[str, str]
_STEPS: tuple[tuple[str, dict[str, str]], ...] = (
    ("note", {"text": "看"}), ("take", {}), ("accept", {}), ("urge", {"text": "催"}),
    ("contact", {"text": "看"}), ("merge", {"number": "F2026-0001-000001"}),
)  # fmt: skip


async def leaks(counter: Counter, ticket: Mapping[str, Any], who: Who) -> list[str]:
    """The ways that were open; none is what SP-06 asks for."""
    opened = await _opened(counter, f"/tickets/{ticket['id']}", who)
    return opened + await _done(counter, ticket, who) + await _found(counter, ticket, who)


async def _opened(counter: Counter, path: str, who: Who) -> list[str]:
    urls = (path, *(f"{path}/{more}" for more in ("explanation", "colleagues", "papers/receipt")))
    answers = {url: await counter.client.get(url, headers=who) for url in urls}
    reveal = f"{path}/phone-reveal"
    answers[reveal] = await counter.client.post(reveal, json={"purpose": "看"}, headers=who | key())
    prints = f"{path}/prints"
    answers[prints] = await counter.client.post(prints, json={"paper": "slip"}, headers=who)
    return [url for url, answer in answers.items() if answer.status_code != 404]


async def _done(counter: Counter, ticket: Mapping[str, Any], who: Who) -> list[str]:
    rule = ("rule", {"to": str(ticket["id"]), "reason": "看"})
    answers = {
        action: await counter.step(ticket, who, action, **facts)
        for action, facts in (*_STEPS, rule)
    }
    return [action for action, answer in answers.items() if answer.status_code != 404]


async def _found(counter: Counter, ticket: Mapping[str, Any], who: Who) -> list[str]:
    """In any list, by any question, or in the numbers of the board."""
    found = []
    plain = [{}, {"desk": "mine"}, {"desk": "offered"}, {"desk": "first"}, {"kind": "complaint"}]
    asked = [{"q": text} for text in (ticket["number"], "王秀兰", "wxl", "1234")]
    for query in [q | {"order": order} for q in plain + asked for order in ("due", "recent")]:
        answer = await counter.client.get("/tickets", params=query, headers=who)
        lines = answer.json()["items"] if answer.status_code == 200 else []
        found += [str(query) for line in lines if line["id"] == ticket["id"]]
    board = await counter.client.get("/tickets/board", headers=who)
    lines = board.json()["items"] if board.status_code == 200 else []
    return found + [f"board of {line['department_name']}" for line in lines if line["open"]]
