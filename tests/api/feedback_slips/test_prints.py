"""附3 on A4: several in one file, each on its page, however long its words are."""

import io

import pypdfium2
import pytest

from tests.api.feedback_slips.conftest import Year


@pytest.mark.parametrize("length", [1, 500])
async def test_a_slip_is_one_page_with_what_was_said(year: Year, length: int) -> None:
    """CHK-14, form 8.3 附3: the totals, the answer, who consulted it; each print is a look."""
    await year.run()
    words = "按时到岗，" * (length // 5) or "好"
    line = await year.appraised(opinion=words, deeds=words * 2)
    answer = {"number": 1, "words": words}
    await year.post(f"/me/feedback-slips/{line['id']}/answers", answer, year.me)
    await year.many("sendings", year.community, await year.slip())
    body = {"slip_ids": [line["id"], line["id"]]}
    printed = await year.post("/feedback-slip-prints", body, year.unit)
    assert printed.status_code == 200, printed.text
    pages = pypdfium2.PdfDocument(io.BytesIO(printed.content))
    assert len(pages) == 1
    text = pages[0].get_textpage().get_text_bounded()
    for part in ("年度", "unit_a", "王小明", "优秀", "会议评议", "23", words[:4]):
        assert part in text
    looks = (await year.get(f"/members/{year.member}/accesses", year.me))["items"]
    assert (looks[0]["kind"], looks[0]["purpose"]) == ("print", "社区表现反馈单")


async def test_the_member_prints_their_own_and_nobody_a_pending_one(year: Year) -> None:
    """SP-17, CHK-17."""
    await year.run()
    body = {"slip_ids": [(await year.slip())["id"]]}
    assert (await year.post("/feedback-slip-prints", body, year.community)).status_code == 404
    await year.appraised()
    assert (await year.post("/feedback-slip-prints", body, year.me)).status_code == 200
    assert (await year.post("/feedback-slip-prints", body, year.unit)).status_code == 404
