"""How people are found by typing: part of the name, pinyin, initials, phone ending, numbers.

A record keeps keys; a question is one prefix that is compared with them. Both are lower case.
"""

import re
import unicodedata

_ASKED = re.compile(r"[0-9a-z\u3007\u3400-\u9fff\U00020000-\U0003ffff·-]{1,40}")


def folded(text: str) -> str:
    """Full width to half width, lower case, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def search_keys(name: str, pinyin: str, initials: str, *others: str) -> tuple[str, ...]:
    """Every ending of the name, its pinyin without tones, its initials, and other whole keys.

    `pinyin` is the sort key of `name`: syllables with tone numbers, with blanks between.
    """
    plain = folded(name)
    endings = [plain[i:] for i in range(len(plain))]
    spoken = re.sub(r"[0-9 ]", "", pinyin.lower())
    keys = [*endings, spoken, initials.lower(), *(folded(other) for other in others)]
    return tuple(dict.fromkeys(key for key in keys if key))


def asked_prefix(question: str) -> str | None:
    """What to look for; None if nothing could be found by it (odd characters, too long)."""
    wanted = folded(question)
    return wanted if _ASKED.fullmatch(wanted) else None
