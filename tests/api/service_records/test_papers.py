"""The card (表5) and the certificate of service: what they say, who may print them, verifying."""

import io
from datetime import date
from uuid import UUID

import pypdfium2

from partyhub.domain.shared.ids import ServiceCertificateId
from partyhub.domain.shared.permission import Role
from tests.api.service_records.serving import Serving


def _text(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return "".join("".join(p.get_textpage().get_text_bounded().split()) for p in pages)


async def test_the_card_of_a_year_says_where_each_entry_comes_from(at_work: Serving) -> None:
    """CHK-13, CHK-22: 表5; a list typed in by staff is marked there too."""
    await at_work.confirm(at_work.first, await at_work.told())
    await at_work.listed(at_work.first, begins="13:00", ends="14:00")
    mine = await at_work.client.get("/me/service-card", headers=at_work.me)
    said = _text(mine.content)
    for word in ("服务(活动)记录卡", "清理楼道", "本人填报", "社区批量补录", "共2.5小时"):
        assert word in said, word
    path = f"/check-ins/{at_work.check_in.id}/service-card"
    assert "清理楼道" in _text((await at_work.client.get(path, headers=at_work.second)).content)
    looks = (await at_work.get(at_work.me, f"/members/{at_work.member}/accesses"))["items"]
    assert [(one["kind"], one["purpose"]) for one in looks] == [("print", "服务(活动)记录卡")]


async def test_a_certificate_says_how_hours_were_confirmed_and_verifies(at_work: Serving) -> None:
    """CHK-25, field.md 2.9: bulk apart; once hours are taken back, the QR says so."""
    path = f"/check-ins/{at_work.check_in.id}/service-certificates"
    early = await at_work.post(at_work.me, path, {})
    assert (early.status_code, early.json()["code"]) == (409, "nothing-served")
    record = await at_work.told()
    await at_work.confirm(at_work.first, record)
    listed = (await at_work.listed(at_work.first, begins="13:00", ends="14:00")).json()["items"]
    await at_work.confirm(at_work.second, listed[0]["id"])
    made = (await at_work.post(at_work.me, path, {})).json()
    assert (made["number"][:6], made["hours"]) == ("F2026-", 3.5)
    assert {one["assurance"]: one["hours"] for one in made["shares"]} == {
        "bulk": 1.0, "community": 2.5,
    }  # fmt: skip
    token = await _printed(at_work, made["id"])
    seen = (await at_work.client.get(f"/paper-verifications/{token}")).json()
    assert (seen["kind"], seen["standing"], seen["hours"]) == ("service", "in_force", 3.5)
    assert "王小明" not in str(seen)
    await at_work.take_back(at_work.second, record)
    seen = (await at_work.client.get(f"/paper-verifications/{token}")).json()
    assert seen["standing"] == "ended"


async def _printed(at_work: Serving, certificate: str) -> str:
    """The token of its QR code, as the services sign it."""
    path = f"/service-certificates/{certificate}/print"
    sheet = await at_work.client.get(path, headers=at_work.me)
    assert sheet.status_code == 200, sheet.text
    assert "社区批量补录" in _text(sheet.content)
    async with at_work.world.services.work().reading() as uow:
        one = await uow.service_records.certificate(ServiceCertificateId(UUID(certificate)))

    sign = at_work.world.services.register_tokens.sign
    return sign(one.id, one.number, one.issued_on, date(2199, 1, 1))


async def test_nobody_else_prints_or_certifies(at_work: Serving) -> None:
    """SP-17."""
    await at_work.confirm(at_work.first, await at_work.told())
    path = f"/check-ins/{at_work.check_in.id}/service-certificates"
    made = await at_work.post(at_work.first, path, {})
    assert made.status_code == 201
    street = await at_work.world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert (await at_work.post(street, path, {})).status_code == 403
    other = await at_work.world.sign_in("other", (Role.COMMUNITY_ORG, "comm_c"))
    assert (await at_work.post(other, path, {})).status_code == 404
    printing = f"/service-certificates/{made.json()['id']}/print"
    assert (await at_work.client.get(printing, headers=other)).status_code == 404
