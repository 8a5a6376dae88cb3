"""Requests about one's data by their table: every step from every state, and whose it is."""

from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from partyhub.domain.data_requests.refusals import OwnRequest
from partyhub.domain.data_requests.request import Asked, DataRequest, possible, stepped
from partyhub.domain.data_requests.states import (
    OPEN,
    DataRequestAction,
    DataRequestField,
    DataRequestKind,
    DataRequestState,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, DataRequestId, MemberId
from partyhub.domain.shared.lifecycle import IllegalTransition

_NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
_MEMBER = MemberId(UUID(int=1))
_KEEPER = Actor(AccountId(UUID(int=2)), "罗永强")
_ENDS = {
    DataRequestAction.TAKE_UP: DataRequestState.TAKEN_UP,
    DataRequestAction.CORRECT: DataRequestState.DONE,
    DataRequestAction.ANSWER: DataRequestState.DONE,
    DataRequestAction.REFUSE: DataRequestState.REFUSED,
    DataRequestAction.WITHDRAW: DataRequestState.WITHDRAWN,
}


def _request(state: DataRequestState, kind: DataRequestKind = DataRequestKind.ERASE) -> DataRequest:
    field = DataRequestField.POST if kind is DataRequestKind.CORRECT else None
    return DataRequest(
        id=DataRequestId(UUID(int=3)),
        member_id=_MEMBER,
        asked=Asked(kind=kind, field=field, wanted="科长", words="请删除"),
        state=state,
        submitted_at=_NOW,
        due_at=_NOW + timedelta(days=21),
    )


@pytest.mark.parametrize(("state", "action"), list(product(DataRequestState, DataRequestAction)))
def test_a_step_is_taken_from_an_open_state_and_taken_up_once(
    state: DataRequestState, action: DataRequestAction
) -> None:
    allowed = state in OPEN and not (
        action is DataRequestAction.TAKE_UP and state is DataRequestState.TAKEN_UP
    )
    if not allowed:
        with pytest.raises(IllegalTransition):
            stepped(_request(state), action, by=_KEEPER, at=_NOW)
        return
    after, event = stepped(_request(state), action, by=_KEEPER, at=_NOW, text="已核对")
    assert (after.state, event.from_state, event.to_state) == (_ENDS[action], state, after.state)
    assert (after.settled_at is None) == after.open
    named = "" if action is DataRequestAction.WITHDRAW else "罗永强"
    assert after.handler_name == named


@pytest.mark.parametrize(
    "action", [a for a in DataRequestAction if a is not DataRequestAction.WITHDRAW]
)
def test_the_member_takes_no_step_of_the_keeper(action: DataRequestAction) -> None:
    me = Actor(AccountId(UUID(int=4)), "王小明", member_id=_MEMBER)
    with pytest.raises(OwnRequest):
        stepped(_request(DataRequestState.SUBMITTED), action, by=me, at=_NOW)
    assert possible(_request(DataRequestState.SUBMITTED), me) == ()


def test_a_named_field_is_offered_to_be_corrected_and_all_else_to_be_answered() -> None:
    first = DataRequestState.SUBMITTED
    assert set(possible(_request(first, DataRequestKind.CORRECT), _KEEPER)) == {
        DataRequestAction.TAKE_UP, DataRequestAction.CORRECT, DataRequestAction.REFUSE,
    }  # fmt: skip
    assert set(possible(_request(first), _KEEPER)) == {
        DataRequestAction.TAKE_UP, DataRequestAction.ANSWER, DataRequestAction.REFUSE,
    }  # fmt: skip
    assert possible(_request(DataRequestState.DONE), _KEEPER) == []


def test_it_is_late_once_its_day_has_passed_and_stays_so_when_settled_later() -> None:
    open_one = _request(DataRequestState.TAKEN_UP)
    after = open_one.due_at + timedelta(seconds=1)
    assert not open_one.late(open_one.due_at)
    assert open_one.late(after)
    settled, _ = stepped(open_one, DataRequestAction.ANSWER, by=_KEEPER, at=after, text="已办")
    assert settled.late(_NOW)
