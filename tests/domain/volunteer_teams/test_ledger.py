"""志愿者队伍台账 (LG-24): numbers at each day's end, reckoned back from today's members."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.codes import WorkType
from partyhub.domain.volunteer_teams.forms import LEDGER_HEADINGS, Figures, counted, ledger_rows
from partyhub.domain.volunteer_teams.views import TeamLine, TeamMoves, TeamServed

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
TEAM, OTHER = UUID(int=1), UUID(int=2)


def _line(team: UUID, name: str, leaders: Sequence[str] = ()) -> TeamLine:
    return TeamLine(
        id=team, org_id=UUID(int=9), org_name="石桥社区党委", of_centre=False, name=name,
        field=WorkType.GREENING, closed_on=None, members=0, waiting=0, leaders=leaders,
    )  # fmt: skip


def _rows(
    now: int, moves: Sequence[TeamMoves] = (), served: Sequence[TeamServed] = ()
) -> list[dict[str, str]]:
    team = _line(TEAM, "绿化队", ("林小溪", "周宁"))
    rows = ledger_rows([team], Figures({TEAM: now}, moves, served), FIRST, LAST)
    return [dict(zip(LEDGER_HEADINGS, row, strict=True)) for row in rows]


def test_a_day_outside_the_period_counts_for_the_numbers_only() -> None:
    """VOL-08: four are of it now; one joined after the period, three within, one left."""
    moves = [
        TeamMoves(TEAM, date(2026, 3, 5), 3, 0), TeamMoves(TEAM, date(2026, 3, 9), 0, 1),
        TeamMoves(TEAM, date(2026, 4, 2), 1, 0),
    ]  # fmt: skip
    rows = _rows(4, moves)
    told = [(row["日期"], row["入队"], row["退队"], row["队员数"]) for row in rows]
    assert told == [
        ("2026-03-01 至 2026-03-31", "3", "1", "3"),
        ("2026-03-05", "3", "0", "4"), ("2026-03-09", "0", "1", "3"),
    ]  # fmt: skip


def test_days_of_service_stand_beside_those_of_comings_and_goings() -> None:
    """LG-24: orders, turns, hours; the leaders are named once."""
    served = [
        TeamServed(TEAM, date(2026, 3, 5), 2, 1, 4.5), TeamServed(TEAM, date(2026, 3, 6), 0, 1, 2.0)
    ]  # fmt: skip
    rows = _rows(2, [TeamMoves(TEAM, date(2026, 3, 5), 1, 0)], served)
    keys = ("日期", "完成服务单", "岗位值守", "服务时长（小时）", "队长")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("2026-03-01 至 2026-03-31", "2", "2", "6.5", "林小溪、周宁"),
        ("2026-03-05", "2", "1", "4.5", ""), ("2026-03-06", "0", "1", "2", ""),
    ]  # fmt: skip


def test_a_team_without_anything_has_its_line() -> None:
    """VOL-08: nothing is invented, nothing left out."""
    [row] = _rows(0)
    assert [row[key] for key in LEDGER_HEADINGS[5:]] == ["0"] * 6


def test_teams_stay_in_the_order_given_and_their_figures_apart() -> None:
    """SP-09: no ranking."""
    teams = [_line(TEAM, "甲队"), _line(OTHER, "乙队")]
    served = [TeamServed(OTHER, FIRST, 9, 9, 99.0)]
    rows = ledger_rows(teams, Figures({OTHER: 7}, [], served), FIRST, LAST)
    assert [(row[1], row[7], row[10]) for row in rows] == [
        ("甲队", "0", "0"), ("乙队", "7", "99"), ("乙队", "7", "99"),
    ]  # fmt: skip


_MOVE = st.tuples(st.integers(-20, 40), st.integers(0, 9), st.integers(0, 9))


def _by_day(moved: Sequence[tuple[int, int, int]]) -> Mapping[date, TeamMoves]:
    days = {FIRST + timedelta(days=n): (came, went) for n, came, went in moved}
    return {day: TeamMoves(TEAM, day, *both) for day, both in days.items()}


@given(st.integers(0, 50), st.lists(_MOVE, max_size=8))
def test_each_days_number_follows_from_the_day_before(
    now: int, moved: Sequence[tuple[int, int, int]]
) -> None:
    """VOL-08, CHK-32: a line's number is that of the line before, and who came, less who left; the
    period's is today's less what has happened since.
    """
    moves = [*_by_day(moved).values()]
    whole, *days = _rows(now, moves)
    numbers = [int(row["队员数"]) for row in days]
    for before, row in zip(numbers, days[1:], strict=False):
        assert int(row["队员数"]) == before + int(row["入队"]) - int(row["退队"])
    since = sum(one.joined - one.left for one in moves if one.day > LAST)
    assert int(whole["队员数"]) == now - since
    assert numbers[-1:] in ([], [now - since])
    assert int(whole["入队"]) == sum(int(row["入队"]) for row in days)


def test_the_sheet_says_how_it_was_counted() -> None:
    """CHK-32."""
    line = counted(datetime(2026, 4, 1, 1, tzinfo=UTC)).line
    assert "截至 2026-04-01 09:00" in line
    assert "volunteer-teams/1" in line
