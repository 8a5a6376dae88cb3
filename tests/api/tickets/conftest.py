"""A centre with two departments, an item with papers, and the people of a counter."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import zxingcpp

from partyhub.domain.accounts.account import Account
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.integrations.printing.printed import Pages
from tests.world import World, key

ITEM: dict[str, Any] = {
    "name": "困难党员帮扶申请",
    "kind": "help",
    "category": "livelihood",
    "department": "社会事务科",
    "conditions": "本街道党员，家庭生活困难",
    "steps": [{"title": "窗口收件"}, {"title": "入户核实", "who": "社会事务科"}],
    "papers": [{"name": "身份证复印件"}, {"name": "收入证明", "issuer": "所在单位"}],
    "basis": "党内关怀帮扶办法第三条",
    "limit": {"kind": "working_days", "days": 7, "max_days": 15},
}
BOTH = {"身份证复印件": 1, "收入证明": 2}


def scanned(pages: Pages) -> str:
    """Where the first QR code that leads to a ticket leads to."""
    found = [code.text for code in zxingcpp.read_barcodes(pages.picture(0, dpi=200))]
    (url,) = [text for text in found if "/follow#" in text]
    return url


@dataclass
class Counter:
    """Requests at the counter: `clerk` takes in, `handler` works, `director` decides."""

    client: httpx.AsyncClient
    world: World
    clerk: dict[str, str]
    handler: dict[str, str]
    director: dict[str, str]
    item: str
    clerk_account: Account
    files: Path

    async def take_in(self, **other: Any) -> dict[str, Any]:
        answer = await self.client.post(
            "/tickets", json=self.body(**other), headers=self.clerk | key()
        )
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def body(self, **other: Any) -> dict[str, Any]:
        return {
            "org_id": str(self.world.orgs["窗口"]), "item_id": self.item, "channel": "visit",
            "client_name": "王秀兰", "client_phone": "13700001234", "content": "申请困难帮扶",
        } | other  # fmt: skip

    async def step(
        self, ticket: Mapping[str, Any], who: dict[str, str], action: str, **facts: Any
    ) -> httpx.Response:
        path = f"/tickets/{ticket['id']}/steps"
        return await self.client.post(path, json={"action": action} | facts, headers=who | key())

    async def done(
        self, ticket: Mapping[str, Any], who: dict[str, str], action: str, **facts: Any
    ) -> dict[str, Any]:
        answer = await self.step(ticket, who, action, **facts)
        assert answer.status_code == 200, answer.text
        after: dict[str, Any] = answer.json()
        return after

    async def accepted(self) -> dict[str, Any]:
        return await self.done(await self.take_in(), self.clerk, "accept", handed=BOTH)

    async def at_work(self) -> dict[str, Any]:
        return await self.done(await self.accepted(), self.clerk, "start")

    def files_on_disk(self) -> list[str]:
        return [path.name for path in self.files.rglob("*") if path.is_file()]

    async def code(
        self, ticket: Mapping[str, Any], paper: str = "slip", who: dict[str, str] | None = None
    ) -> str:
        """The code on a paper that the clerk, or `who`, has just printed, read off its QR code."""
        answer = await self.client.post(
            f"/tickets/{ticket['id']}/prints", json={"paper": paper}, headers=who or self.clerk
        )
        assert answer.status_code == 200, answer.text
        return scanned(Pages(answer.content)).rpartition(".")[2]

    async def account_id(self, who: dict[str, str]) -> str:
        return str((await self.client.get("/me", headers=who)).json()["account"]["id"])


@pytest.fixture
async def counter(client: httpx.AsyncClient, world: World, tmp_path: Path) -> Counter:
    await world.add_org("centre_a", "street_a", OrgKind.CENTRE)
    await world.add_org("centre_b", "street_b", OrgKind.CENTRE)
    await world.add_org("窗口", "centre_a", OrgKind.DEPARTMENT)
    await world.add_org("社会事务科", "centre_a", OrgKind.DEPARTMENT)
    account = await world.account("clerk", (Role.WINDOW_CLERK, "窗口"))
    clerk = await world.headers(account)
    handler = await world.sign_in("handler", (Role.HANDLER, "社会事务科"))
    director = await world.sign_in("director", (Role.CENTRE_DIRECTOR, "centre_a"))
    body = {"owner_id": str(world.orgs["centre_a"]), "code": "BF01", "content": ITEM}
    made = await client.post("/service-items", json=body, headers=director | key())
    assert made.status_code == 201, made.text
    item = made.json()["id"]
    out = await client.post(f"/service-items/{item}/publication", headers=director | key())
    assert out.status_code == 200, out.text
    return Counter(client, world, clerk, handler, director, item, account, tmp_path / "files")
