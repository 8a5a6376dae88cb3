"""一个班次: planned, published, answered, given to another, handed over, confirmed (9.8)."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.service_posts.opening import Slot
from partyhub.domain.service_posts.refusals import NoNoteLeft, NotYourShift, OwnShift, ShiftTime
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.service_posts.shift_states import SHIFT_LIFECYCLE, ShiftAction, ShiftState
from partyhub.domain.shared.ids import (
    AccountId,
    CheckInId,
    MemberId,
    PostRosterId,
    PostShiftId,
    ServicePostId,
)

_S, _A = ShiftState, ShiftAction


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShift:
    """One place of one opening; `note` is for who comes next (交接)."""

    id: PostShiftId
    roster_id: PostRosterId
    post_id: ServicePostId
    slot: Slot
    seat: int
    state: ShiftState = ShiftState.PLANNED
    member_id: MemberId | None = None
    check_in_id: CheckInId | None = None
    member_name: str = ""
    swap_from: str = ""
    note: str = ""
    told_by: AccountId | None = None
    told_name: str = ""
    told_at: datetime | None = None
    received_by: str = ""
    received_at: datetime | None = None
    confirmed_by: AccountId | None = None
    confirmed_name: str = ""
    confirmed_at: datetime | None = None
    reason: str = ""

    def given(self, worker: Worker | None) -> "PostShift":
        """By the desk, to somebody who offered these hours, or to nobody yet."""
        SHIFT_LIFECYCLE.after(self.state, _A.ASSIGN)
        state = _S.PLANNED if self.state is _S.PLANNED else _S.PUBLISHED
        if worker is None:
            return replace(
                self, state=state, member_id=None, check_in_id=None, member_name="", swap_from=""
            )
        worker.require_offered(self.slot)
        return replace(self._of(worker), state=state, swap_from="")

    def published(self) -> "PostShift":
        return replace(self, state=SHIFT_LIFECYCLE.after(self.state, _A.PUBLISH))

    def cancelled(self, reason: str) -> "PostShift":
        return replace(self, state=SHIFT_LIFECYCLE.after(self.state, _A.CANCEL), reason=reason)

    def answered(self, action: ShiftAction, by: MemberId, now: datetime) -> "PostShift":
        """`come` or `ask_swap`, before it begins; NotYourShift, ShiftTime."""
        self._require_own(by)
        self._require_ahead(now)
        return replace(self, state=SHIFT_LIFECYCLE.after(self.state, action))

    def taken_over(self, worker: Worker, now: datetime) -> "PostShift":
        """By another member of the post; the first who says so."""
        after = SHIFT_LIFECYCLE.after(self.state, _A.TAKE_OVER)
        if self.member_id == worker.member_id:
            raise OwnShift("it is yours")
        if self.member_id is not None and self.state is not _S.SWAP_REQUESTED:
            raise NotYourShift("somebody has it")
        self._require_ahead(now)
        worker.require_offered(self.slot)
        return replace(self._of(worker), state=after, swap_from=self.member_name)

    def told(
        self, note: str, *, by: MemberId, account: AccountId, name: str, now: datetime
    ) -> "PostShift":
        """The member was there, and what the next one should know; once it has begun."""
        self._require_own(by)
        after = SHIFT_LIFECYCLE.after(self.state, _A.TELL)
        if now < self.slot.begins_at:
            raise ShiftTime("it has not begun")
        return replace(self, state=after, note=note, told_by=account, told_name=name, told_at=now)

    def received(self, name: str, now: datetime) -> "PostShift":
        """By who serves next there; NoNoteLeft."""
        SHIFT_LIFECYCLE.after(self.state, _A.RECEIVE)
        if not self.note or self.received_at is not None:
            raise NoNoteLeft("nothing to take over")
        return replace(self, received_by=name, received_at=now)

    def confirmed(self, by: AccountId, name: str, now: datetime) -> "PostShift":
        """By the desk, once it is over; NotYourShift if nobody had it."""
        after = SHIFT_LIFECYCLE.after(self.state, _A.CONFIRM)
        if self.member_id is None:
            raise NotYourShift("nobody had it")
        if now < self.slot.ends_at:
            raise ShiftTime("it is not over")
        return replace(self, state=after, confirmed_by=by, confirmed_name=name, confirmed_at=now)

    def _of(self, worker: Worker) -> "PostShift":
        return replace(
            self, member_id=worker.member_id, check_in_id=worker.check_in_id,
            member_name=worker.name,
        )  # fmt: skip

    def _require_own(self, member_id: MemberId) -> None:
        if self.member_id != member_id:
            raise NotYourShift("another member's shift")

    def _require_ahead(self, now: datetime) -> None:
        if now >= self.slot.begins_at:
            raise ShiftTime("it has begun")
