"""The letter of introduction on paper: three parts on one sheet, whatever stands in it (8.5)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

import pytest
import zxingcpp

from partyhub.domain.transfers.prints import LetterMember, LetterPrint, NoticePrint, ReceiptPart
from partyhub.integrations.printing.transfer_papers import TransferPrinter
from tests.integrations.printing.printed import Pages

_URL = "https://dangqun.example.gov.cn/letter/" + "AQcAB-_9" * 17
_MEMBER = LetterMember(
    name="田小禾", gender="female", birth_month="1990-03", status="full",
    dues_paid_to="2026-10", phone="13812345678",
)  # fmt: skip
_LETTER = LetterPrint(
    number="2026-0042-00007", addressee="中共望河区教育局委员会",
    issuer="中共望河区财政局机关委员会", issuer_address="望河区人民路1号",
    issuer_phone="010-60000011", source="财政局机关第一党支部", target="实验中学语文党支部",
    destination="望河区实验中学", reason="job", members=[_MEMBER], issued_on=date(2026, 11, 23),
    valid_days=90, valid_until=date(2027, 2, 21), receipt_days=30, qr_url=_URL,
)  # fmt: skip
_LONG = "新疆生产建设兵团第十二师国有资产监督管理委员会机关委员会第三支部委员会" * 6


def _printed(**changes: Any) -> Pages:
    return Pages(TransferPrinter().print_letter(replace(_LETTER, **changes)))


def test_the_three_parts_stand_on_one_sheet_with_the_number_across_both_lines() -> None:
    """TRF-05, TRF-14, form 8.5: addressee and destination apart; validity in capital numerals."""
    pages = _printed()
    assert (len(pages), pages.size_mm(0)) == (1, (210, 297))
    text = pages.texts[0]
    parts = ("组织关系介绍信存根", "中国共产党党员组织关系介绍信", "组织关系介绍信回执")
    assert [text.count(part) for part in parts] == [1, 1, 1]
    assert text.count("第2026-0042-00007号（骑缝章）") == 2
    assert text.count("2026-0042-00007") == 5
    assert "中共望河区教育局委员会：" in text
    assert "由财政局机关第一党支部去望河区实验中学，请转接组织关系" in text
    assert "有效期玖拾天" in text
    for word in ("田小禾", "女", "1990年3月", "正式党员", "2026年10月", "13812345678"):
        assert word in text
    assert "年月日" in text.replace("　", "")
    assert "作废" not in text


def test_the_code_is_read_off_the_print() -> None:
    for dpi in (150, 200):
        found = [code.text for code in zxingcpp.read_barcodes(_printed().picture(0, dpi))]
        assert found == [_URL]


def test_a_void_letter_says_so_on_each_part_and_names_its_successor() -> None:
    text = _printed(void=True, replaced_by="2026-0042-00009").texts[0]
    assert text.count("作废") == 5, "a stamp on each part, a remark on the stub and the letter"
    assert text.count("由第2026-0042-00009号介绍信代替") == 2
    withdrawn = _printed(void=True).texts[0]
    assert "本介绍信已作废。" in withdrawn
    assert "代替" not in withdrawn


def test_a_prolonged_letter_says_its_first_days_and_those_added() -> None:
    """Form 8.5, PV-48: the paper in hand said sixty; the reprint does not gainsay it."""
    text = _printed(valid_days=60, prolonged_days=22, valid_until=date(2027, 2, 13)).texts[0]
    assert "有效期：陆拾天，延长贰拾贰天" in text
    assert "（有效期陆拾天，自开具之日起，延长贰拾贰天，至2027年2月13日止）" in text
    assert "延长" not in _printed().texts[0]


def test_a_reissued_letter_names_what_it_replaces() -> None:
    assert (
        "本介绍信代替第2026-0042-00003号，原件作废" in _printed(replaces="2026-0042-00003").texts[0]
    )


def test_the_receipt_is_filled_in_where_the_member_was_taken_in_here() -> None:
    """TRF-05: back go the branch, the day, and a line to sign."""
    done = ReceiptPart(
        branch_name="实验中学语文党支部", assigned_on=date(2026, 12, 1), phone="010-60000022",
        receipt_on=date(2026, 12, 3),
    )  # fmt: skip
    text = _printed(receipt=done).texts[0]
    receipt = text[text.index("组织关系介绍信回执") :]
    assert "编入实验中学语文党支部，编入日期2026年12月1日。特此回复" in receipt
    for word in ("经办人：", "010-60000022", "2026年12月3日", "30日内将本联寄回：望河区人民路1号"):
        assert word in receipt


def test_some_members_stand_in_the_table_and_many_on_sheets_behind() -> None:
    three = [replace(_MEMBER, name=name) for name in ("田小禾", "王二", "李三")]
    pages = _printed(members=three)
    assert len(pages) == 1
    assert pages.texts[0].count("13812345678") == 3
    many = [replace(_MEMBER, name=f"学生{n}") for n in range(70)]
    pages = _printed(members=many)
    assert "学生0等70名同志" in pages.texts[0]
    assert "名单附后" in pages.texts[0]
    assert "".join(pages.texts[1:]).count("13812345678") == 70
    assert all("联系电话" in text for text in pages.texts), "the table's heads stand on each sheet"


@pytest.mark.parametrize("length", [1, 20, 60, 120, 200])
@pytest.mark.parametrize("sample", [_LONG, "Xinjiang 建设 12 " * 30, "WWWWMMMM" * 30])
def test_texts_of_any_length_stay_in_their_part(length: int, sample: str) -> None:
    text = sample[:length]
    pages = _printed(
        addressee=text, issuer=text, issuer_address=text, source=text, target=text,
        destination=text, members=[replace(_MEMBER, name=sample[: length // 4 + 1])] * 4,
        void=True, replaced_by="2026-0042-00009", replaces="2026-0042-00003",
    )  # fmt: skip
    assert len(pages) == 1
    marks = (
        "介绍信存根", "开具日期", "骑缝章", "中国共产党党员", "（盖章）", "原基层党委联系电话",
        "介绍信回执", "党组织盖章", "将本联寄回",
    )  # fmt: skip
    heights = [pages.height_of(0, words) for words in marks]
    assert heights == sorted(heights, reverse=True), heights
    assert all(above - below > 2 for above, below in pairwise(heights)), heights
    assert heights[-1] > 8
    left, right = pages.reach(0)
    assert 18 < left < right < 192


def test_the_notice_says_when_where_whom_and_what_to_bring() -> None:
    """TRF-03, NT-09."""
    notice = NoticePrint(
        name="田小禾", source="财政局机关第一党支部", target="实验中学语文党支部",
        destination="望河区实验中学", channel="online",
        told="时间：12月1日\n地点：教育局205室\n找：王老师\n请带：身份证", place="柳荫党群服务中心",
        address="望河大道18号", phone="026-60001011", hours="周一至周五", valid_days=90,
        at=datetime(2026, 11, 23, 3, tzinfo=UTC), by="董晓燕",
    )  # fmt: skip
    pages = Pages(TransferPrinter().print_notice(notice))
    assert (len(pages), pages.size_mm(0)) == (1, (148, 210))
    for words in ("时间：12月1日", "教育局205室", "王老师", "身份证", "026-60001011", "网上接转",
                  "2026年11月23日11:00", "党员签收："):  # fmt: skip
        assert words in pages.texts[0]
    long = Pages(TransferPrinter().print_notice(replace(notice, told="请带身份证。" * 300)))
    assert "".join(long.texts).count("请带身份证") == 300


def test_who_approved_and_handled_it_stands_beside_the_lines_to_sign() -> None:
    """Form 8.5: 转出审批, 转入审批, 经办人; one of forty characters stays in its part."""
    done = ReceiptPart(
        branch_name="实验中学语文党支部", assigned_on=date(2026, 12, 1), by="李晓红"
    )  # fmt: skip
    hands = {"approved_by": "韩雪梅", "admitted_by": "周立新", "handled_by": "王建军"}
    text = _printed(**hands, receipt=done).texts[0]
    stub, receipt = text[: text.index("骑缝章")], text[text.index("介绍信回执") :]
    for words in ("转出审批人：韩雪梅", "转入审批人：周立新", "经办人：王建军"):
        assert words in stub
    assert "经办人：李晓红" in receipt
    long = dict.fromkeys(hands, "阿卜杜热合曼·买买提艾力" * 4)
    pages = _printed(**long, void=True, replaced_by="2026-0042-00009", destination=_LONG[:100])
    assert len(pages) == 1
    assert pages.height_of(0, "开具日期") > pages.height_of(0, "骑缝章") + 2
