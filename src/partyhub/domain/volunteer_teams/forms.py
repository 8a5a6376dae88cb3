"""志愿者队伍台账 (LG-24): each team's period as a whole, then the days on which something was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.counted import Counted
from partyhub.domain.volunteer_teams.request import TeamRequestState
from partyhub.domain.volunteer_teams.views import TeamLine, TeamMoves, TeamServed

LEDGER_HEADINGS = (
    "所属组织", "队伍", "服务领域", "队长", "日期", "入队", "退队", "队员数", "完成服务单",
    "岗位值守", "服务时长（小时）",
)  # fmt: skip
REQUEST_ZH: Mapping[TeamRequestState, str] = {
    TeamRequestState.ASKED: "待答复",
    TeamRequestState.JOINED: "已入队",
    TeamRequestState.DECLINED: "未入队",
    TeamRequestState.WITHDRAWN: "已撤回",
}
REGISTRATION = "党员志愿者登记表"

DEFINITION: Final = "volunteer-teams/1"
"""Names how teams are counted in their ledger; a change of the rule changes it."""


def counted(at: datetime) -> Counted:
    """What the figures of LG-24 mean, as of now."""
    return Counted(
        at, DEFINITION,
        "队员数为当日终了时的人数；服务单、值守和时长按服务日期计，只计经确认的记录，"
        "已冲回的不计。按组织顺序排列，不作排名。",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """Of some teams: members now, who came and went since, what was served."""

    now: Mapping[UUID, int]
    moves: Sequence[TeamMoves]
    served: Sequence[TeamServed]


def ledger_rows(
    teams: Sequence[TeamLine], figures: Figures, since: date, until: date
) -> list[list[str]]:
    """Teams in the order given; the number of members is that at each day's end."""
    return [row for team in teams for row in _of_team(team, figures, since, until)]


def _of_team(team: TeamLine, figures: Figures, since: date, until: date) -> list[list[str]]:
    moves = {one.day: one for one in figures.moves if one.team_id == team.id}
    served = {one.day: one for one in figures.served if one.team_id == team.id}

    def members_on(day: date) -> int:
        later = [one for one in moves.values() if one.day > day]
        return figures.now.get(team.id, 0) + sum(one.left - one.joined for one in later)

    days = sorted(day for day in {*moves, *served} if since <= day <= until)
    head = [team.org_name, team.name, WORK_TYPE_ZH[team.field], "、".join(team.leaders)]
    whole = _cells(
        f"{since} 至 {until}", members_on(until),
        [moves[day] for day in days if day in moves],
        [served[day] for day in days if day in served],
    )  # fmt: skip
    by_day = [
        _cells(
            str(day), members_on(day), [moves[day]] if day in moves else [],
            [served[day]] if day in served else [],
        )
        for day in days
    ]  # fmt: skip
    return [head + whole, *([*head[:3], "", *cells] for cells in by_day)]


def _cells(
    day: str, members: int, moves: Sequence[TeamMoves], served: Sequence[TeamServed]
) -> list[str]:
    return [
        day, str(sum(one.joined for one in moves)), str(sum(one.left for one in moves)),
        str(members), str(sum(one.orders for one in served)),
        str(sum(one.shifts for one in served)),
        f"{sum(one.hours for one in served):g}",
    ]  # fmt: skip
