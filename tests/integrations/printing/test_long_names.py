"""Whatever the length of names, each certificate keeps to its one page and its parts (CHK-06)."""

from itertools import pairwise, product

from partyhub.integrations.printing.certificates import print_certificates
from tests.integrations.printing.printed import Pages, a_full_holder, a_print, a_receipt

_LONG_UNIT = "中国共产党新疆生产建设兵团第十二师国有资产监督管理委员会机关委员会第三支部委员会"
_LONG_COMMUNITY = "新疆生产建设兵团第十二师头屯河农场金穗街道中亚南路社区党群服务中心党总支部委员会"
_LONG_NAME = "阿卜杜热合曼·买买提依明·吐尔逊江·阿不力克木"


def _sheets_of_all_lengths() -> list[tuple[int, str]]:
    return [
        (length, sample)
        for length, sample in product(
            (1, 20, 45, 60, 80, 100, 130, 160, 200),
            ("新疆生产建设兵团第十二师、", "Xinjiang 建设 12 ", "WWWWMMMM", "（《“‘，、。’”》）"),
        )
    ]


def test_texts_of_any_length_stay_in_their_part_of_the_page() -> None:
    prints = []
    for length, sample in _sheets_of_all_lengths():
        text = (sample * 200)[:length]
        prints.append(
            a_print(
                holder=a_full_holder(_LONG_NAME[: length // 4 + 2], text),
                community_name=text[:120],
                unit_name=text[:120],
                receipt=a_receipt(),
            )
        )
    pages = Pages(print_certificates(prints))
    assert len(pages) == len(prints)
    for page in range(len(pages)):
        marks = ("请接洽", "单位党组织盖章", "能够提供服务的时间", "短码", "特此回复")
        heights = [pages.height_of(page, words) for words in marks]
        assert heights == sorted(heights, reverse=True), (page, heights)
        assert all(above - below > 3 for above, below in pairwise(heights)), (page, heights)
        assert heights[2] - heights[3] > 8, (page, "the table reaches the line to cut along")
        left, right = pages.reach(page)
        assert 20 < left < right < 190, (page, left, right)


def test_the_longest_real_names_fit_in_readable_type() -> None:
    sheet = a_print(
        holder=a_full_holder(_LONG_NAME, _LONG_UNIT + "副调研员"),
        community_name=_LONG_COMMUNITY,
        unit_name=_LONG_UNIT,
        receipt=a_receipt(),
    )
    pages = Pages(print_certificates([sheet]))
    assert len(pages) == 1
    assert pages.texts[0].count(_LONG_NAME) == 3
    assert _LONG_COMMUNITY in pages.texts[0]
