"""comm_a with a post that opens on Saturday mornings, and members who offered them."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.db.accounts.repository import SqlAccounts
from partyhub.db.gate import Gate
from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.ids import GrantId, new_id
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key

_OFFER = "UPDATE members SET available_times = $2 WHERE id = $1"


@dataclass
class Post:
    """Requests over HTTP; the month asked for is December 2026, its first Saturday the fifth."""

    client: httpx.AsyncClient
    world: World
    clock: Clock
    staff: Account
    id: str = ""
    members: dict[str, UUID] = field(default_factory=dict)
    phones: dict[str, Account] = field(default_factory=dict)

    async def arrive(self, name: str, *times: str, to: str = "comm_a") -> Account:
        """A member who has checked in there, with the hours offered, signed in on a phone."""
        member = await self.world.member(name, home=to)
        await self.world.owner.execute(_OFFER, member, list(times))
        await put_check_in(self.world, Put(name=name, member=member, to=to))
        self.members[name] = member
        self.phones[name] = await self.world.account(name, member=member)
        return self.phones[name]

    async def serves(self, name: str, *times: str) -> Account:
        """The same, and has a place at the post."""
        phone = await self.arrive(name, *(times or ("sat-am",)))
        place = await self.did(f"/me/service-posts/{self.id}/claim", who=phone)
        await self.did(f"/post-places/{place['id']}/decision", {"accepted": True})
        return phone

    async def grants(self, who: Account) -> None:
        """The member is also of the community's desk."""
        org, at = self.world.orgs["comm_a"], self.clock.now
        accounts = SqlAccounts(Gate(self.world.owner))
        await accounts.grant(GrantId(new_id()), who.id, Role.COMMUNITY_ORG, org, at=at)

    def terms(self, **other: Any) -> dict[str, Any]:
        return {
            "kind": "station", "name": "服务驿站", "place": "社区大厅",
            "field": "information_consulting",
            "openings": [{"weekday": "sat", "begins": "09:00", "ends": "11:00"}],
            "content": "接待咨询", "duties": "登记来访", "obligations": "按时到岗", "places": 1,
            "since": "2026-11-01",
        } | other  # fmt: skip

    async def post(self, path: str, body: Any = None, who: Account | None = None) -> httpx.Response:
        headers = await self.world.headers(who or self.staff) | key()
        return await self.client.post(path, json=body, headers=headers)

    async def did(self, path: str, body: Any = None, who: Account | None = None) -> Any:
        answer = await self.post(path, body, who)
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json()

    async def get(self, path: str, who: Account | None = None) -> Any:
        headers = await self.world.headers(who or self.staff)
        answer = await self.client.get(path, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def code(self, path: str, body: Any = None, who: Account | None = None) -> str:
        answer = await self.post(path, body, who)
        assert answer.status_code >= 400, answer.text
        return str(answer.json()["code"])

    async def published(self) -> list[dict[str, Any]]:
        """The shifts of December."""
        await self.did(f"/service-posts/{self.id}/rosters", {"month": "2026-12-01"})
        path = f"/service-posts/{self.id}/rosters/2026-12-01/publication"
        shifts: list[dict[str, Any]] = (await self.did(path))["shifts"]
        return shifts


@pytest.fixture
async def post(client: httpx.AsyncClient, world: World, clock: Clock) -> Post:
    staff = await world.account("desk", (Role.COMMUNITY_ORG, "comm_a"))
    made = Post(client, world, clock, staff)
    body = made.terms(community_id=str(world.orgs["comm_a"]))
    made.id = (await made.did("/service-posts", body))["id"]
    return made
