"""Prints 党员志愿者登记表 (requirements 8.7) and 岗位轮值表 (VOL-04) on A4."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from partyhub.domain.service_posts.forms import PAPER_HEADINGS
from partyhub.domain.service_posts.views import PrintedRoster
from partyhub.domain.shared.codes import (
    AVAILABLE_TIME_ZH,
    PERIOD_ZH,
    WEEKDAY_ZH,
    WORK_TYPE_ZH,
    WorkType,
)
from partyhub.domain.shared.days import local_time
from partyhub.domain.volunteer_teams.views import Registered
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable


class TeamPrinter:
    """Implements the port of that name."""

    def print_registration(self, one: Registered, at: datetime) -> bytes:
        on = one.checked_in_on
        return typeset(
            "volunteer_registration",
            {
                "name": breakable(one.name),
                "unit": breakable(one.unit_name),
                "community": breakable(one.community_name),
                "since": f"{on.year}年{on.month}月{on.day}日" if on else "",
                "team": breakable(one.team_name or "尚未编入队伍"),
                "leads": one.leads,
                "field": WORK_TYPE_ZH[one.team_field] if one.team_field else "",
                "wishes": _fields(one.wishes),
                "specialties": _fields(one.specialties),
                "days": list(WEEKDAY_ZH.values()),
                "periods": list(PERIOD_ZH.values()),
                "free": _week(one.available_times),
                "hours": f"{one.hours:g}",
                "times": str(one.times),
                "printed": _day(at),
            },
        )

    def print_roster(self, roster: PrintedRoster) -> bytes:
        return typeset(
            "post_roster",
            {
                "title": breakable(roster.title),
                "org": breakable(roster.org_name),
                "draft": roster.draft,
                "headings": list(PAPER_HEADINGS[:5]),
                "rows": [[breakable(cell) for cell in row[:5]] for row in roster.rows],
                "duties": breakable(roster.duties),
                "obligations": breakable(roster.obligations),
                "printed": f"{_day(roster.at)}　{roster.by}",
            },
        )


def _fields(codes: Iterable[str]) -> str:
    return "、".join(WORK_TYPE_ZH[WorkType(code)] for code in codes)


def _week(times: Sequence[str]) -> list[list[bool]]:
    """A row for each part of the day, a column for each day of the week."""
    marks = [code in times for code in AVAILABLE_TIME_ZH]
    parts = len(PERIOD_ZH)
    return [marks[part::parts] for part in range(parts)]


def _day(at: datetime) -> str:
    on = local_time(at)
    return f"{on.year}年{on.month}月{on.day}日"
