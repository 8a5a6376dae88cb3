"""File names that are safe to show, to store as text, and to download under."""

import unicodedata
from pathlib import PurePosixPath

LONGEST_NAME = 120
_NEVER = frozenset('<>:"|?*')


def cleaned(name: str) -> str:
    """The last part of the path, without control, format and reserved characters; at most 120.

    The ending survives a cut; bidirectional marks, which disguise one, do not survive at all.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", last)
        if character not in _NEVER and not unicodedata.category(character).startswith("C")
    )
    plain = " ".join(kept.split()).strip(". ") or "file"
    ending = PurePosixPath(plain).suffix[:10]
    stem = plain.removesuffix(ending)
    return stem[: LONGEST_NAME - len(ending)].rstrip() + ending
