"""What the domain asks of whoever reads Chinese aloud: keys for sorting and for searching."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reading:
    """王小明: `sort` is `wang2 xiao3 ming2`, `initials` are `wxm`."""

    sort: str
    initials: str


class Pinyin(Protocol):
    """Reads names; a person's family name by the table of family names (单 is shan4 there)."""

    def of_person(self, name: str) -> Reading: ...
    def of_text(self, text: str) -> Reading: ...
