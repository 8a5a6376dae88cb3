"""Members of a community's own branches: the community keeps them as a unit does its own, the
street above reads them, and neither sees a unit's member for having them in its area (ADR 0026).
"""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World, key

_PAGES = (
    "/members/{}", "/members/{}/history", "/members/{}/groups", "/members/{}/file",
    "/members/{}/readers", "/members/{}/events", "/members/{}/identity", "/members/{}/account",
)  # fmt: skip
_LISTS = (
    "/members", "/member-roster", "/member-groups", "/member-files", "/member-verifications",
)  # fmt: skip
_PURPOSE = {"purpose": "通知"}


class Town:
    """`zhou` is of a branch of comm_a; `wang` of a unit, living in the area of comm_a."""

    def __init__(self, client: httpx.AsyncClient, world: World) -> None:
        self.client, self.world = client, world
        self.zhou = self.wang = UUID(int=0)
        self.who: dict[str, str] = {}

    async def stand(self) -> "Town":
        world = self.world
        await world.add_org("branch_ca", "comm_a", OrgKind.BRANCH)
        world.orgs["unit_ca"] = world.orgs["comm_a"]
        self.zhou, self.wang = await world.member("zhou", "ca"), await world.member("wang")
        self.who = await world.sign_in("community", (Role.COMMUNITY_ORG, "comm_a"))
        return self

    async def get(self, path: str, who: dict[str, str] | None = None) -> httpx.Response:
        return await self.client.get(path, headers=who or self.who)

    async def post(
        self, path: str, body: dict[str, Any], who: dict[str, str] | None = None
    ) -> httpx.Response:
        return await self.client.post(path, json=body, headers=(who or self.who) | key())


@pytest.fixture
async def town(client: httpx.AsyncClient, world: World) -> Town:
    return await Town(client, world).stand()


async def _grouped(town: Town) -> None:
    body = {"kind": "elderly", "since": "2026-01-01"}
    made = await town.post(f"/members/{town.zhou}/groups", body)
    assert made.status_code == 201, made.text


async def test_a_community_finds_its_members_on_every_page_and_list(town: Town) -> None:
    """MEM-05, LG-07, LG-09, field.md 3.3: nobody becomes unfindable by moving there."""
    await _grouped(town)
    for page in _PAGES:
        assert (await town.get(page.format(town.zhou))).status_code == 200, page
    for path in _LISTS:
        answer = await town.get(path)
        assert answer.status_code == 200, path
        assert [line["name"] for line in answer.json()["items"]] == ["zhou"], path
    for path in (
        "/member-roster/export?on=2026-11-20&purpose=x",
        "/member-groups/export?form=special&on=2026-11-20",
        "/member-files/export",
    ):
        assert (await town.get(path)).status_code == 200, path
    whole = (await town.get(f"/members/{town.zhou}")).json()
    assert {"edit", "verify", "reveal_phone", "transfer", "open_account"} <= set(
        whole["allowed_actions"]
    )
    told = await town.post(f"/members/{town.zhou}/phone-reveal", _PURPOSE)
    assert told.json()["phone"] == "13812345678"
    assert (await town.post(f"/members/{town.zhou}/account", {})).status_code == 201


async def test_a_community_begins_the_next_transfer_of_its_member(town: Town) -> None:
    """TRF-01, MEM-05."""
    body = {
        "member_id": str(town.zhou), "to": {"branch_id": str(town.world.orgs["branch_b"])},
        "terms": {"reason": "job", "destination": "乙院", "dues_paid_to": "2026-10"},
    }  # fmt: skip
    made = await town.post("/transfers", body)
    assert made.status_code == 201, made.text
    assert (made.json()["source"]["name"], made.json()["state"]) == ("branch_ca", "applied")


async def test_a_units_member_stays_unseen_though_living_in_the_area(town: Town) -> None:
    """SP-17, CHK-04: reach is by branch."""
    for page in _PAGES:
        assert (await town.get(page.format(town.wang))).status_code == 404, page
    for path in _LISTS:
        assert "wang" not in (await town.get(path)).text, path
    reveal = await town.post(f"/members/{town.wang}/phone-reveal", _PURPOSE)
    assert reveal.status_code == 404
    other = await town.world.sign_in("other", (Role.COMMUNITY_ORG, "comm_c"))
    assert (await town.get(f"/members/{town.zhou}", other)).status_code == 404
    assert (await town.get("/members", other)).json()["items"] == []


async def test_the_street_above_reads_them_and_opens_no_phone(town: Town) -> None:
    """ROL-23, SP-03, ADR 0026: read and masked rosters; no writes, no whole phone."""
    await _grouped(town)
    street = await town.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    for path in _LISTS:
        answer = await town.get(path, street)
        assert (answer.status_code, "zhou" in answer.text) == (200, True), path
    whole = (await town.get(f"/members/{town.zhou}", street)).json()
    assert not {"edit", "verify", "reveal_phone", "open_account"} & set(whole["allowed_actions"])
    reveal = await town.post(f"/members/{town.zhou}/phone-reveal", _PURPOSE, street)
    assert reveal.status_code == 403
    export = f"/member-exports?unit={town.world.orgs['comm_a']}"
    assert (await town.get(export, street)).status_code == 200
    whole_phones = await town.get(f"{export}&phones=full&purpose=x", street)
    assert whole_phones.status_code == 403
