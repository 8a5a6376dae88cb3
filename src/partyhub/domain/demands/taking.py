"""党员接单 (SRV-01, CHK-12): a member's part in an order; taking and giving back are free."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.refusals import TimeOutside
from partyhub.domain.demands.states import (
    FILLED,
    HELD,
    TAKE_LIFECYCLE,
    DemandState,
    TakeAction,
    TakeState,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import (
    AccountId,
    CheckInId,
    DemandTakeId,
    MemberId,
    ServiceDemandId,
    ServiceRecordId,
    new_id,
)

SHORTEST: Final = timedelta(minutes=6)
LONGEST: Final = timedelta(hours=16)
MOST_TAKEN: Final = 5
"""So many orders a member may have promised at a time: nobody keeps a pool for themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One member's part; `begins_at`, `ends_at` and `result` are what the member tells."""

    id: DemandTakeId
    demand_id: ServiceDemandId
    member_id: MemberId
    member_name: str
    check_in_id: CheckInId
    state: TakeState
    since: datetime
    account_id: AccountId | None = None
    account_name: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    result: str = ""
    told_at: datetime | None = None
    ended_at: datetime | None = None
    ended_name: str = ""
    reason: str = ""
    record_id: ServiceRecordId | None = None

    def accepted(self, by: Actor, at: datetime) -> "Take":
        """The one person who was asked says yes."""
        taken = replace(self, account_id=by.account_id, account_name=by.display_name, since=at)
        return taken._moved(TakeAction.TAKE)

    def excused(self, at: datetime) -> "Take":
        return self._ended(TakeAction.EXCUSE, at)

    def given_back(self, reason: str, at: datetime) -> "Take":
        """Before it is told; no reason is asked for."""
        return self._ended(TakeAction.GIVE_BACK, at, reason=reason)

    def told(self, begins_at: datetime, ends_at: datetime, result: str, at: datetime) -> "Take":
        """From when to when, and what came of it; it can be told anew until it is confirmed."""
        if begins_at < self.since:
            raise TimeOutside("not before it was taken", field="begins_at")
        if ends_at > at:
            raise TimeOutside("it is not over yet", field="ends_at")
        if not SHORTEST <= ends_at - begins_at <= LONGEST:
            raise TimeOutside("it ends after it begins, within 16 hours", field="ends_at")
        said = replace(self, begins_at=begins_at, ends_at=ends_at, result=result, told_at=at)
        return said._moved(TakeAction.TELL)

    def settled(self, by: str, record_id: ServiceRecordId, at: datetime) -> "Take":
        """Confirmed; `by` is empty where the resident's code did it."""
        return replace(self, record_id=record_id)._ended(TakeAction.SETTLE, at, by)

    def missed(self, by: str, reason: str, at: datetime) -> "Take":
        """Did not come: the place is free again, and that is all that follows."""
        return self._ended(TakeAction.NO_SHOW, at, by, reason)

    def released(self, at: datetime) -> "Take":
        return self._ended(TakeAction.RELEASE, at)

    def _moved(self, action: TakeAction) -> "Take":
        return replace(self, state=TAKE_LIFECYCLE.after(self.state, action))

    def _ended(self, action: TakeAction, at: datetime, by: str = "", reason: str = "") -> "Take":
        return replace(self._moved(action), ended_at=at, ended_name=by, reason=reason)


def new_take(
    demand: Demand, member_id: MemberId, name: str, check_in_id: CheckInId, at: datetime
) -> Take:
    """Asked of one person, who hasn't answered."""
    return Take(
        id=DemandTakeId(new_id()), demand_id=demand.id, member_id=member_id, member_name=name,
        check_in_id=check_in_id, state=TakeState.ASKED, since=at,
    )  # fmt: skip


def after_parts(demand: Demand, takes: Sequence[Take], at: datetime) -> Demand:
    """Where the order stands after one of its parts has changed: done once somebody's work is
    confirmed and nobody has one open, free again when nobody is left.
    """
    filled = [take for take in takes if take.state in FILLED]
    counted = replace(demand, taken=len(filled))
    if demand.state is not DemandState.ACCEPTED:
        return counted
    if not filled:
        return counted.vacated()
    return counted if any(take.state in HELD for take in filled) else counted.finished(at)
