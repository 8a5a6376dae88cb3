"""A shift from the roster to the record."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.place import PLACE_LIFECYCLE, PlaceAction, PlaceState
from partyhub.domain.service_posts.refusals import (
    NoNoteLeft,
    NotOffered,
    NotYourShift,
    OwnShift,
    ShiftTime,
)
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import SHIFT_LIFECYCLE, ShiftAction, ShiftState
from partyhub.domain.shared.ids import (
    AccountId,
    CheckInId,
    MemberId,
    PostRosterId,
    PostShiftId,
    ServicePostId,
)
from partyhub.domain.shared.lifecycle import IllegalTransition

S, A = ShiftState, ShiftAction
BEGINS = datetime(2026, 12, 5, 1, tzinfo=UTC)
BEFORE, AFTER = BEGINS - timedelta(days=1), BEGINS + timedelta(hours=2)
SLOT = Slot(BEGINS, AFTER)
ME, YOU = MemberId(UUID(int=1)), MemberId(UUID(int=2))
ACCOUNT = AccountId(UUID(int=9))
SHIFT = PostShift(
    id=PostShiftId(UUID(int=3)), roster_id=PostRosterId(UUID(int=4)),
    post_id=ServicePostId(UUID(int=5)), slot=SLOT, seat=1, state=S.PUBLISHED, member_id=ME,
    check_in_id=CheckInId(UUID(int=6)), member_name="王",
)  # fmt: skip


def _worker(member_id: MemberId, *times: str) -> Worker:
    check_in = CheckInId(UUID(int=7))
    return Worker(member_id=member_id, check_in_id=check_in, name="李", times=times)


ABLE = _worker(YOU, "sat-am")
_AHEAD = {S.PUBLISHED, S.COMING, S.SWAP_REQUESTED}
LEGAL = {
    **{(state, A.ASSIGN): state for state in _AHEAD | {S.PLANNED}},
    **{(state, A.CANCEL): S.CANCELLED for state in _AHEAD | {S.PLANNED}},
    **{(state, A.CONFIRM): S.SERVED for state in _AHEAD | {S.TOLD}},
    **{(state, A.TELL): S.TOLD for state in _AHEAD},
    (S.PLANNED, A.PUBLISH): S.PUBLISHED,
    (S.PUBLISHED, A.COME): S.COMING, (S.SWAP_REQUESTED, A.COME): S.COMING,
    (S.PUBLISHED, A.ASK_SWAP): S.SWAP_REQUESTED, (S.COMING, A.ASK_SWAP): S.SWAP_REQUESTED,
    (S.PUBLISHED, A.TAKE_OVER): S.COMING, (S.SWAP_REQUESTED, A.TAKE_OVER): S.COMING,
    (S.TOLD, A.RECEIVE): S.TOLD, (S.SERVED, A.RECEIVE): S.SERVED,
}  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(state: ShiftState, action: ShiftAction) -> None:
    """Requirements 9.8."""
    if (state, action) in LEGAL:
        assert SHIFT_LIFECYCLE.after(state, action) is LEGAL[state, action]
        return
    with pytest.raises(IllegalTransition):
        SHIFT_LIFECYCLE.after(state, action)


@pytest.mark.parametrize(("state", "action"), list(product(PlaceState, PlaceAction)))
def test_a_claim_is_answered_once_and_left_at_any_time(
    state: PlaceState, action: PlaceAction
) -> None:
    """CHK-12, SP-24."""
    asked, leaves = state is PlaceState.ASKED, action is PlaceAction.LEAVE
    if asked or (leaves and state is PlaceState.STANDING):
        PLACE_LIFECYCLE.after(state, action)
        return
    with pytest.raises(IllegalTransition):
        PLACE_LIFECYCLE.after(state, action)


def test_another_member_takes_over_who_offered_these_hours() -> None:
    """Requirements 9.8: both names are kept; VOL-03."""
    with pytest.raises(NotYourShift):
        SHIFT.taken_over(ABLE, BEFORE)
    asked = SHIFT.answered(A.ASK_SWAP, ME, BEFORE)
    with pytest.raises(NotOffered):
        asked.taken_over(_worker(YOU, "sun-am"), BEFORE)
    with pytest.raises(OwnShift):
        asked.taken_over(_worker(ME, "sat-am"), BEFORE)
    with pytest.raises(ShiftTime):
        asked.taken_over(ABLE, BEGINS)
    taken = asked.taken_over(ABLE, BEFORE)
    assert (taken.member_id, taken.swap_from, taken.state) == (YOU, "王", S.COMING)
    with pytest.raises(IllegalTransition):
        taken.taken_over(_worker(MemberId(UUID(int=8)), "sat-am"), BEFORE)


def test_a_shift_without_a_member_is_for_who_offered_it() -> None:
    """CHK-12."""
    free = SHIFT.given(None)
    assert free.taken_over(ABLE, BEFORE).member_id == YOU
    with pytest.raises(NotYourShift):
        free.confirmed(ACCOUNT, "x", AFTER)
    with pytest.raises(NotOffered):
        free.given(_worker(YOU, "sat-pm"))


def test_answers_are_ones_own_and_before_it_begins_telling_once_it_has() -> None:
    """VOL-04."""
    with pytest.raises(NotYourShift):
        SHIFT.answered(A.COME, YOU, BEFORE)
    with pytest.raises(NotYourShift):
        SHIFT.told("", by=YOU, account=ACCOUNT, name="x", now=AFTER)
    with pytest.raises(ShiftTime):
        SHIFT.answered(A.COME, ME, BEGINS)
    with pytest.raises(ShiftTime):
        SHIFT.told("", by=ME, account=ACCOUNT, name="x", now=BEFORE)
    with pytest.raises(ShiftTime):
        SHIFT.confirmed(ACCOUNT, "x", BEGINS)


def test_a_note_is_read_once_by_who_comes_next() -> None:
    """Form 8.7 交接."""
    told = SHIFT.told("钥匙在窗口", by=ME, account=ACCOUNT, name="王", now=BEGINS)
    read = told.received("李", AFTER)
    assert (read.received_by, read.state) == ("李", S.TOLD)
    for nothing in (read, replace(told, note="")):
        with pytest.raises(NoNoteLeft):
            nothing.received("李", AFTER)
