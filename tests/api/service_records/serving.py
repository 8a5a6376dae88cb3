"""A member who is checked in, two workers of the community, and what they ask over HTTP."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key

Headers = dict[str, str]
TOLD = {
    "on": "2026-12-09", "begins": "09:00", "ends": "11:30", "category": "greening",
    "content": "清理楼道", "place": "幸福里",
}  # fmt: skip
"""Two and a half hours, on the day before the tests' today."""


_SEAT = """
INSERT INTO grants (id, account_id, role, org_id, granted_at)
SELECT gen_random_uuid(), id, 'community_org', $2, now() FROM accounts WHERE member_id = $1"""
MERGED = """
INSERT INTO member_merges (merged_id, kept_id, at, account_id, account_name, reason)
VALUES ($1, $2, now(), gen_random_uuid(), 'x', '同一人')"""


@dataclass
class Serving:
    """`me` is the member's account; `first` and `second` work at the community."""

    client: httpx.AsyncClient
    world: World
    clock: Clock
    check_in: CheckIn
    me: Headers
    first: Headers
    second: Headers

    @property
    def member(self) -> UUID:
        return self.check_in.member_id

    async def post(
        self, who: Headers, path: str, body: dict[str, Any], **more: str
    ) -> httpx.Response:
        headers = who | key() | more
        return await self.client.post(path, json=body, headers=headers)

    async def get(self, who: Headers, path: str, **asked: Any) -> Any:
        answer = await self.client.get(path, params=asked, headers=who)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def tell(self, **more: Any) -> httpx.Response:
        return await self.post(self.me, "/me/service-records", TOLD | more)

    async def told(self, **more: Any) -> str:
        answer = await self.tell(**more)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def listed(self, who: Headers, *check_ins: CheckIn, **more: Any) -> httpx.Response:
        ids = [str(one.id) for one in check_ins or (self.check_in,)]
        there = {"community_id": str(self.check_in.community.id), "check_in_ids": ids}
        return await self.post(who, "/service-record-lists", TOLD | there | more)

    async def confirm(self, who: Headers, record: str, why: str = "") -> httpx.Response:
        return await self.post(who, f"/service-records/{record}/confirmation", {"why": why})

    async def take_back(self, who: Headers, record: str) -> httpx.Response:
        return await self.post(who, f"/service-records/{record}/reversal", {"why": "记错了人"})

    async def present(self, name: str) -> CheckIn:
        """Somebody else who has been checked in there for as long."""
        made = await put_check_in(self.world, Put(name=name))
        since = "UPDATE check_ins SET checked_in_on = $2 WHERE id = $1"
        await self.world.owner.execute(since, made.id, self.check_in.checked_in_on)
        return made

    async def seated(self) -> None:
        """The member works at the community's desk too, with the same account."""
        await self.world.owner.execute(_SEAT, self.member, self.check_in.community.id)

    async def hours(self) -> float:
        return float((await self.get(self.me, "/me/service"))["sum"]["hours"])


async def serving(client: httpx.AsyncClient, world: World, clock: Clock) -> Serving:
    """王小明 has been checked in for twenty days."""
    check_in = await put_check_in(world, Put())
    clock.move(days=20)
    me = await world.sign_in("wang", member=check_in.member_id)
    desk = (Role.COMMUNITY_ORG, "comm_a")
    first = await world.sign_in("first", desk)
    return Serving(
        client, world, clock, check_in, me, first, await world.sign_in("second", desk)
    )  # fmt: skip


async def merged_into(one: Serving, other: UUID) -> None:
    """That record went into the one of the member."""
    await one.world.owner.execute(MERGED, other, one.member)
