"""Certificates of membership (党员证明信) over HTTP."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.floating.conftest import text_of, words_of
from tests.world import World, key

_RECEIVED = {
    "name": "周晓", "number": "校组〔2026〕77", "issuer": "某学院党委", "purpose": "入职核验",
    "issued_on": "2026-11-02", "received_on": "2026-11-05", "kept_at": "组织科档案柜",
}  # fmt: skip


class Desk:
    """Asks as the branch's secretary, who reads and keeps."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who
        self.member = ""

    async def post(self, path: str, body: dict[str, Any], **more: str) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.who | key() | more)

    async def get(self, path: str, **asked: Any) -> httpx.Response:
        return await self.client.get(path, params=asked, headers=self.who)

    async def issued(self, **other: Any) -> dict[str, Any]:
        body = {
            "registered_at": str(self.world.orgs["branch_a"]), "member_id": self.member,
            "addressee": "澜溪区人民法院", "purpose": "人民陪审员选任", "valid_days": 30,
        }  # fmt: skip
        answer = await self.post("/member-certificates", body | other)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def receive(self, **other: Any) -> httpx.Response:
        body = {"registered_at": str(self.world.orgs["branch_a"])} | _RECEIVED | other
        return await self.post("/member-certificates/received", body)


@pytest.fixture
async def desk(client: httpx.AsyncClient, world: World) -> Desk:
    who = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    made = Desk(client, world, who)
    made.member = str(await world.member("田小禾"))
    return made


async def test_one_goes_out_with_a_number_and_is_voided_with_a_reason(desk: Desk) -> None:
    """MEM-14: the number of a voided one stays taken."""
    first = await desk.issued()
    assert first["number"].startswith("M2026-")
    assert (first["valid_until"], first["person"]["name"]) == ("2026-12-20", "田小禾")
    path = f"/member-certificates/{first['id']}"
    stale = await desk.post(f"{path}/voiding", {"reason": "x"}, **{"If-Match": '"9"'})
    assert stale.status_code == 412
    void = await desk.post(f"{path}/voiding", {"reason": "抬头有误"})
    assert (void.json()["state"], void.json()["voided_on"]) == ("voided", "2026-11-20")
    again = await desk.post(f"{path}/voiding", {"reason": "再来"})
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")
    second = await desk.issued()
    assert int(second["number"][-5:]) == int(first["number"][-5:]) + 1


async def test_one_from_elsewhere_is_registered_with_where_it_lies(desk: Desk) -> None:
    """MEM-14: number, issuer, person, purpose, day, kept where."""
    answer = await desk.receive()
    assert answer.status_code == 201, answer.text
    found = (await desk.get("/member-certificates", direction="in")).json()["items"]
    assert [(line["number"], line["party"], line["kept_at"]) for line in found] == [
        ("校组〔2026〕77", "某学院党委", "组织科档案柜")
    ]
    odd = await desk.receive(received_on="2026-11-01")
    assert (odd.status_code, odd.json()["code"]) == (422, "certificate-days-out-of-order")
    paper = await desk.get(f"/member-certificates/{answer.json()['id']}/print")
    assert (paper.status_code, paper.json()["code"]) == (409, "not-issued-here")


async def test_it_prints_with_its_stub_and_verifies_by_its_code(desk: Desk) -> None:
    """MEM-14: 存根 and 证明信; a void one says so on paper and by its code."""
    made = await desk.issued()
    path = f"/member-certificates/{made['id']}"
    words = text_of(await desk.get(f"{path}/print"))
    for part in ("党员证明信存根", "澜溪区人民法院", "田小禾", "叁拾", made["number"]):
        assert part in words
    tokens = desk.world.services.register_tokens
    row = await desk.world.owner.fetchrow("SELECT id, issued_on FROM member_certificates")
    assert row is not None
    token = tokens.sign(row["id"], made["number"], row["issued_on"], row["issued_on"])
    seen = (await desk.client.get(f"/paper-verifications/{token}")).json()
    assert (seen["kind"], seen["standing"], seen["initials"]) == ("certificate", "in_force", "TXH")
    await desk.post(f"{path}/voiding", {"reason": "抬头有误"})
    assert "作废" in text_of(await desk.get(f"{path}/print"))
    assert (await desk.client.get(f"/paper-verifications/{token}")).json()["standing"] == "void"
    other = tokens.sign(row["id"], "M2026-0000-99999", row["issued_on"], row["issued_on"])
    assert (await desk.client.get(f"/paper-verifications/{other}")).status_code == 422


async def test_the_register_is_narrowed_and_taken_out(desk: Desk) -> None:
    """MEM-14, LG-04: every look at a member's leaves a trace."""
    made = await desk.issued()
    await desk.receive()
    await desk.get(f"/member-certificates/{made['id']}")
    for asked in ({"asked": "田"}, {"direction": "out"}, {"asked": "tianxiaohe"}):
        found = (await desk.get("/member-certificates", **asked)).json()["items"]
        assert [line["id"] for line in found] == [made["id"]], asked
    assert (await desk.get("/member-certificates", asked="'&|")).json()["items"] == []
    book = await desk.get("/member-certificate-exports")
    assert {"田小禾", "周晓", "开出", "收到", "澜溪区人民法院"} <= words_of(book)
    seen = await desk.world.owner.fetch("SELECT kind FROM accesses ORDER BY seq")
    assert [row[0] for row in seen] == ["certificate", "view", "export"]
