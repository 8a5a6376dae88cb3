"""An explanation's lines in plain Chinese, for paper and for the API."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from partyhub.domain.working_time.limits import LimitKind
from partyhub.domain.working_time.lines import Line, LineCode
from partyhub.domain.working_time.pauses import PauseKind

_WEEKDAYS: Final = "一二三四五六日"
_WAITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        PauseKind.CLIENT: "等待服务对象",
        PauseKind.SUPERIOR: "等待上级",
        PauseKind.STATUTORY: "依法不计入的程序",
    }
)
_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {LimitKind.WORKING_DAYS: "个工作日", LimitKind.CALENDAR_DAYS: "日（自然日）"}
)


def in_chinese(line: Line) -> str:
    """One sentence, ready to print."""
    return _days(line) + _WORDS[line.code](line) + "。"


def _days(line: Line) -> str:
    if line.day is None:
        return ""
    first, last = line.day, line.through
    if last is None or last == first:
        return f"{first.month}月{first.day}日（周{_WEEKDAYS[first.weekday()]}）"
    month = "" if last.month == first.month and last.year == first.year else f"{last.month}月"
    return f"{first.month}月{first.day}日至{month}{last.day}日"


def _fact(line: Line, key: str) -> str:
    return str(line.facts.get(key, ""))


def _number(line: Line) -> str:
    first, last = line.facts["number"], line.facts["number_to"]
    return f"第{first}个" if first == last else f"第{first}至{last}个"


def _counted(line: Line) -> str:
    full = f"（{_fact(line, 'full_at')[-5:]}计满）" if "full_at" in line.facts else ""
    return f"{_number(line)}工作日{full}"


def _make_up(line: Line) -> str:
    hours = f"（办公{_fact(line, 'periods')}）" if "periods" in line.facts else ""
    return f"{_fact(line, 'name')}调休上班{hours}，{_counted(line)}"


def _half_day(line: Line) -> str:
    name = f"{_fact(line, 'name')}，" if "name" in line.facts else ""
    return f"{name}只在{_fact(line, 'periods')}办公，{_counted(line)}"


def _calendar_day(line: Line) -> str:
    first, last = line.facts["number"], line.facts["number_to"]
    return f"第{first}日" if first == last else f"第{first}日至第{last}日"


def _closure(line: Line) -> str:
    return (
        f"本中心停办（{_fact(line, 'name')}），不计" if "name" in line.facts else "本中心停办，不计"
    )


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    day = _day(moment.date())
    return f"{day}{moment:%H:%M}"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（周{_WEEKDAYS[day.weekday()]}）"


def _length(minutes: int | str) -> str:
    hours, rest = divmod(int(minutes), 60)
    parts = (f"{hours}小时" if hours else "", f"{rest}分钟" if rest or not hours else "")
    return "".join(parts)


def _limit(line: Line) -> str:
    start = f"{_moment(_fact(line, 'start'))}受理"
    if line.facts["kind"] == LimitKind.SAME_DAY:
        return f"{start}，承诺当日办结"
    return f"{start}，承诺{_fact(line, 'days')}{_UNITS[_fact(line, 'kind')]}内办结"


def _statutory(line: Line) -> str:
    unit = _UNITS[_fact(line, "kind")]
    start = f"{_moment(_fact(line, 'start'))}受理"
    return f"{start}，法定时限{_fact(line, 'days')}{unit}，不适用承诺时限"


def _extended(line: Line) -> str:
    unit = _UNITS[_fact(line, "kind")]
    return f"经批准延长：由{_fact(line, 'before')}{unit}延长至共{_fact(line, 'days')}{unit}"


def _pause(line: Line) -> str:
    ended = _fact(line, "to")
    until = f"至{_moment(ended)}" if ended else "起，尚未恢复"
    why = "，".join(text for text in (_fact(line, "reason"), _fact(line, "ground")) if text)
    told = f"（{why}）" if why else ""
    moved = line.facts["minutes"] or not ended
    spent = f"其间工作时间{_length(line.facts['minutes'])}不计" if moved else "时限不因此变动"
    return (
        f"暂停：{_WAITS[_fact(line, 'kind')]}{told}，{_moment(_fact(line, 'from'))}{until}，{spent}"
    )


def _policy_changed(line: Line) -> str:
    now, then, since = (_fact(line, key) for key in ("version", "accepted", "since"))
    return (
        f"受理时适用办件规则第{then}版，自{_moment(since)}起改为第{now}版；"
        "受理时承诺的时限不变，此前已暂停的时间照常扣除"
    )


def _waited_counted(line: Line) -> str:
    ended = _fact(line, "to")
    until = f"至{_moment(ended)}" if ended else "起，尚未恢复"
    told = f"（{_fact(line, 'reason')}）" if _fact(line, "reason") else ""
    wait = f"{_WAITS[_fact(line, 'kind')]}{told}"
    return f"{wait}，{_moment(_fact(line, 'from'))}{until}，按办件规则照常计时"


def _result(line: Line) -> str:
    minutes = int(line.facts["paused_minutes"])
    paused = f"，暂停{_length(minutes)}工作时间未计" if minutes else ""
    return f"应于{_moment(_fact(line, 'due'))}前办结{paused}"


_WORDS: Final[Mapping[LineCode, Callable[[Line], str]]] = MappingProxyType(
    {
        LineCode.START_DAY: lambda _: "受理当天不计",
        LineCode.COUNTED: _counted,
        LineCode.MAKE_UP: _make_up,
        LineCode.HALF_DAY: _half_day,
        LineCode.WEEKEND: lambda _: "周末，不计",
        LineCode.HOLIDAY: lambda line: f"{_fact(line, 'name')}放假，不计",
        LineCode.CLOSURE: _closure,
        LineCode.AFTER_HOURS: lambda _: "受理时当天办公已结束，从下一个工作日办理",
        LineCode.PAUSED_DAY: lambda _: "办公时间全部暂停，不计",
        LineCode.PART_DAY: lambda line: f"计时{_length(line.facts['minutes'])}，未满一个工作日",
        LineCode.CALENDAR_DAY: _calendar_day,
        LineCode.ROLLED: lambda _: "期限最后一日不办公，顺延至此日（民法典第二百零三条）",
        LineCode.SHIFTED: lambda _: "因暂停顺延",
        LineCode.LIMIT: _limit,
        LineCode.STATUTORY: _statutory,
        LineCode.EXTENDED: _extended,
        LineCode.PAUSE: _pause,
        LineCode.POLICY: lambda line: (
            f"按本中心办件规则第{_fact(line, 'version')}版"
            f"（{_moment(_fact(line, 'since'))}起施行）计算"
        ),
        LineCode.POLICY_CHANGED: _policy_changed,
        LineCode.WAIT_SUSPENDS: lambda line: f"新规则：{_WAITS[_fact(line, 'kind')]}时暂停计时",
        LineCode.WAIT_COUNTS: lambda line: f"新规则：{_WAITS[_fact(line, 'kind')]}时不再暂停计时",
        LineCode.WARN_CHANGED: lambda line: (
            f"新规则：到期前{_fact(line, 'after')}个工作小时提醒"
            f"（原为{_fact(line, 'before')}个工作小时）"
        ),
        LineCode.WAITED_COUNTED: _waited_counted,
        LineCode.PROVISIONAL: lambda line: (
            f"{_fact(line, 'year')}年放假安排尚未公布，应办结时间为暂定，公布后重新计算并告知"
        ),
        LineCode.RESULT: _result,
    }
)
