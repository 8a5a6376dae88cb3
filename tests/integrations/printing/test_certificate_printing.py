"""Certificates are printed as 附件1 has them, one A4 page each, whatever the names (CHK-06)."""

import time
from datetime import date
from itertools import pairwise

import pytest
import zxingcpp
from PIL import ImageChops

from partyhub.integrations.printing.certificates import print_certificates, print_receipts
from partyhub.integrations.printing.typesetter import typeset
from tests.integrations.printing.printed import (
    URL,
    Pages,
    a_holder,
    a_print,
    a_receipt,
)


@pytest.fixture(scope="module")
def blank() -> Pages:
    return Pages(print_certificates([a_print()]))


def test_the_introduction_says_what_the_form_says(blank: Pages) -> None:
    """CHK-06."""
    assert "幸福社区党组织：" in blank.texts[0]
    assert (
        "喆珺堃同志，系中共预备党员，居住在幸福里小区。"
        "现介绍该同志到你处报到，参加社区党组织的有关活动，请接洽。" in blank.texts[0]
    )
    for words in ("在职党员社区报到证", "（单位党组织盖章）", "限30日内报到", "2026年11月22日"):
        assert words in blank.texts[0]


@pytest.mark.parametrize(
    ("label", "content"),
    [
        ("姓名", "喆珺堃"),
        ("性别", "女"),
        ("出生年月", "1986年3月"),
        ("学历", "硕士研究生"),
        ("入党时间", "2026年7月1日"),
        ("联系电话", "13812345678"),
        ("工作单位及职务", "县财政局预算科科长"),
        ("单位党组织联系人及电话", "李建国0991-2345678"),
        ("特长", "法律援助"),
        ("是否是党代表、人大代表、政协委员", "无"),
        ("认领的工作类型", "纠纷调解、为老服务"),
        ("能够提供服务的时间", "周六上午、周日下午"),
    ],
)
def test_each_field_of_the_table_stands_beside_its_label(
    blank: Pages, label: str, content: str
) -> None:
    """CHK-06, CHK-11."""
    assert label + content in blank.texts[0]


def test_a_receipt_not_yet_filled_has_blanks(blank: Pages) -> None:
    """CHK-08."""
    assert "县财政局党总支：贵单位党员喆珺堃同志，已于年月日持" in blank.texts[0]
    assert "持《在职党员社区报到证》来幸福社区报到。特此回复。" in blank.texts[0]
    assert "联系电话：（社区党组织盖章）年月日" in blank.texts[0]


def test_a_registered_check_in_fills_the_receipt() -> None:
    """CHK-08."""
    text = Pages(print_certificates([a_print(receipt=a_receipt())])).texts[0]
    assert "已于2026年11月25日持" in text
    assert "联系电话：0991-7654321" in text
    assert text.endswith("（社区党组织盖章）2026年11月26日")


def test_a_receipt_not_yet_sealed_leaves_its_day_blank() -> None:
    receipt = a_receipt(receipt_on=None)
    text = Pages(print_certificates([a_print(receipt=receipt)])).texts[0]
    assert "已于2026年11月25日持" in text
    assert text.endswith("（社区党组织盖章）年月日")


def test_number_and_short_code_stand_on_both_parts(blank: Pages) -> None:
    """After the cut each part still says which certificate it belongs to."""
    text = blank.texts[0]
    assert text.count("证号：2026-0037") == text.count("K7MP-4XQD") == 2
    assert text.index("…") < text.index("短码：K7MP-4XQD")


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_printed_qr_code_reads_as_the_signed_address(blank: Pages, dpi: int) -> None:
    """Security case 5."""
    codes = zxingcpp.read_barcodes(blank.picture(0, dpi))
    assert [code.text for code in codes] == [URL]


def test_each_certificate_has_one_a4_page_and_each_receipt_half_of_one() -> None:
    prints = [a_print(certificate_no=f"2026-{number:04}") for number in range(5)]
    certificates, receipts = Pages(print_certificates(prints)), Pages(print_receipts(prints))
    assert [certificates.size_mm(page) for page in range(len(certificates))] == [(210, 297)] * 5
    assert [receipts.size_mm(page) for page in range(len(receipts))] == [(210, 148)] * 5
    assert all(f"2026-{number:04}" in text for number, text in enumerate(receipts.texts))


@pytest.mark.parametrize(
    ("community", "printed"),
    [
        ("幸福社区", "幸福社区党组织："),
        ("幸福", "幸福社区党组织："),
        ("中共望河街道柳荫社区委员会", "中共望河街道柳荫社区委员会："),
        ("中共幸福社区委员会党总支", "中共幸福社区委员会党总支："),
    ],
)
def test_the_addressee_is_named_once(community: str, printed: str) -> None:
    text = Pages(print_certificates([a_print(community_name=community)])).texts[0]
    assert printed in text
    assert "社区社区" not in text


@pytest.mark.parametrize("status", ["full", "probationary"])
def test_full_and_probationary_members_are_told_apart(status: str) -> None:
    text = Pages(print_certificates([a_print(holder=a_holder(member_status=status))])).texts[0]
    assert ("系中共正式党员" in text) == (status == "full")
    assert ("系中共预备党员" in text) == (status == "probationary")


def test_rare_given_names_have_glyphs() -> None:
    """stack.md 2.3: GB2312 lacks them. A missing glyph would look like that of U+E000."""
    characters = "喆珺堃昇玥翀祎煊燚龑頔赟㛃䶮𬭎\ue000"
    prints = [a_print(holder=a_holder(name=character)) for character in characters]
    pages = Pages(print_certificates(prints))
    pictures = [pages.picture(page, 72) for page in range(len(pages))]
    missing = pictures.pop()
    assert all(ImageChops.difference(picture, missing).getbbox() for picture in pictures)
    assert all(ImageChops.difference(*two).getbbox() for two in pairwise(pictures))


@pytest.mark.parametrize("name", ["#panic()", "$x^2$", "*a* _b_", '"\\', "@ref <label>", "王\n五"])
def test_a_name_is_text_and_never_markup(name: str) -> None:
    text = Pages(print_certificates([a_print(holder=a_holder(name=name))])).texts[0]
    assert "贵单位党员" + "".join(name.split()) + "同志" in text


def test_the_same_data_give_the_same_bytes() -> None:
    assert print_certificates([a_print()]) == print_certificates([a_print()])


def test_two_hundred_certificates_take_less_than_ten_seconds() -> None:
    prints = [
        a_print(
            certificate_no=f"2026-{number:04}",
            qr_url=f"{URL[:-4]}{number:04}",
            holder=a_holder(name=f"王五{number}"),
            issued_on=date(2026, 11, 1 + number % 30),
        )
        for number in range(200)
    ]
    typeset("receipt", [])  # the fonts are read once
    began = time.process_time()
    pdf = print_certificates(prints)
    assert time.process_time() - began < 10
    assert len(Pages(pdf)) == 200
