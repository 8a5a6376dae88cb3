"""居民点单 → 支部下单 → 党员接单 (SRV-01): one order of a resident, and what is done to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from partyhub.domain.demands.people import Resident, SealedPerson
from partyhub.domain.demands.refusals import (
    DemandDaysOutOfOrder,
    DemandOver,
    OwnDemand,
    PlacesTaken,
)
from partyhub.domain.demands.slots import slots_between
from partyhub.domain.demands.states import (
    DEMAND_LIFECYCLE,
    DemandAction,
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, MenuItemId, ServiceDemandId, TeamId
from partyhub.domain.shared.org import OrgRef, Place

USUAL_DAYS: Final = 30
LONGEST_DAYS: Final = 90
MOST_OPEN: Final = 5
"""So many orders of one resident may be open at a time in a community."""

_A = DemandAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked, as members read it: `area` is the estate, never the door; online it may be
    left out.
    """

    kind: DemandKind
    field: WorkType
    what: str
    area: str
    wanted_from: datetime
    wanted_until: datetime
    places: int
    expires_on: date
    menu_item_id: MenuItemId | None = None
    manner: DemandManner = DemandManner.IN_PERSON

    @property
    def where(self) -> str:
        """As the service record says it: the estate, or that it was done online."""
        return self.area or "网上"

    @property
    def slots(self) -> tuple[str, ...]:
        return slots_between(self.wanted_from, self.wanted_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """`taken` counts the places that are filled; `person` is sealed; `code_used_at` is when the
    resident's code confirmed it, which it does once.
    """

    id: ServiceDemandId
    number: str
    community: OrgRef
    community_name: str
    resident: Resident
    person: SealedPerson
    wish: Wish
    channel: OrderChannel
    ordered_at: datetime
    entered_by: AccountId | None = None
    entered_name: str = ""
    state: DemandState = DemandState.ORDERED
    taken: int = 0
    to: DemandTarget | None = None
    team_id: TeamId | None = None
    dispatched_at: datetime | None = None
    dispatched_by: AccountId | None = None
    dispatched_name: str = ""
    reason: str = ""
    closed_at: datetime | None = None
    code_used_at: datetime | None = None
    stars: int | None = None
    words: str = ""
    rated_at: datetime | None = None

    def at(self) -> Place:
        return Place((self.community.path,))

    def dispatched(
        self, to: DemandTarget, team_id: TeamId | None, by: Actor, at: datetime
    ) -> "Demand":
        """To others than before, as often as it takes; who has taken it keeps it."""
        action = _A.DISPATCH if self.state is DemandState.ORDERED else _A.REDISPATCH
        self._require_runs(at)
        return replace(
            self._moved(action), to=to, team_id=team_id, dispatched_at=at,
            dispatched_by=by.account_id, dispatched_name=by.display_name,
        )  # fmt: skip

    def declined(self, reason: str, at: datetime) -> "Demand":
        """The resident reads why."""
        return replace(self._moved(_A.DECLINE), reason=reason, closed_at=at)

    def withdrawn(self, reason: str, at: datetime) -> "Demand":
        return replace(self._moved(_A.WITHDRAW), reason=reason, closed_at=at)

    def expired(self, at: datetime) -> "Demand":
        """Nobody took it in time: the community is told, and nobody else."""
        return replace(self._moved(_A.EXPIRE), closed_at=at)

    def taken_up(self, at: datetime) -> "Demand":
        """One more has taken it; PlacesTaken, DemandOver."""
        after = self._moved(_A.TAKE)
        self._require_runs(at)
        if self.taken >= self.wish.places:
            raise PlacesTaken("as many as are needed have taken it", places=str(self.wish.places))
        return replace(after, taken=self.taken + 1)

    def excused(self) -> "Demand":
        """Whom it was asked of can't: it is the community's again, and nothing else follows."""
        return replace(self._moved(_A.EXCUSE), to=None)

    def vacated(self) -> "Demand":
        return self._moved(_A.VACATE)

    def finished(self, at: datetime) -> "Demand":
        return replace(self._moved(_A.FINISH), closed_at=at)

    def rated(self, stars: int, words: str, at: datetime) -> "Demand":
        return replace(self._moved(_A.RATE), stars=stars, words=words, rated_at=at)

    def handled_by(self, accounts: frozenset[AccountId]) -> bool:
        """Whether one of those accounts entered or dispatched it."""
        return bool(accounts & {self.entered_by, self.dispatched_by})

    def event(self, action: str, by: Actor, at: datetime, before: str, **facts: str) -> Event:
        """Nothing of the resident, nor what anybody wrote."""
        return Event(
            action=f"demand.{action}", subject=self.id, by=by.account_id, at=at,
            from_state=before, to_state=self.state, facts={"number": self.number, **facts},
        )  # fmt: skip

    def _moved(self, action: DemandAction) -> "Demand":
        return replace(self, state=DEMAND_LIFECYCLE.after(self.state, action))

    def _require_runs(self, at: datetime) -> None:
        if local_day(at) > self.wish.expires_on:
            raise DemandOver("it has run out", expires_on=f"{self.wish.expires_on}")


def require_fitting(wish: Wish, now: datetime) -> None:
    """Silent if the days of an order make sense today."""
    if not wish.wanted_from < wish.wanted_until:
        raise DemandDaysOutOfOrder("it ends after it begins", field="wanted_until")
    if wish.wanted_until <= now:
        raise DemandDaysOutOfOrder("it is over already", field="wanted_until")
    today = local_day(now)
    if not today <= wish.expires_on <= today + timedelta(days=LONGEST_DAYS):
        raise DemandDaysOutOfOrder(f"within {LONGEST_DAYS} days", field="expires_on")
    if local_day(wish.wanted_from) > today + timedelta(days=LONGEST_DAYS):
        raise DemandDaysOutOfOrder(f"within {LONGEST_DAYS} days", field="wanted_from")


def require_apart(apart: bool) -> None:
    """OwnDemand unless who handles an order and who serves are different people."""
    if not apart:
        raise OwnDemand("who handles an order takes no part in it")


def demand_number(community: OrgRef, year: int, running: int) -> str:
    """X2026-0018-000042: 需求, by community and year without gaps."""
    return f"X{year}-{community.node:04d}-{running:06d}"
