"""Requests of a member about their own tickets, by their own account."""

from typing import Any

import httpx

from tests.api.tickets.conftest import BOTH, Counter
from tests.world import key


class Mine:
    """A member with an account, and their ticket at the counter."""

    def __init__(self, counter: Counter, member: str, who: dict[str, str]) -> None:
        self.counter, self.member, self.who = counter, member, who

    async def ticket(self) -> dict[str, Any]:
        return await self.counter.take_in(member_id=self.member)

    async def closed(self) -> dict[str, Any]:
        counter, ticket = self.counter, await self.ticket()
        await counter.done(ticket, counter.clerk, "answer", result="已答复", handed=BOTH)
        return await counter.done(ticket, counter.clerk, "close", feedback="已告知", medium="phone")

    async def get(self, path: str = "", who: dict[str, str] | None = None) -> httpx.Response:
        return await self.counter.client.get(f"/me/tickets{path}", headers=who or self.who)

    async def post(
        self, ticket: dict[str, Any], what: str, who: dict[str, str] | None = None, **body: Any
    ) -> httpx.Response:
        path = f"/me/tickets/{ticket['id']}/{what}"
        return await self.counter.client.post(path, json=body, headers=(who or self.who) | key())

    @classmethod
    async def at(cls, counter: Counter) -> "Mine":
        member = await counter.world.member("王小明")
        who = await counter.world.sign_in("wang.xiaoming", member=member)
        return cls(counter, str(member), who)
