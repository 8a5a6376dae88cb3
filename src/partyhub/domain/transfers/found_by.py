"""What a transfer is found by besides the name: every number that it ever had (LG-04)."""

import re

from partyhub.domain.shared.search import asked_prefix, folded
from partyhub.domain.transfers.transfer import Transfer

_SIGNS = re.compile(r"[^0-9a-z\u3007\u3400-\u9fff\U00020000-\U0003ffff·-]")
_BREAKS = re.compile(r"[^0-9a-z\u3007\u3400-\u9fff\U00020000-\U0003ffff·]+")


def number_keys(transfer: Transfer) -> tuple[str, ...]:
    """Of its letters, those that are void with them, and the national system's (MEM-04): each
    whole, and without its hyphens and brackets from any of its parts on.
    """
    numbers = [*(letter.number for letter in transfer.letters), transfer.national_no]
    keys = [key for number in numbers for key in (_plain(number), *_endings(number))]
    return tuple(dict.fromkeys(key for key in keys if key))


def asked_of(question: str) -> str | None:
    """What to look for: brackets of a number do not count; None if nothing is left."""
    return asked_prefix(_plain(question))


def forms_of(asked: str) -> tuple[str, ...]:
    """A number is asked for with its hyphens or without them."""
    return tuple(dict.fromkeys(form for form in (asked, asked.replace("-", "")) if form))


def _endings(number: str) -> list[str]:
    parts = [part for part in _BREAKS.split(folded(number)) if part]
    return ["".join(parts[at:]) for at in range(len(parts))]


def _plain(text: str) -> str:
    return _SIGNS.sub("", folded(text))
