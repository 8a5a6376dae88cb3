"""Places and the waiting list, for any order of signing up and withdrawing (ACT-04)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from partyhub.domain.activities.seat import Seat, Tally, seated
from partyhub.domain.activities.states import SeatState
from partyhub.domain.shared.ids import ActivityId, MemberId, new_id
from tests.builders import NOON

_ONE = ActivityId(new_id())
_WHO = [MemberId(new_id()) for _ in range(6)]
_S = SeatState


def _tally(seats: dict[MemberId, Seat]) -> Tally:
    states = [seat.state for seat in seats.values()]
    last = max((seat.turn for seat in seats.values()), default=0)
    return Tally(states.count(_S.IN), states.count(_S.WAITING), last)


def _move_up(seats: dict[MemberId, Seat], capacity: int | None) -> None:
    """As the use case does, after a place was given back."""
    tally = _tally(seats)
    waiting = sorted((s for s in seats.values() if s.state is _S.WAITING), key=lambda s: s.turn)
    for seat in waiting[: min(tally.room(capacity), tally.waiting)]:
        seats[seat.member_id] = seat.moved_up(NOON)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_WHO), max_size=40), st.one_of(st.none(), st.integers(1, 4)))
def test_nobody_passes_anybody_and_no_place_is_given_twice(
    acts: list[MemberId], capacity: int | None
) -> None:
    """ACT-04: each act of a member signs up, or withdraws who has."""
    seats: dict[MemberId, Seat] = {}
    for who in acts:
        before = seats.get(who)
        if before is None or before.state is _S.WITHDRAWN:
            seats[who] = seated(before, _ONE, who, tally=_tally(seats), capacity=capacity, now=NOON)
        else:
            seats[who] = before.withdrawn(NOON)
            _move_up(seats, capacity)
        taken = [s.turn for s in seats.values() if s.state is _S.IN]
        waiting = [s.turn for s in seats.values() if s.state is _S.WAITING]
        assert capacity is None or len(taken) <= capacity
        assert not waiting or (capacity == len(taken) and max(taken) < min(waiting))
