"""A unit with an officer who sends rosters, and short ways to send and to follow them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from xlsxwriter import Workbook

from partyhub.api.services import Services
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ("姓名", "联系电话", "性别", "出生年月", "所在支部", "工号", "居住小区", "备注")


def a_sheet(*rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> bytes:
    """A plain roster: the header in row 1, members from row 2."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("花名册")
        for number, row in enumerate((headings, *rows)):
            sheet.write_row(number, 0, row)
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class Officer:
    """A signed-in person who sends rosters of one unit."""

    client: httpx.AsyncClient
    services: Services
    who: dict[str, str]
    unit: str

    async def send(
        self, data: bytes, *, name: str = "名册.xlsx", headers: dict[str, str] | None = None
    ) -> httpx.Response:
        return await self.client.post(
            "/rosters",
            data={"unit_id": self.unit},
            files={"file": (name, data, XLSX)},
            headers=self.who | (headers or key()),
        )

    async def planned(self, data: bytes) -> dict[str, Any]:
        answer = await self.send(data)
        assert answer.status_code == 201, answer.text
        roster: dict[str, Any] = answer.json()
        return roster

    async def rows(self, roster_id: str, outcome: str = "") -> list[dict[str, Any]]:
        """All of them, page by page."""
        found: list[dict[str, Any]] = []
        asked = {"limit": "100"} | ({"outcome": outcome} if outcome else {})
        while True:
            page = (await self.get(f"/rosters/{roster_id}/rows", **asked)).json()
            found += page["items"]
            if page["next_cursor"] is None:
                return found
            asked["cursor"] = page["next_cursor"]

    async def get(self, path: str, **asked: str) -> httpx.Response:
        return await self.client.get(path, params=asked, headers=self.who)

    async def act(self, roster_id: str, action: str) -> httpx.Response:
        return await self.client.post(f"/rosters/{roster_id}/{action}", headers=self.who | key())

    async def committed(self, data: bytes) -> dict[str, Any]:
        """Planned, committed and followed to its end."""
        roster = await self.planned(data)
        answer = await self.act(roster["id"], "commit")
        assert answer.status_code == 202, answer.text
        return await self.followed(roster["id"])

    async def followed(self, roster_id: str) -> dict[str, Any]:
        await self.services.jobs.finish()
        roster: dict[str, Any] = (await self.get(f"/rosters/{roster_id}")).json()
        return roster


@pytest.fixture
async def officer(client: httpx.AsyncClient, world: World, services: Services) -> Officer:
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    return Officer(client, services, who, str(world.orgs["unit_a"]))


async def add_branches(world: World, count: int) -> None:
    for number in range(1, count + 1):
        await world.add_org(f"第{number}党支部", "unit_a", OrgKind.BRANCH)
