"""Taking a registration back: who, how long, and what is left of it (ADR 0008)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.refusals import UndoNotYours, UndoTooLate
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.check_ins.undo import undo_refusal, unregister
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.policy import Policy
from tests.builders import COLLEAGUE, NOON, OFFICER, TODAY, a_check_in

_POLICY = Policy()
_MINUTE = timedelta(seconds=60)


def _awaited(state: CheckInState = CheckInState.CERTIFICATE_ISSUED) -> CheckIn:
    return a_check_in(
        state=state, certificate_no="N-1", short_code="7K3M9QRT", limit_days=15,
        issued_on=date(2026, 2, 20), due_on=date(2026, 3, 7),
    )  # fmt: skip


def _registered(awaited: CheckIn) -> CheckIn:
    return awaited.register("7K3M9QRT", by=OFFICER, at=NOON, today=TODAY)[0]


def test_what_is_left_is_the_check_in_as_it_was_before() -> None:
    awaited = _awaited()
    back, event = unregister(_registered(awaited), by=OFFICER, at=NOON + _MINUTE, policy=_POLICY)
    assert back == replace(awaited, changed_at=NOON + _MINUTE)
    assert (event.action, event.by) == ("check-in.unregister", OFFICER)
    assert (event.from_state, event.to_state) == ("checked_in", "certificate_issued")


def test_it_can_be_registered_again() -> None:
    once = _registered(_awaited())
    back, _ = unregister(once, by=OFFICER, at=NOON, policy=_POLICY)
    again, _ = back.register("7K3M9QRT", by=COLLEAGUE, at=NOON, today=TODAY)
    assert (again.state, again.registered_by) == (CheckInState.CHECKED_IN, COLLEAGUE)


def test_an_overdue_certificate_is_open_again_until_the_clock_lists_it() -> None:
    """DL-13."""
    back, _ = unregister(
        _registered(_awaited(CheckInState.OVERDUE)), by=OFFICER, at=NOON, policy=_POLICY
    )
    assert back.state is CheckInState.CERTIFICATE_ISSUED
    assert back.lapse(by=OFFICER, at=NOON)[0].state is CheckInState.OVERDUE


def test_a_minute_is_sixty_seconds_and_no_more() -> None:
    registered, late = _registered(_awaited()), NOON + _MINUTE + timedelta(microseconds=1)
    assert undo_refusal(registered, by=OFFICER, at=NOON + _MINUTE, policy=_POLICY) is None
    with pytest.raises(UndoTooLate) as refusal:
        unregister(registered, by=OFFICER, at=late, policy=_POLICY)
    assert refusal.value.facts == {"seconds": "60"}


@pytest.mark.parametrize("at", [NOON, NOON + 2 * _MINUTE])
def test_a_colleague_is_told_that_it_is_not_theirs_and_not_that_it_is_late(at: datetime) -> None:
    with pytest.raises(UndoNotYours):
        unregister(_registered(_awaited()), by=COLLEAGUE, at=at, policy=_POLICY)


def test_what_was_registered_before_the_undo_came_is_nobodys_to_take_back() -> None:
    old = replace(_registered(_awaited()), registered_by=None, registered_at=None)
    with pytest.raises(UndoNotYours):
        unregister(old, by=OFFICER, at=NOON, policy=_POLICY)


def test_nothing_is_taken_back_that_was_built_upon() -> None:
    """CHK-08, CHK-10."""
    registered = _registered(_awaited())
    assigned, _ = registered.assign(None, "巡逻", by=OFFICER, at=NOON)
    returned, _ = registered.return_receipt(by=OFFICER, at=NOON)
    assert returned.receipt is ReceiptState.RETURNED
    for built_upon in (assigned, returned):
        with pytest.raises(IllegalTransition):
            unregister(built_upon, by=OFFICER, at=NOON, policy=_POLICY)
