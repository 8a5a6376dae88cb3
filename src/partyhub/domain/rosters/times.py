"""能够提供服务的时间 as units write it: 周六上午、周日, 工作日晚上, 周末."""

import re
from typing import Final

from partyhub.domain.rosters.cells import Cell, CellFault, Cleaned, clean_list, clean_text
from partyhub.domain.shared.codes import AVAILABLE_TIMES, Period, Weekday

_WEEK: Final = tuple(Weekday)
_DAYS: Final = {
    **{f"{week}{day}": (_WEEK[i],) for week in ("周", "星期", "礼拜")
       for i, day in enumerate("一二三四五六日")},
    **{f"{week}天": (Weekday.SUN,) for week in ("周", "星期", "礼拜")},
    "周末": _WEEK[5:], "双休日": _WEEK[5:], "休息日": _WEEK[5:], "周六日": _WEEK[5:],
    "周六周日": _WEEK[5:], "工作日": _WEEK[:5], "周一至周五": _WEEK[:5],
    "周一到周五": _WEEK[:5], "周一-周五": _WEEK[:5], "平时": _WEEK[:5],
    "每天": _WEEK, "每日": _WEEK, "天天": _WEEK,
}  # fmt: skip
_PERIODS: Final = {
    "": (Period.AM, Period.PM), "全天": (Period.AM, Period.PM), "白天": (Period.AM, Period.PM),
    "上午": (Period.AM,), "早上": (Period.AM,), "下午": (Period.PM,),
    "晚上": (Period.EVENING,), "晚间": (Period.EVENING,), "夜间": (Period.EVENING,),
    "傍晚": (Period.EVENING,), "上下午": (Period.AM, Period.PM),
}  # fmt: skip
_WHENEVER: Final = {"随时", "均可", "都可以", "不限", "任何时间"}
_DAY: Final = "|".join(sorted(_DAYS, key=len, reverse=True))
_PERIOD: Final = "|".join(filter(None, _PERIODS))
_DAY_THEN_PERIOD: Final = re.compile(f"({_DAY})({_PERIOD})?")
_SPACE_BETWEEN: Final = re.compile(rf"({_DAY})\s+(?={_PERIOD})")


def clean_available_times(cell: Cell) -> Cleaned[tuple[str, ...]]:
    """A day without a period means morning and afternoon; a period keeps to the day before it."""
    slots: set[str] = set()
    days: tuple[Weekday, ...] = ()
    for word in clean_list(_SPACE_BETWEEN.sub(r"\1", clean_text(cell))):
        if word in _WHENEVER:
            return AVAILABLE_TIMES
        if named := _DAY_THEN_PERIOD.fullmatch(word):
            days, periods = _DAYS[named[1]], _PERIODS[named[2] or ""]
        elif word in _PERIODS and days:
            periods = _PERIODS[word]
        else:
            return CellFault(
                "time-unreadable", f"“{word[:20]}”看不懂，请写成“周六上午、周日下午”这样"
            )
        slots.update(f"{day}-{period}" for day in days for period in periods)
    return tuple(slot for slot in AVAILABLE_TIMES if slot in slots)
