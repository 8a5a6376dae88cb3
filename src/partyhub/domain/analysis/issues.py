"""Hot and difficult issues (热点难点, TKT-28): items, never people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from partyhub.domain.analysis.figures import Line

_HOTTEST: Final = 5
_HARDEST: Final = 3


@dataclass(frozen=True, slots=True)
class Issue:
    """An item that stands out, by what, and how much."""

    why: str
    key: str
    name: str
    value: int
    before: int | None = None


def hot(items: Sequence[Line]) -> list[Issue]:
    """Asked for most, and grown most against the period before."""
    most = _most("total", items, lambda line: line.requests.total, _HOTTEST)
    grown = _most("grown", items, lambda line: line.requests.total - line.before, _HOTTEST)
    before = {line.key: line.before for line in items}
    return [Issue(i.why, i.key, i.name, i.value, before[i.key]) for i in (*most, *grown)]


_DIFFICULTIES: Mapping[str, Callable[[Line], int]] = MappingProxyType(
    {
        "longest": lambda line: line.promises.median_minutes or 0,
        "overdue": lambda line: line.promises.late + line.requests.overdue,
        "bounced": lambda line: line.requests.bounced,
        "escalated": lambda line: line.requests.escalated,
        "reopened": lambda line: line.requests.reopened,
    }
)


def difficult(items: Sequence[Line]) -> list[Issue]:
    """For each sort of difficulty the items that have most of it; none without any."""
    return [
        issue
        for why, value in _DIFFICULTIES.items()
        for issue in _most(why, items, value, _HARDEST)
    ]


def _most(why: str, items: Sequence[Line], value: Callable[[Line], int], count: int) -> list[Issue]:
    first = sorted(items, key=lambda line: (-value(line), line.name))[:count]
    return [Issue(why, line.key, line.name, value(line)) for line in first if value(line) > 0]
