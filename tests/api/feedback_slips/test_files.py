"""社区服务档案: what a unit takes out of its members' service, and who sees that (LG-06)."""

import io
import zipfile

from tests.api.feedback_slips.conftest import Year


async def test_a_unit_takes_its_files_out_and_the_member_sees_it(year: Year) -> None:
    """CHK-15, CHK-32, LG-06: records, slips, consultations, decisions; none of another unit."""
    await year.serve("2.5")
    await year.run()
    slip = await year.received()
    asked = {"purpose": "annual_assessment", "occasion": "2026年度考核"}
    await year.post(f"/feedback-slips/{slip['id']}/consultations", asked, year.unit)
    answer = await year.client.get("/service-files/export?year=2026", headers=year.unit)
    assert answer.status_code == 200, answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if "xml" in name)
    for part in ("王小明", "unit_a", "comm_a", "2.5", "优秀", "已调阅", "2026-11-28 年度考核",
                 "统计口径 service-files/1"):  # fmt: skip
        assert part in text
    looks = (await year.get(f"/members/{year.member}/accesses", year.me))["items"]
    assert (looks[0]["kind"], looks[0]["purpose"]) == ("export", "社区服务档案（2026年度）")
    refused = await year.client.get("/service-files/export", headers=year.community)
    assert refused.status_code == 403
