"""Sample files of papers: sent by editors, downloaded by everybody, kept per version (TKT-20)."""

from typing import Any

import httpx

from tests.api.service_items.conftest import CONTENT, Counter
from tests.files import CAMERA, NOT_TAKEN, a_jpeg, a_pdf
from tests.world import key

PAPER = {"name": "流动党员活动证", "issuer": "流出地党组织"}


async def _send(
    counter: Counter, item: dict[str, Any], data: bytes, name: str = "样表.pdf"
) -> httpx.Response:
    return await counter.client.post(
        f"/service-items/{item['id']}/samples",
        files={"file": (name, data, "")},
        headers=counter.director | key(),
    )


def _public(item: dict[str, Any], sample: dict[str, Any]) -> str:
    return f"/public/service-guides/{item['id']}/samples/{sample['id']}"


async def _named(counter: Counter, item: dict[str, Any], version: int, sample: str) -> None:
    papers = [PAPER | {"sample_id": sample}]
    assert (await counter.edit(item, version, papers=papers)).status_code == 200


async def test_a_sample_is_seen_once_its_version_is_published(counter: Counter) -> None:
    """TKT-20: without an account, for a day from a cache."""
    item = await counter.create("DY-001")
    sample = (await _send(counter, item, a_pdf())).json()
    assert (sample["name"], sample["media"], sample["size"]) == ("样表.pdf", "pdf", len(a_pdf()))
    await _named(counter, item, 1, sample["id"])
    early = await counter.client.get(_public(item, sample))
    assert (early.status_code, early.json()["code"]) == (404, "not-found")
    looked = await counter.client.get(
        f"/service-items/{item['id']}/samples/{sample['id']}", headers=counter.director
    )
    assert looked.content == a_pdf()
    await counter.publish(item)
    got = await counter.client.get(_public(item, sample))
    assert (got.status_code, got.content) == (200, a_pdf())
    assert got.headers["cache-control"] == "public, max-age=86400, immutable"
    assert "sandbox" in got.headers["content-security-policy"]
    guide = (await counter.client.get(f"/public/service-guides/{item['id']}")).json()
    assert guide["content"]["papers"][0]["sample"] == sample


async def test_an_earlier_version_keeps_its_sample(counter: Counter) -> None:
    """TKT-20: kept per published version."""
    item = await counter.create("DY-001")
    old = (await _send(counter, item, a_pdf("old"))).json()
    await _named(counter, item, 1, old["id"])
    done = await counter.publish(item)
    new = (await _send(counter, item, a_jpeg(), "新样表.jpg")).json()
    await _named(counter, item, 3, new["id"])
    await counter.publish(item)
    assert (await counter.client.get(_public(item, old))).content == a_pdf("old")
    fresh = await counter.client.get(_public(item, new))
    assert fresh.headers["content-type"] == "image/jpeg"
    assert CAMERA.encode() not in fresh.content
    path = f"/service-items/{item['id']}/versions"
    seen = [
        (await counter.client.get(f"{path}/{n}", headers=counter.director)).json() for n in (1, 2)
    ]
    assert [v["papers"][0]["sample"]["name"] for v in seen] == ["样表.pdf", "新样表.jpg"]
    assert done["number"] == 1


async def test_a_sample_of_another_item_or_of_nobody_is_refused(counter: Counter) -> None:
    item, other = await counter.create("DY-001"), await counter.create("DY-002")
    sample = (await _send(counter, other, a_pdf())).json()
    papers = [PAPER | {"sample_id": sample["id"]}]
    refused = await counter.edit(item, 1, papers=papers)
    assert (refused.status_code, refused.json()["facts"]) == (422, {"field": "papers"})
    body = {
        "owner_id": str(counter.world.orgs["centre_a"]), "code": "DY-003",
        "content": CONTENT | {"papers": papers},
    }  # fmt: skip
    made = await counter.client.post("/service-items", json=body, headers=counter.director | key())
    assert (made.status_code, made.json()["code"]) == (422, "invalid-field")


async def test_other_kinds_and_large_ones_are_refused(counter: Counter) -> None:
    item = await counter.create("DY-001")
    data, name, _ = NOT_TAKEN["a page"]
    kind = await _send(counter, item, data, name)
    assert (kind.status_code, kind.json()["code"]) == (422, "file-kind-refused")
    large = await _send(counter, item, a_pdf("x" * (5 * 1024 * 1024)))
    assert (large.status_code, large.json()["code"]) == (413, "file-too-large")


async def test_a_workbook_that_is_loaded_keeps_the_samples(counter: Counter) -> None:
    item = await counter.create("DY-001")
    sample = (await _send(counter, item, a_pdf())).json()
    await _named(counter, item, 1, sample["id"])
    org = str(counter.world.orgs["centre_a"])
    book = await counter.client.get(
        "/service-item-exports", params={"org": org}, headers=counter.director
    )
    loaded = await counter.client.post(
        "/service-item-loads",
        data={"org_id": org, "commit": "true"},
        files={"file": ("目录.xlsx", book.content, "")},
        headers=counter.director | key(),
    )
    assert (loaded.json()["changed"], loaded.json()["unchanged"]) == ([], 1)
