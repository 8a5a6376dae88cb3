"""Reads Chinese names with pypinyin, and family names by their own table."""

import unicodedata

from pypinyin import Style, lazy_pinyin

from partyhub.domain.shared.pinyin import Reading
from partyhub.integrations.pinyin.surnames import SURNAMES

_LONGEST_SURNAME = 2


class PypinyinReader:
    """Implements the port `Pinyin`."""

    def of_person(self, name: str) -> Reading:
        folded = _folded(name)
        for length in range(_LONGEST_SURNAME, 0, -1):
            if (read := SURNAMES.get(folded[:length])) is not None:
                return _reading([*read.split(), *_syllables(folded[length:])])
        return _reading(_syllables(folded))

    def of_text(self, text: str) -> Reading:
        return _reading(_syllables(_folded(text)))


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def _syllables(text: str) -> list[str]:
    """`xiao3`; what is not Chinese stays as it is."""
    return lazy_pinyin(text, style=Style.TONE3)


def _reading(syllables: list[str]) -> Reading:
    return Reading(" ".join(syllables), "".join(s[0] for s in syllables if s[0].isalnum()))
