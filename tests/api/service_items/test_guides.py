"""Service guides without an account: what is published, where to go, on paper."""

import pypdfium2
import pytest

from partyhub.api.limits import RateLimit
from tests.api.service_items.conftest import Counter


async def test_anybody_reads_what_a_centre_offers(counter: Counter) -> None:
    """TKT-20, CLK-15: published as a service guide, without signing in."""
    item = await counter.offer("DY-001")
    await counter.create("DY-002", name="还是草稿")
    await counter.edit(item, 2, conditions="还没定")
    centres = await counter.client.get("/public/service-centres")
    assert [c["name"] for c in centres.json()["items"]] == ["centre_a", "centre_b"]
    centre = centres.json()["items"][0]["id"]
    for asked in ({}, {"q": "ldd"}, {"kind": "immediate"}, {"category": "floating_members"}):
        found = await counter.client.get(
            "/public/service-guides", params={"centre": centre} | asked
        )
        assert [line["code"] for line in found.json()["items"]] == ["DY-001"]
    guide = await counter.client.get(f"/public/service-guides/{item['id']}")
    read = guide.json()
    assert (read["number"], read["content"]["conditions"]) == (1, "在本街道居住或工作")
    assert (read["centre"]["address"], read["department_phone"]) == ("幸福路 1 号", "010-60000000")
    assert guide.headers["cache-control"] == "public, max-age=300"


async def test_an_item_of_the_district_is_read_at_the_centre_that_was_asked_for(
    counter: Counter,
) -> None:
    """Its responsible department is the centre's of that name."""
    item = await counter.offer("Q-1", owner="district")
    path, orgs = f"/public/service-guides/{item['id']}", counter.world.orgs
    a = (await counter.client.get(path, params={"centre": str(orgs["centre_a"])})).json()
    b = (await counter.client.get(path, params={"centre": str(orgs["centre_b"])})).json()
    nowhere = (await counter.client.get(path)).json()
    assert [x["centre"] and x["centre"]["name"] for x in (a, b, nowhere)] == [
        "centre_a", "centre_b", None,
    ]  # fmt: skip


async def test_another_centres_item_is_not_offered_here(counter: Counter) -> None:
    item = await counter.offer("DY-001")
    for org in ("centre_b", "street_a", "unit_a"):
        answer = await counter.client.get(
            f"/public/service-guides/{item['id']}", params={"centre": str(counter.world.orgs[org])}
        )
        assert answer.status_code == 404


async def test_strangers_are_held_to_a_limit(counter: Counter) -> None:
    services = counter.world.services
    limited = RateLimit(per_minute=60, burst=2)
    object.__setattr__(services, "guide_limit", limited)
    path = "/public/service-centres"
    statuses = [(await counter.client.get(path)).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


@pytest.mark.parametrize("papers", [0, 2, 30])
async def test_a_guide_prints_on_a4_with_every_part(counter: Counter, papers: int) -> None:
    """Public, with a QR code; as many pages as it needs."""
    many = [{"name": f"材料{n}", "issuer": "公安机关"} for n in range(papers)]
    item = await counter.offer(
        "DY-001", papers=many, basis="条例第一条", cautions="请带原件",
        limit={"kind": "working_days", "days": 5, "max_days": 20, "complex_days": 15},
    )  # fmt: skip
    answer = await counter.client.get(f"/public/service-guides/{item['id']}/print")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    pages = list(pypdfium2.PdfDocument(answer.content))
    assert {tuple(map(round, page.get_size())) for page in pages} == {(595, 842)}
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
    for part in (
        "办事指南",
        "受理条件",
        "申请材料",
        "办理流程",
        "不收费",
        "去哪里办",
        "条例第一条",
    ):
        assert part in text
    assert (
        "受理后5个工作日内办结；情况复杂的，15个工作日内办结；经批准延长的，最长不超过20个工作日"
        in text
    )
    assert ("材料0" in text) == (papers > 0)
