"""A member's request about their own data: asked, taken up, settled, each by its own clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from datetime import datetime

from partyhub.domain.data_requests.refusals import OwnRequest, RequestIncomplete
from partyhub.domain.data_requests.states import (
    DATA_REQUEST_LIFECYCLE,
    OPEN,
    DataRequestAction,
    DataRequestField,
    DataRequestKind,
    DataRequestState,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, DataRequestId, MemberId

WORKING_DAYS = 15
"""How long an answer takes at most, unless a rule says otherwise (PIPL art. 50: in time)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLook:
    """The look that is asked about, as the access log tells it."""

    number: int
    at: datetime
    kind: str
    account_name: str
    org_name: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the member says. `wanted` is what would be right, of a phone its mask; `held` what the
    record said at that time; `sealed` is the whole phone.
    """

    kind: DataRequestKind
    field: DataRequestField | None = None
    wanted: str = ""
    held: str = ""
    words: str = ""
    look: AskedLook | None = None
    sealed: bytes | None = attribute(default=None, repr=False)

    def require_complete(self) -> None:
        """RequestIncomplete names what is missing."""
        if self.kind is DataRequestKind.CORRECT:
            if self.field is None:
                raise RequestIncomplete("which field is wrong", field="field")
            if self.field is not DataRequestField.OTHER:
                return _needed(self.wanted, "wanted")
        if self.kind is DataRequestKind.EXPLAIN and self.look is None:
            raise RequestIncomplete("which look", field="look")
        return None if self.kind is DataRequestKind.EXPLAIN else _needed(self.words, "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequest:
    """`due_at` was promised when it was asked, and stays (ADR 0021); `answer` says what was done,
    or why not, and `complain_to` where a refusal can be taken further.
    """

    id: DataRequestId
    member_id: MemberId
    asked: Asked
    state: DataRequestState = DataRequestState.SUBMITTED
    submitted_at: datetime
    due_at: datetime
    handler_id: AccountId | None = None
    handler_name: str = ""
    taken_up_at: datetime | None = None
    settled_at: datetime | None = None
    answer: str = ""
    complain_to: str = ""
    version: int = 1

    def late(self, now: datetime) -> bool:
        """Still open after its time, or settled after it."""
        return (self.settled_at or now) > self.due_at

    @property
    def open(self) -> bool:
        return self.state in OPEN


def stepped(
    request: DataRequest, action: DataRequestAction, *, by: Actor, at: datetime, text: str = ""
) -> tuple[DataRequest, Event]:
    """IllegalTransition, or OwnRequest for who keeps their own record."""
    if action is not DataRequestAction.WITHDRAW and by.member_id == request.member_id:
        raise OwnRequest("somebody else decides about it")
    state = DATA_REQUEST_LIFECYCLE.after(request.state, action)
    after = replace(request, state=state)
    if action is not DataRequestAction.WITHDRAW:
        after = replace(after, handler_id=by.account_id, handler_name=by.display_name)
    if action is DataRequestAction.TAKE_UP:
        after = replace(after, taken_up_at=at)
    else:
        after = replace(after, settled_at=at, answer=text)
    return after, _event(request, after, action, by, at)


def possible(request: DataRequest, by: Actor) -> Sequence[DataRequestAction]:
    """The steps that this keeper of the record is offered."""
    if by.member_id == request.member_id:
        return ()
    steps = DATA_REQUEST_LIFECYCLE.steps_from(request.state)
    other = DataRequestAction.ANSWER if applies(request.asked) else DataRequestAction.CORRECT
    mine = {step.action for step in steps} - {other, DataRequestAction.WITHDRAW}
    return [action for action in DataRequestAction if action in mine]


def applies(asked: Asked) -> bool:
    """True if agreeing to it changes a field of the record."""
    named = asked.field not in (None, DataRequestField.OTHER)
    return asked.kind is DataRequestKind.CORRECT and named


def _needed(text: str, name: str) -> None:
    if not text.strip():
        raise RequestIncomplete("say it", field=name)


def _event(
    before: DataRequest, after: DataRequest, action: DataRequestAction, by: Actor, at: datetime
) -> Event:
    return Event(
        action=f"data-request.{action}",
        subject=before.id,
        by=by.account_id,
        at=at,
        from_state=before.state,
        to_state=after.state,
        note=after.answer,
    )
