"""One clause of a notice: 元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from partyhub.domain.working_time.notice_dates import DATE, DateReader, Misfit, days_from

_SATURDAY: Final = 5
_FARTHEST: Final = timedelta(days=14)
_REVISED: Final = 2025
_WITHIN: Final[Mapping[str, tuple[tuple[int, int], tuple[int, int]]]] = MappingProxyType(
    {
        "元旦": ((1, 1), (1, 1)),
        "春节": ((1, 21), (2, 21)),
        "清明节": ((4, 4), (4, 6)),
        "劳动节": ((5, 1), (5, 1)),
        "端午节": ((5, 25), (6, 28)),
        "中秋节": ((9, 7), (10, 9)),
        "国庆节": ((10, 1), (10, 1)),
    }
)  # 全国年节及纪念日放假办法: the days among which a feast's own day lies, in any year
HOLIDAYS: Final = frozenset(_WITHIN)

_OFF: Final = re.compile(
    rf"(?P<first>{DATE})(?:至(?P<last>{DATE}))?(?:放假调休|调休放假|放假)(?P<count>\d+天)?(?P<rest>(?:,.+)?)"
)
_WORK: Final = re.compile(rf"(?P<days>{DATE}(?:、{DATE})*)(?:照常|正常)?上班")
_DATES: Final = re.compile(DATE)
_TOTAL: Final = re.compile(r"共(\d+)天")
_COMPENSATED: Final = re.compile(rf"({DATE})补休")
_WEEKEND: Final = re.compile(r"与周(?:末|六|日)连休")


@dataclass(frozen=True, slots=True)
class HolidayDays:
    """What a clause says: the days off, and the weekend days that work for them."""

    name: str
    off: tuple[date, ...]
    work: tuple[date, ...]


def read_clause(year: int, name: str, sentences: list[str]) -> HolidayDays:
    """Misfit when a part isn't understood or doesn't fit: nothing of the clause is taken then."""
    names = name.split("、")
    if unknown := [each for each in names if each not in HOLIDAYS]:
        raise Misfit("holiday-unknown", "、".join(unknown))
    off: list[date] = []
    work: list[date] = []
    for sentence in sentences:
        reader = DateReader(year, new_year="元旦" in names)
        if written := _OFF.fullmatch(sentence):
            off += _off(reader, written)
        elif written := _WORK.fullmatch(sentence):
            work += [reader.read(each) for each in _DATES.findall(written["days"])]
        else:
            raise Misfit("not-understood", sentence)
    if work and any("不调休" in sentence for sentence in sentences):
        raise Misfit("not-swapped", "不调休")
    _check_off(names, off)
    _check_work(off, work)
    return HolidayDays(name, tuple(off), tuple(work))


def _off(reader: DateReader, written: re.Match[str]) -> Iterator[date]:
    first = reader.read(written["first"])
    last = reader.read(written["last"]) if written["last"] else first
    days = days_from(first, last)
    totals = [int(written["count"][:-1])] if written["count"] else []
    swapped: list[date] = []
    joined = False
    for part in filter(None, written["rest"].split(",")):
        if total := _TOTAL.fullmatch(part):
            totals.append(int(total[1]))
        elif compensated := _COMPENSATED.fullmatch(part):
            swapped.append(reader.read(compensated[1]))
        elif _WEEKEND.fullmatch(part):
            joined = True
        elif part != "不调休":
            raise Misfit("not-understood", part)
    _check_totals(days, totals, joined=joined)
    yield from days
    yield from swapped


def _check_totals(days: tuple[date, ...], totals: list[int], *, joined: bool) -> None:
    possible = {len(days)}
    if joined:
        possible.add(len(_with_weekend(days)))
    if len(days) > 1 and not totals:
        raise Misfit("total-missing", f"{days[0]}至{days[-1]}")
    for total in totals:
        if total not in possible:
            raise Misfit("total-mismatch", f"共{total}天")


def _with_weekend(days: tuple[date, ...]) -> set[date]:
    """The days with the weekend that they adjoin."""
    run = set(days)
    for step in (timedelta(days=-1), timedelta(days=1)):
        day = min(run) if step < timedelta() else max(run)
        while (day + step).weekday() >= _SATURDAY:
            day += step
            run.add(day)
    if not any(day.weekday() >= _SATURDAY for day in run):
        raise Misfit("weekend-apart", f"{days[0]}")
    return run


def _check_off(names: list[str], off: list[date]) -> None:
    if len(set(off)) != len(off):
        raise Misfit("day-twice", "、".join(names))
    for name in names:
        first, last = _WITHIN[name]
        if not any(first <= (day.month, day.day) <= last for day in off):
            raise Misfit("holiday-misplaced", name)


def _check_work(off: list[date], work: list[date]) -> None:
    for day in work:
        if day.weekday() < _SATURDAY:
            raise Misfit("work-day-not-weekend", day.isoformat())
        if day in off or work.count(day) > 1:
            raise Misfit("day-twice", day.isoformat())
        if min(abs(day - each) for each in off) > _FARTHEST:
            raise Misfit("work-day-far", day.isoformat())


def unbalanced(year: int, read: HolidayDays) -> bool:
    """Whether the weekdays off aren't the feast's own days and those worked for at a weekend."""
    own = sum(_own_days(year, name) for name in read.name.split("、"))
    weekdays = sum(day.weekday() < _SATURDAY for day in read.off)
    return weekdays != own + len(read.work)


def _own_days(year: int, name: str) -> int:
    """全国年节及纪念日放假办法 art. 2; the revision of 2024 gave two a day more from 2025."""
    more = int(year >= _REVISED)
    return {"春节": 3 + more, "劳动节": 1 + more, "国庆节": 3}.get(name, 1)
