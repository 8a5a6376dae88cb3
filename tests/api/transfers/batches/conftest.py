"""A graduating class of branch_a on its way to branch_b; short ways to send and follow lists."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from xlsxwriter import Workbook

from partyhub.api.services import Services
from partyhub.domain.shared.permission import Role
from tests.world import World, key

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = (
    "姓名", "工号或手机后四位", "去往组织", "抬头", "对方支部", "原因", "去向单位", "党费交至",
    "有效期", "工作未落实", "原党委通讯地址",
)  # fmt: skip


def a_row(name: str, **other: str) -> tuple[str, ...]:
    """One line of a list: to branch_b, all that a letter needs."""
    said = {
        "姓名": name, "去往组织": "branch_b", "原因": "毕业", "去向单位": "乙院",
        "党费交至": "2026.10", "原党委通讯地址": "人民路1号",
    } | other  # fmt: skip
    return tuple(said.get(heading, "") for heading in HEADINGS)


def a_list(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> bytes:
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("接转名单")
        for number, row in enumerate((headings, *rows)):
            sheet.write_row(number, 0, row)
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class Lists:
    """Requests of all who take part in a batch from branch_a to branch_b."""

    client: httpx.AsyncClient
    services: Services
    world: World
    who: dict[str, dict[str, str]]

    async def send(
        self, data: bytes, who: str = "secretary", org: str = "branch_a"
    ) -> httpx.Response:
        return await self.client.post(
            "/transfer-batches",
            data={"org_id": str(self.world.orgs[org])},
            files={"file": ("毕业班.xlsx", data, XLSX)},
            headers=self.who[who] | key(),
        )

    async def planned(self, *rows: Sequence[str], org: str = "branch_a") -> dict[str, Any]:
        answer = await self.send(a_list(*rows), org=org)
        assert answer.status_code == 201, answer.text
        batch: dict[str, Any] = answer.json()
        return batch

    async def step(
        self, batch: dict[str, Any], action: str, who: str = "secretary"
    ) -> httpx.Response:
        path = f"/transfer-batches/{batch['id']}/steps"
        return await self.client.post(path, json={"action": action}, headers=self.who[who] | key())

    async def begun(self, *rows: Sequence[str]) -> dict[str, Any]:
        """Planned, let run, and followed to its end."""
        batch = await self.planned(*rows)
        answer = await self.step(batch, "commit")
        assert answer.status_code == 202, answer.text
        await self.services.jobs.finish()
        return await self.read(batch)

    async def read(self, batch: dict[str, Any], who: str = "secretary") -> dict[str, Any]:
        answer = await self.get(f"/transfer-batches/{batch['id']}", who)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def get(self, path: str, who: str = "secretary", **asked: str) -> httpx.Response:
        return await self.client.get(path, params=asked, headers=self.who[who])

    async def rows(self, batch: dict[str, Any], who: str = "secretary") -> list[dict[str, Any]]:
        answer = await self.get(f"/transfer-batches/{batch['id']}/rows", who, limit="100")
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    async def moves(self, batch: dict[str, Any], who: str) -> dict[str, list[str]]:
        """The ids by the steps that are open to that person."""
        found = (await self.get(f"/transfer-batches/{batch['id']}/moves", who)).json()
        return {one["move"]: one["transfer_ids"] for one in found["moves"]}

    async def many(
        self, ids: Sequence[str], state: str, who: str, action: str, **facts: Any
    ) -> httpx.Response:
        body = {"transfer_ids": list(ids), "state": state, "step": {"action": action} | facts}
        return await self.client.post("/transfers/steps", json=body, headers=self.who[who] | key())


@pytest.fixture
async def lists(client: httpx.AsyncClient, world: World, services: Services) -> Lists:
    people = {
        "secretary": (Role.BRANCH_SECRETARY, "branch_a"),
        "source": (Role.UNIT_ORG, "unit_a"),
        "target": (Role.UNIT_ORG, "unit_b"),
        "verifier": (Role.BRANCH_SECRETARY, "branch_b"),
        "stranger": (Role.BRANCH_SECRETARY, "branch_c"),
        "clerk": (Role.COMMUNITY_ORG, "comm_a"),
    }
    who = {name: await world.sign_in(name, grant) for name, grant in people.items()}
    return Lists(client, services, world, who)


async def a_class(world: World, size: int) -> list[str]:
    """So many members of branch_a, by names that no two share."""
    names = [named(number) for number in range(size)]
    for number, name in enumerate(names):
        await world.member(name, home=None, phone=f"139{number:08d}")
    return names


def named(number: int) -> str:
    signs = "文博思远嘉琪雅静国强建华"
    return "王" + "".join(signs[number // 12**place % 12] for place in (2, 1, 0))
