"""A login that its owner can remember: the name in pinyin and the phone's last four digits.

The whole number is personal data and is kept sealed (SP-03); its ending is what lists show anyway.
"""

import re
from collections.abc import Sequence

_LONGEST_NAME = 16
_MOST = 99
_UNREADABLE = "dangyuan"
_LETTERS = re.compile(r"[a-z]+")


def login_candidates(reading: str, phone_tail: str) -> Sequence[str]:
    """`wang2 xiao3 ming2` and `5678`: wangxiaoming5678, then wangxiaoming5678-2, -3 …

    Of a long name as many whole syllables as make 16 letters.
    """
    base = _name(reading) + "".join(c for c in phone_tail if c in "0123456789")
    return [base, *(f"{base}-{number}" for number in range(2, _MOST + 1))]


def _name(reading: str) -> str:
    kept = ""
    for syllable in _LETTERS.findall(reading):
        if len(kept) + len(syllable) > _LONGEST_NAME and kept:
            break
        kept += syllable[:_LONGEST_NAME]
    return kept or _UNREADABLE
