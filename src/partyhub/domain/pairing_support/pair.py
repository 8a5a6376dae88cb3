"""结对帮扶 (VOL-05): one household, those who support it, from its consent to the end."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from partyhub.domain.pairing_support.household import Household, SealedHousehold
from partyhub.domain.pairing_support.people import Supporter
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.refusals import (
    GuardianNeeded,
    OneSupporter,
    PlanNeeded,
    SupportDaysOutOfOrder,
    SupporterNeeded,
    SupportOver,
)
from partyhub.domain.pairing_support.states import (
    PAIR_LIFECYCLE,
    SUPPORTED,
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairAction,
    PairState,
    PairWay,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import months_after
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import SupportPairId
from partyhub.domain.shared.org import OrgRef, Place

_A = PairAction
_YEAR: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """That the household agreed: when, how and who of it, noted by whom. Never a name."""

    on: date
    how: ConsentHow
    who: ConsentBy
    noted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPair:
    """`person` is sealed, and gone once the pair is over; `area` is the estate, never the door."""

    id: SupportPairId
    community: OrgRef
    community_name: str
    household: Household
    person: SealedHousehold | None
    kind: HouseholdKind
    way: PairWay
    area: str
    proposed_at: datetime
    proposed_by: str
    state: PairState = PairState.PROPOSED
    consent: Consent | None = None
    started_on: date | None = None
    reviewed_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""
    ended_by: str = ""

    def at(self) -> Place:
        return Place((self.community.path,))

    @property
    def review_due_on(self) -> date | None:
        """A year after the last review, or after the beginning."""
        since = self.reviewed_on or self.started_on
        return None if since is None or self.state is not PairState.ACTIVE else _next_year(since)

    def agreed(self, consent: Consent, today: date) -> "SupportPair":
        """Nothing begins without the household's word; for a child its guardian's."""
        after = PAIR_LIFECYCLE.after(self.state, _A.AGREE)
        if consent.on > today:
            raise SupportDaysOutOfOrder("it is to come", field="on")
        if self.kind is HouseholdKind.LEFT_BEHIND_CHILD and consent.who is not ConsentBy.GUARDIAN:
            raise GuardianNeeded("for a child its guardian agrees", field="who")
        return replace(self, state=after, consent=consent)

    def started(
        self, plan: SupportPlan | None, supporters: list[Supporter], today: date
    ) -> "SupportPair":
        after = PAIR_LIFECYCLE.after(self.state, _A.START)
        if plan is None:
            raise PlanNeeded("write the plan first")
        if not supporters:
            raise SupporterNeeded("name who supports it first")
        return replace(self, state=after, started_on=today)

    def require_room(self, supporters: list[Supporter]) -> None:
        """OneSupporter where one supports it already; silent for many-to-one."""
        PAIR_LIFECYCLE.after(self.state, _A.CHANGE)
        if self.way is PairWay.ONE and supporters:
            raise OneSupporter("one-to-one", supporter=str(supporters[0].id))

    def reviewed(self, on: date, today: date) -> "SupportPair":
        PAIR_LIFECYCLE.after(self.state, _A.REVIEW)
        if on > today or (self.started_on is not None and on < self.started_on):
            raise SupportDaysOutOfOrder("while it is supported, not to come", field="on")
        return replace(self, reviewed_on=on)

    def over(self, action: PairAction, reason: str, by: Actor, today: date) -> "SupportPair":
        """Ended, or withdrawn by the household: who and where it is is erased at once."""
        return replace(
            self, state=PAIR_LIFECYCLE.after(self.state, action), person=None, ended_on=today,
            end_reason=reason, ended_by=by.signature,
        )  # fmt: skip

    def sealed_person(self) -> SealedHousehold:
        """SupportOver once it is erased."""
        if self.person is None:
            raise SupportOver("erased when the pair ended", state=self.state)
        return self.person

    def require_supported(self) -> None:
        """Whom it is about may be visited: it has agreed, and nothing has ended it."""
        if self.state not in SUPPORTED:
            raise SupportOver("not agreed, or over", state=self.state)

    def event(self, action: str, by: Actor, at: datetime, before: str, **facts: str) -> Event:
        """Nothing of the household, nor what anybody wrote."""
        return Event(
            action=f"support-pair.{action}", subject=self.id, by=by.account_id, at=at,
            from_state=before, to_state=self.state,
            facts={"household": self.household.code, **facts},
        )  # fmt: skip


def _next_year(day: date) -> date:
    return months_after(day, _YEAR)
