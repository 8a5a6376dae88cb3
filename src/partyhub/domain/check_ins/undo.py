"""A registration by mistake is taken back by who made it, within a minute (ADR 0008)."""

from dataclasses import replace
from datetime import datetime, timedelta

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.refusals import UndoNotYours, UndoTooLate
from partyhub.domain.check_ins.states import CheckInAction, CheckInState, ReceiptState
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.policy import Policy

_UNREGISTER = CheckInAction.UNREGISTER


def unregister(
    check_in: CheckIn, *, by: AccountId, at: datetime, policy: Policy
) -> tuple[CheckIn, Event]:
    """The certificate is awaited again, and no receipt is out."""
    if refusal := undo_refusal(check_in, by=by, at=at, policy=policy):
        raise refusal
    awaited = replace(
        check_in,
        checked_in_on=None,
        receipt=ReceiptState.NONE,
        receipt_on=None,
        registered_by=None,
        registered_at=None,
    )
    return awaited.advance(_UNREGISTER, by=by, at=at)


def undo_refusal(
    check_in: CheckIn, *, by: AccountId, at: datetime, policy: Policy
) -> DomainError | None:
    """Why this account may not take the registration back now; None if it may."""
    if check_in.registered_at is None or check_in.registered_by != by:
        return UndoNotYours("this account did not register the member")
    state, receipt = check_in.state, check_in.receipt
    if state is not CheckInState.CHECKED_IN or receipt is not ReceiptState.ISSUED:
        return IllegalTransition(
            "the registration has been built upon",
            state=state,
            receipt=receipt,
            action=_UNREGISTER,
        )
    seconds = policy.check_in_undo_seconds
    if at - check_in.registered_at > timedelta(seconds=seconds):
        return UndoTooLate("the registration stands by now", seconds=str(seconds))
    return None
