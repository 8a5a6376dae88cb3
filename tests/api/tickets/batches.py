"""Requests of many tickets at once, for tests."""

from typing import Any

import httpx

from tests.api.tickets.conftest import Counter
from tests.world import key


class Batches:
    """Requests of a batch, by whom."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter

    async def hand_over(
        self, who: dict[str, str], *, once: dict[str, str] | None = None, **body: Any
    ) -> httpx.Response:
        asked = {"reason": "请假"} | body
        headers = who | (once or key())
        return await self.counter.client.post("/tickets/hand-overs", json=asked, headers=headers)

    async def take(self, who: dict[str, str], ids: list[str]) -> httpx.Response:
        return await self.counter.client.post(
            "/tickets/takings", json={"ticket_ids": ids}, headers=who | key()
        )

    async def whole(self, ticket_id: str) -> dict[str, Any]:
        path = f"/tickets/{ticket_id}"
        answer = await self.counter.client.get(path, headers=self.counter.director)
        whole: dict[str, Any] = answer.json()
        return whole


def codes(answer: httpx.Response) -> list[str]:
    """Why each line was refused; empty where it was done."""
    return [(row["problem"] or {"code": ""})["code"] for row in answer.json()["items"]]
