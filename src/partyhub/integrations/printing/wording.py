"""Puts dates, codes and names into the words of the official form."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

Code = TypeVar("Code", bound=str)

_NOTHING = "无"
_SHORT = 8
_PHONE = 12
"""As long as a landline's number with its area code and hyphen."""
_NUMBER = re.compile(r"([A-Z]\d{4}-\d{4,10}-\d{6,10})", re.ASCII)
_PARTY_ORG = re.compile(r"党|^中共")
_PARTIAL_DAY = re.compile(r"\d{4}(-\d{1,2}){0,2}", re.ASCII)


def partial_day(text: str) -> str:
    """`1980-05` as 1980年5月, `2005-07-01` as 2005年7月1日; anything else as it stands."""
    if not _PARTIAL_DAY.fullmatch(text):
        return text
    parts = zip(text.split("-"), "年月日", strict=False)
    return "".join(f"{int(number)}{unit}" for number, unit in parts)


def word(words: Mapping[Code, str], code: str) -> str:
    """The word of a code; a code without a word is itself."""
    return {str(known): text for known, text in words.items()}.get(code, code)


def listed(codes: Iterable[str], words: Mapping[Code, str]) -> str:
    """The words of a list of codes, 无 for an empty one."""
    return "、".join(word(words, code) for code in codes) or _NOTHING


def community_party_org(name: str) -> str:
    """附件1 says “　　社区党组织”; one that says 党 or 中共 of itself keeps its own name."""
    return name if _PARTY_ORG.search(name) else f"{name.removesuffix('社区')}社区党组织"


def unit_party_org(name: str) -> str:
    return name if _PARTY_ORG.search(name) else f"{name}党组织"


def spoken_code(code: str) -> str:
    """A short code in two halves, as people read it aloud: 7K3M-9QRT."""
    return f"{code[:4]}-{code[4:]}" if len(code) == _SHORT and "-" not in code else code


def without_suffix(name: str, suffix: str) -> str:
    """The form prints the suffix itself: 幸福里小区 must not become 幸福里小区小区."""
    return name.removesuffix(suffix) or name


def breakable(text: str, every: int = 18) -> str:
    """A long run of letters or digits may be divided there, else it would leave its cell."""
    return re.sub(rf"[!-\u2e7f]{{{every}}}(?=[!-\u2e7f])", "\\g<0>\u200b", text)


def in_narrow_cell(text: str) -> str:
    """A document's number is divided behind its hyphens only, and a phone number never."""
    parts = _NUMBER.split(text)
    numbers = [part.replace("-", "-\u200b") for part in parts[1::2]]
    others = [breakable(part, every=_PHONE) for part in parts[::2]]
    return others[0] + "".join(map("".join, zip(numbers, others[1:], strict=True)))
