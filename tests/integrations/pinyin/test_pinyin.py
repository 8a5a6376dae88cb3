"""Chinese names are read as people read them, family names above all."""

import pytest

from partyhub.integrations.pinyin.pinyin import PypinyinReader
from partyhub.integrations.pinyin.surnames import SURNAMES


@pytest.mark.parametrize(
    ("name", "sort", "initials"),
    [
        ("王小明", "wang2 xiao3 ming2", "wxm"),
        ("单晓明", "shan4 xiao3 ming2", "sxm"),
        ("曾国强", "zeng1 guo2 qiang2", "zgq"),
        ("解放", "xie4 fang4", "xf"),
        ("仇英", "qiu2 ying1", "qy"),
        ("查良", "zha1 liang2", "zl"),
        ("区志华", "ou1 zhi4 hua2", "ozh"),
        ("朴成", "piao2 cheng2", "pc"),
        ("盖丽", "ge3 li4", "gl"),
        ("翟明", "zhai2 ming2", "zm"),
        ("尉迟恭", "yu4 chi2 gong1", "ycg"),
        ("单于明", "chan2 yu2 ming2", "cym"),
        ("John", "john", "j"),
        ("王　小明", "wang2 xiao3 ming2", "wxm"),
        ("", "", ""),
    ],
)
def test_a_person_is_sorted_and_abbreviated_by_the_family_names_reading(
    name: str, sort: str, initials: str
) -> None:
    """MEM-15."""
    reading = PypinyinReader().of_person(name)
    assert (reading.sort, reading.initials) == (sort, initials)


def test_a_place_is_not_read_as_a_family_name() -> None:
    assert PypinyinReader().of_text("单位路 3 号").sort == "dan1 wei4 lu4 3 hao4"


@pytest.mark.parametrize("name", ["阿依古丽·买买提", "𠮷野", "Ａnna", "🙂", "㐀"])
def test_rare_characters_are_kept_and_break_nothing(name: str) -> None:
    assert PypinyinReader().of_person(name).sort


def test_every_family_name_has_one_reading_a_character() -> None:
    for name, reading in SURNAMES.items():
        assert len(reading.split()) == len(name)
        assert all(syllable[-1] in "1234" for syllable in reading.split())
