"""A member's place in an activity: in, waiting in order, withdrawn; and whether they came."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.activities.refusals import Attended, NoSeat, SeatStands
from partyhub.domain.activities.states import AttendedWay, SeatState
from partyhub.domain.shared.ids import AccountId, ActivityId, ActivitySeatId, MemberId, new_id


@dataclass(frozen=True, slots=True)
class Tally:
    """How many have a place, how many wait, and the last turn that was given."""

    taken: int
    waiting: int
    last_turn: int

    def room(self, capacity: int | None) -> int:
        """How many places are free; without a limit as many as wait, and one more."""
        return self.waiting + 1 if capacity is None else max(capacity - self.taken, 0)


@dataclass(frozen=True, slots=True)
class Presence:
    """That the member came: by which way, told by which account."""

    at: datetime
    way: AttendedWay
    told_by: AccountId
    told_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One for each member and activity; `turn` is the order in which they came."""

    id: ActivitySeatId
    activity_id: ActivityId
    member_id: MemberId
    state: SeatState
    turn: int
    signed_at: datetime
    moved_up_at: datetime | None = None
    withdrawn_at: datetime | None = None
    presence: Presence | None = None

    def moved_up(self, now: datetime) -> "Seat":
        return replace(self, state=SeatState.IN, moved_up_at=now)

    def withdrawn(self, now: datetime) -> "Seat":
        if self.state is SeatState.WITHDRAWN:
            raise NoSeat("withdrawn already")
        if self.presence is not None:
            raise Attended("who came does not withdraw")
        return replace(self, state=SeatState.WITHDRAWN, withdrawn_at=now)

    def attended(self, presence: Presence) -> "Seat":
        if self.presence is not None:
            raise Attended("it stands already")
        return replace(self, presence=presence)


def seated(
    before: Seat | None,
    activity_id: ActivityId,
    member_id: MemberId,
    *,
    tally: Tally,
    capacity: int | None,
    now: datetime,
) -> Seat:
    """A place if nobody waits for it and one is free; else the end of the waiting list.

    Who withdrew and comes again queues anew. SeatStands.
    """
    if before is not None and before.state is not SeatState.WITHDRAWN:
        raise SeatStands("signed up already", state=before.state)
    free = tally.waiting == 0 and tally.room(capacity) > 0
    return Seat(
        id=before.id if before else ActivitySeatId(new_id()),
        activity_id=activity_id, member_id=member_id,
        state=SeatState.IN if free else SeatState.WAITING,
        turn=tally.last_turn + 1, signed_at=now,
    )  # fmt: skip
