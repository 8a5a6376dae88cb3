"""The machine of requirements 9.1: every pair decided, then any history at all."""

from datetime import timedelta
from itertools import product

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from partyhub.domain.check_ins.refusals import (
    NoReceiptOut,
    ReasonNeeded,
    UndoNotYours,
    UndoTooLate,
)
from partyhub.domain.check_ins.states import (
    CHECK_IN_LIFECYCLE,
    CheckInAction,
    CheckInState,
    ReceiptState,
)
from partyhub.domain.check_ins.undo import unregister
from partyhub.domain.shared.ids import AccountId, TeamId, new_id
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.policy import Policy
from tests.builders import COLLEAGUE, NOON, OFFICER, TODAY, a_check_in

S, A = CheckInState, CheckInAction
CODE = "7K3M9QRT"
LEGAL = {
    (S.ENROLLED, A.CERTIFY): S.CERTIFICATE_ISSUED,
    (S.CERTIFICATE_ISSUED, A.LAPSE): S.OVERDUE,
    (S.CERTIFICATE_ISSUED, A.REGISTER): S.CHECKED_IN,
    (S.OVERDUE, A.REGISTER): S.CHECKED_IN,
    (S.CHECKED_IN, A.UNREGISTER): S.CERTIFICATE_ISSUED,
    (S.CHECKED_IN, A.RETURN_RECEIPT): S.CHECKED_IN,
    (S.ASSIGNED, A.RETURN_RECEIPT): S.ASSIGNED,
    (S.ENDED, A.RETURN_RECEIPT): S.ENDED,
    (S.CHECKED_IN, A.ASSIGN): S.ASSIGNED,
    (S.ASSIGNED, A.ASSIGN): S.ASSIGNED,
    (S.CHECKED_IN, A.END): S.ENDED,
    (S.ASSIGNED, A.END): S.ENDED,
    (S.ENROLLED, A.VOID): S.VOIDED,
    (S.CERTIFICATE_ISSUED, A.VOID): S.VOIDED,
    (S.OVERDUE, A.VOID): S.VOIDED,
}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(
    state: CheckInState, action: CheckInAction
) -> None:
    """CHK-06, CHK-07, CHK-08, CHK-10, CHK-34."""
    if (state, action) in LEGAL:
        assert CHECK_IN_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            CHECK_IN_LIFECYCLE.after(state, action)


class AnyHistory(RuleBasedStateMachine):
    """Whatever officers, members and the clock do, these stay true."""

    def __init__(self) -> None:
        super().__init__()
        self.now = a_check_in()
        self.at = NOON
        self.events: list[tuple[str, str]] = []

    def possible(self) -> set[CheckInAction]:
        return {step.action for step in CHECK_IN_LIFECYCLE.steps_from(self.now.state)}

    def _take(self, step: object) -> None:
        assert isinstance(step, tuple)
        before, (self.now, event) = self.now, step
        self.at += timedelta(hours=1)
        assert (event.from_state, event.to_state) == (before.state, self.now.state)
        assert (event.subject, event.by) == (before.id, OFFICER)
        self.events.append((event.from_state, event.to_state))

    @precondition(lambda self: A.CERTIFY in self.possible())
    @rule(days=st.integers(1, 90))
    def certify(self, days: int) -> None:
        self._take(
            self.now.certify(
                "N-1", CODE, days, by=OFFICER, at=self.at, today=TODAY, policy=Policy()
            )
        )
        assert self.now.due_on == TODAY + timedelta(days=days)

    @precondition(lambda self: A.REGISTER in self.possible())
    @rule()
    def register(self) -> None:
        self._take(self.now.register(CODE, by=OFFICER, at=self.at, today=TODAY))

    @precondition(lambda self: A.UNREGISTER in self.possible())
    @rule(seconds=st.integers(0, 120), by=st.sampled_from([OFFICER, COLLEAGUE]))
    def unregister(self, seconds: int, by: AccountId) -> None:
        registered = self.now.registered_at
        assert registered is not None
        at = registered + timedelta(seconds=seconds)
        fresh = seconds <= 60 and self.now.receipt is ReceiptState.ISSUED
        if fresh and by == OFFICER:
            self._take(unregister(self.now, by=by, at=at, policy=Policy()))
        else:
            with pytest.raises((UndoNotYours, UndoTooLate, IllegalTransition)):
                unregister(self.now, by=by, at=at, policy=Policy())

    @precondition(lambda self: A.LAPSE in self.possible())
    @rule()
    def lapse(self) -> None:
        self._take(self.now.lapse(by=OFFICER, at=self.at))

    @precondition(lambda self: A.ASSIGN in self.possible())
    @rule(duty=st.text(min_size=1, max_size=5))
    def assign(self, duty: str) -> None:
        self._take(self.now.assign(TeamId(new_id()), duty, by=OFFICER, at=self.at))

    @precondition(lambda self: A.RETURN_RECEIPT in self.possible())
    @rule()
    def return_receipt(self) -> None:
        if self.now.receipt is ReceiptState.ISSUED:
            self._take(self.now.return_receipt(by=OFFICER, at=self.at))
            assert self.now.returned_at is not None
        else:
            with pytest.raises(NoReceiptOut):
                self.now.return_receipt(by=OFFICER, at=self.at)

    @precondition(lambda self: A.VOID in self.possible())
    @rule(reason=st.text(max_size=3))
    def void(self, reason: str) -> None:
        if reason.strip():
            self._take(self.now.void(reason, by=OFFICER, at=self.at))
        else:
            with pytest.raises(ReasonNeeded):
                self.now.void(reason, by=OFFICER, at=self.at)

    @precondition(lambda self: A.END in self.possible())
    @rule()
    def end(self) -> None:
        self._take(self.now.end("搬家", by=OFFICER, at=self.at, today=TODAY))

    @rule(action=st.sampled_from(A))
    def try_what_is_not_offered(self, action: CheckInAction) -> None:
        if action not in self.possible():
            with pytest.raises(IllegalTransition):
                CHECK_IN_LIFECYCLE.after(self.now.state, action)

    @invariant()
    def finished_means_finished(self) -> None:
        left = self.possible() - {A.RETURN_RECEIPT}
        assert (self.now.state in {S.ENDED, S.VOIDED}) == (not left)

    @invariant()
    def a_receipt_is_out_exactly_when_the_member_was_there(self) -> None:
        assert (self.now.checked_in_on is not None) == (self.now.receipt is not ReceiptState.NONE)

    @invariant()
    def somebody_registered_exactly_when_the_member_was_there(self) -> None:
        there = self.now.checked_in_on is not None
        assert (self.now.registered_by is not None) == there
        assert (self.now.registered_at is not None) == there
        assert (self.now.receipt_on is not None) == there

    @invariant()
    def a_certificate_has_its_number_code_and_limit_together(self) -> None:
        parts = (self.now.certificate_no, self.now.short_code, self.now.issued_on, self.now.due_on)
        assert all(parts) or not any(parts)

    @invariant()
    def the_events_replay_to_the_state(self) -> None:
        state = S.ENROLLED.value
        for before, after in self.events:
            assert before == state
            state = S(after).value
        assert state == self.now.state


TestAnyHistory = AnyHistory.TestCase
