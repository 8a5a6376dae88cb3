"""Logins that people remember: pinyin and the last four digits of the phone."""

import re

import pytest

from partyhub.domain.accounts.login_names import login_candidates
from partyhub.integrations.pinyin.pinyin import PypinyinReader


@pytest.mark.parametrize(
    ("name", "tail", "login"),
    [
        ("王小明", "5678", "wangxiaoming5678"),
        ("单田芳", "0001", "shantianfang0001"),
        ("吕绿", "1234", "lvlv1234"),
        ("王小明", "", "wangxiaoming"),
        ("阿卜杜热合曼·买买提依明", "5678", "abodurehemanmai5678"),
        ("Wang Wei", "5678", "wangwei5678"),
        ("〇〇", "5678", "lingling5678"),
        ("…", "5678", "dangyuan5678"),
    ],
)
def test_the_first_candidate_is_what_one_would_guess(name: str, tail: str, login: str) -> None:
    assert login_candidates(PypinyinReader().of_person(name).sort, tail)[0] == login


def test_candidates_differ_and_are_logins() -> None:
    """SP-03: never the whole number."""
    found = login_candidates("ou1 yang2 chun1 hua2 chuang1 shuang1", "5678")
    assert len(set(found)) == len(found) == 99
    assert all(re.fullmatch(r"[a-z0-9.-]{2,60}", login) for login in found)
    assert found[:3] == ["ouyangchunhua5678", "ouyangchunhua5678-2", "ouyangchunhua5678-3"]
