"""A branch that keeps floating members, a community where some come, and a member who goes away."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key

_PEOPLE = {
    "secretary": (Role.BRANCH_SECRETARY, "branch_a"),
    "community": (Role.COMMUNITY_ORG, "comm_b"),
    "clerk": (Role.WINDOW_CLERK, "counter"),
    "street": (Role.STREET_COMMITTEE, "street_b"),
    "stranger": (Role.UNIT_ORG, "unit_c"),
}
PERIOD = {"since": "2026-10-01", "until": "2027-09-30"}
COMER = {
    "name": "周晓", "gender": "female", "home_org": "外省某厂第一党支部", "phone": "13700001234",
}  # fmt: skip


@dataclass
class Books:
    """Requests of all who take part; `member` belongs to branch_a."""

    client: httpx.AsyncClient
    world: World
    member: str = ""
    who: dict[str, dict[str, str]] = field(default_factory=dict)

    async def open(self) -> "Books":
        await self.world.add_org("counter", "street_b", OrgKind.CENTRE)
        self.member = str(await self.world.member("田小禾"))
        for name, grant in _PEOPLE.items():
            self.who[name] = await self.world.sign_in(name, grant)
        return self

    @property
    def world_member(self) -> UUID:
        return UUID(self.member)

    def org(self, name: str) -> str:
        return str(self.world.orgs[name])

    async def post(self, path: str, who: str, body: dict[str, Any], **more: str) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.who[who] | key() | more)

    async def get(self, path: str, who: str, **asked: Any) -> httpx.Response:
        return await self.client.get(path, params=asked, headers=self.who[who])

    async def out(self, **other: Any) -> httpx.Response:
        body = {
            "registered_at": self.org("branch_a"), "direction": "outflow",
            "member_id": self.member, "place": "杭州市余杭区", **PERIOD,
        }  # fmt: skip
        return await self.post("/floating-members", "secretary", body | other)

    async def come(self, at: str = "comm_b", who: str = "community", **other: Any) -> Any:
        body = {
            "registered_at": self.org(at), "direction": "inflow", "person": COMER,
            "place": "外省某市", "host": "社区党委", **PERIOD,
        }  # fmt: skip
        return await self.post("/floating-members", who, body | other)

    async def step(self, one: str, action: str, who: str = "secretary", **facts: Any) -> Any:
        return await self.post(f"/floating-members/{one}/steps", who, {"action": action} | facts)

    async def done(self, one: str, action: str, who: str = "secretary", **facts: Any) -> Any:
        answer = await self.step(one, action, who, **facts)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def permitted(self) -> str:
        one = str(made(await self.out())["id"])
        await self.done(one, "issue")
        return one


def made(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def words_of(book: httpx.Response) -> set[str]:
    """All that stands in a workbook's first sheet."""
    assert book.status_code == 200, book.text
    sheet = CalamineWorkbook.from_filelike(BytesIO(book.content)).get_sheet_by_index(0)
    return {str(cell) for row in sheet.to_python() for cell in row}


def text_of(paper: httpx.Response) -> str:
    """All that stands on a printed paper, without blanks."""
    assert paper.status_code == 200, paper.text
    pages = pypdfium2.PdfDocument(paper.content)
    return "".join("".join(p.get_textpage().get_text_range().split()) for p in pages)


@pytest.fixture
async def books(client: httpx.AsyncClient, world: World) -> Books:
    return await Books(client, world).open()
