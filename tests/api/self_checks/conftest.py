"""A unit with a registration and a certificate of its branch, and whoever checks its registers."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import Books, made
from tests.world import World


class Checks(Books):
    """Requests of the unit's officer, the street, and whoever keeps the registers below."""

    async def begin(
        self, who: str = "officer", org: str = "unit_a", year: int = 2026
    ) -> httpx.Response:
        return await self.post("/self-checks", who, {"org_id": self.org(org), "year": year})

    async def begun(self) -> dict[str, Any]:
        return made(await self.begin())

    async def do(self, check: dict[str, Any], act: str, who: str = "officer", **body: Any) -> Any:
        return await self.post(f"/self-checks/{check['id']}/{act}", who, body)

    async def explain_all(self, check: dict[str, Any]) -> None:
        for finding in check["findings"]:
            said = {"key": finding["key"], "note": "已核实"}
            assert (await self.do(check, "notes", **said)).status_code == 200

    async def certificate(self) -> dict[str, Any]:
        body = {
            "registered_at": self.org("branch_a"), "member_id": self.member, "addressee": "某院",
            "purpose": "核验",
        }  # fmt: skip
        return made(await self.post("/member-certificates", "secretary", body))


@pytest.fixture
async def checks(client: httpx.AsyncClient, world: World) -> Checks:
    found = Checks(client, world)
    await found.open()
    found.who["officer"] = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    found.who["district"] = await world.sign_in(
        "district", (Role.SUPERIOR_ORG_DEPARTMENT, "district")
    )
    return found


def kinds(check: dict[str, Any]) -> list[str]:
    return [finding["kind"] for finding in check["findings"]]


def count(check: dict[str, Any], register: str) -> int:
    (found,) = [one["count"] for one in check["counts"] if one["register"] == register]
    return int(found)
