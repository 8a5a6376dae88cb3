"""That nothing is missing: a ledger says from which number to which, and how many there are."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """One year's numbers of a centre in a period: the first, the last, and how many there are."""

    first: str
    last: str
    count: int

    @property
    def missing(self) -> int:
        return _running(self.last) - _running(self.first) + 1 - self.count


@dataclass(frozen=True, slots=True)
class Proof:
    """The numbers of a period; a ledger of a department or a kind lists some of them."""

    series: tuple[Series, ...]
    listed: int
    whole: bool

    @property
    def numbered(self) -> int:
        return sum(s.count for s in self.series)

    @property
    def missing(self) -> int:
        return sum(s.missing for s in self.series)

    @property
    def words(self) -> str:
        """本期编号 a–b，共 n 件，无缺号 (TKT-32)."""
        if not self.series:
            return "本期没有服务单"
        said = "；".join(f"{s.first}–{s.last}，共 {s.count} 件" for s in self.series)
        gaps = f"缺 {self.missing} 号" if self.missing else "无缺号"
        part = "" if self.whole else f"；本册登记其中 {self.listed} 件"
        return f"本期编号 {said}，{gaps}{part}"


class Digest:
    """What the rows say, in 64 hexadecimal characters: equal for equal rows alone."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, cells: Sequence[str]) -> None:
        """A cell is told from the next by a character that no cell holds."""
        self._hash.update("\x1f".join(cells).encode("utf-8", "replace") + b"\x1e")

    @property
    def value(self) -> str:
        return self._hash.hexdigest()


def _running(number: str) -> int:
    return int(number.rsplit("-", 1)[-1])
