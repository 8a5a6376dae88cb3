"""Slips that hand accounts over: one on A5, several four to an A4 page, each in its own quarter."""

from dataclasses import replace
from datetime import date

import zxingcpp

from partyhub.domain.accounts.slips import AccountSlip
from partyhub.integrations.printing.account_slips import print_slips
from tests.integrations.printing.printed import Pages

_SLIP = AccountSlip(
    name="王小明",
    unit_name="区财政局机关委员会",
    portal_url="https://dangqun.example.gov.cn",
    login="wangxiaoming5678",
    password="k7mx-9qrt-w2ep",
    issued_on=date(2026, 11, 22),
)
_LONG = replace(
    _SLIP,
    name="阿卜杜热合曼·买买提依明·吐尔逊江·阿不力克木",
    unit_name="新疆生产建设兵团第十二师国有资产监督管理委员会机关委员会" * 4,
    portal_url="https://" + "dangqun-shuangbaodao." * 5 + "example.gov.cn:8443",
    login="a" * 60,
)


def test_one_slip_says_who_where_and_how() -> None:
    pages = Pages(print_slips([_SLIP]))
    assert (len(pages), pages.size_mm(0)) == (1, (148, 210))
    for words in (
        "王小明同志",
        "区财政局机关委员会",
        "https://dangqun.example.gov.cn",
        "登录名wangxiaoming5678",
        "k7mx-9qrt-w2ep",
        "至少8位",
        "2026年11月22日",
    ):
        assert words in pages.texts[0], words


def test_the_code_is_the_portals_address_and_gives_nobody_away() -> None:
    (code,) = zxingcpp.read_barcodes(Pages(print_slips([_SLIP])).picture(0, dpi=150))
    assert code.text == "https://dangqun.example.gov.cn"


def test_many_slips_stand_four_to_a_page_each_in_its_own_quarter() -> None:
    slips = [replace(_SLIP, login=f"login{number}") for number in range(9)]
    pages = Pages(print_slips(slips))
    assert (len(pages), pages.size_mm(0)) == (3, (210, 297))
    for number in range(9):
        assert f"login{number}" in pages.texts[number // 4]
    picture = pages.picture(0, dpi=150)
    width, height = picture.size
    for left, top in ((0, 0), (1, 0), (0, 1), (1, 1)):
        quarter = picture.crop(
            (left * width // 2, top * height // 2, (left + 1) * width // 2, (top + 1) * height // 2)
        )
        assert len(zxingcpp.read_barcodes(quarter)) == 1, (left, top)


def test_the_longest_names_and_addresses_stay_in_their_quarter() -> None:
    pages = Pages(print_slips([_LONG, _SLIP, _LONG]))
    assert len(pages) == 1
    assert pages.texts[0].count("k7mx-9qrt-w2ep") == 3
    left, right = pages.reach(0)
    assert 5 < left < right < 205
    rows = [height for height, character in pages.rows(0) if character == "单"]
    assert min(rows) > 5 * 72 / 25.4
    crossing = pages.picture(0).crop((410, 20, 418, 560)).convert("L")
    assert not any(crossing.histogram()[:40]), "a slip is written across the line to cut along"
