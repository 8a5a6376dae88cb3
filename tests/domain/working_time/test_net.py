"""Net elapsed: working time from start to stop without what stood still (CLK-16)."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.working_time.net import net_elapsed
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.domain.working_time.spans import working_between
from tests.domain.tickets.builders import CALENDAR, MONDAY

_MINUTES = st.integers(0, 60 * 24 * 10)


def _net(minutes: int, *pauses: Pause) -> timedelta:
    stop = MONDAY + timedelta(minutes=minutes)
    return net_elapsed(MONDAY, stop, calendar=CALENDAR, pauses=pauses)


def _pause(start: int, end: int | None, kind: PauseKind = PauseKind.CLIENT) -> Pause:
    ends = None if end is None else MONDAY + timedelta(minutes=end)
    return Pause(MONDAY + timedelta(minutes=start), ends, kind)


@given(_MINUTES)
def test_without_pauses_it_is_the_working_time_between(minutes: int) -> None:
    """CLK-16."""
    stop = MONDAY + timedelta(minutes=minutes)
    assert _net(minutes) == working_between(CALENDAR, MONDAY, stop)


@given(_MINUTES, _MINUTES, _MINUTES)
def test_what_stood_still_is_taken_off_once(stop: int, one: int, other: int) -> None:
    """CLK-10, CLK-11: pauses that overlap are one."""
    begin, end = sorted((one, other))
    pause = _pause(begin, end)
    twice = _net(stop, pause, _pause(begin, end, PauseKind.SUPERIOR))
    assert twice == _net(stop, pause)
    still = working_between(CALENDAR, pause.start, min(
        pause.end or pause.start, MONDAY + timedelta(minutes=stop)
    ))  # fmt: skip
    assert twice == _net(stop) - still


def test_an_open_pause_lasts_until_the_stop() -> None:
    assert _net(600, _pause(0, None)) == timedelta()
