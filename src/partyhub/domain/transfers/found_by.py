"""What a transfer is found by besides the name: every number that it ever had (LG-04)."""

import re

from partyhub.domain.shared.search import asked_prefix, folded
from partyhub.domain.transfers.transfer import Transfer

_SIGNS = re.compile(r"[^0-9a-z\u3007\u3400-\u9fff\U00020000-\U0003ffff·-]")


def number_keys(transfer: Transfer) -> tuple[str, ...]:
    """Of its letters, those that are void with them, and the national system's (MEM-04)."""
    numbers = [*(letter.number for letter in transfer.letters), transfer.national_no]
    return tuple(dict.fromkeys(key for number in numbers if (key := _plain(number))))


def asked_of(question: str) -> str | None:
    """What to look for: brackets of a number do not count; None if nothing is left."""
    return asked_prefix(_plain(question))


def _plain(text: str) -> str:
    return _SIGNS.sub("", folded(text))
