"""What residents get without an account: never their own name, phone or address back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.states import (
    DemandAction,
    DemandKind,
    DemandManner,
    DemandState,
    TakeState,
)
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import ResidentLook
from partyhub.domain.shared.codes import WorkType
from partyhub.usecases.demands.residents import FollowedDemand


@dataclass(frozen=True, slots=True)
class OrderedOut:
    """The number to follow it by, and the code for the next steps: shown now and never again."""

    number: str
    code: str
    community_name: str
    expires_on: date

    @classmethod
    def of(cls, demand: Demand, code: str) -> "OrderedOut":
        spoken = f"{code[:4]}-{code[4:]}"
        return cls(demand.number, spoken, demand.community_name, demand.wish.expires_on)


@dataclass(frozen=True, slots=True)
class ComingOut:
    """A member who comes, by surname, and what they say was done."""

    id: UUID
    surname: str
    state: TakeState
    begins_at: datetime | None
    ends_at: datetime | None
    result: str

    @classmethod
    def of(cls, take: Take) -> "ComingOut":
        return cls(
            take.id, take.member_name[:1], take.state, take.begins_at, take.ends_at, take.result
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedDemandOut:
    """Where an order stands. By the phone's ending `looks` and `allowed_actions` are empty: they
    need the code. `finish` stands for confirming.
    """

    number: str
    community_name: str
    community_phone: str
    kind: DemandKind
    manner: DemandManner
    field: WorkType
    what: str
    wanted_from: datetime
    wanted_until: datetime
    places: int
    state: DemandState
    ordered_at: datetime
    expires_on: date
    reason: str
    closed_at: datetime | None
    confirmed_at: datetime | None
    stars: int | None
    coming: Sequence[ComingOut]
    looks: Sequence[ResidentLook]
    by_code: bool
    allowed_actions: Sequence[DemandAction]

    @classmethod
    def of(cls, found: FollowedDemand) -> "FollowedDemandOut":
        demand, wish = found.demand, found.demand.wish
        return cls(
            **{name: getattr(demand, name) for name in _OWN},
            **{name: getattr(wish, name) for name in _WISH},
            community_phone=found.community.contact_phone,
            confirmed_at=demand.code_used_at,
            coming=[ComingOut.of(take) for take in found.helpers],
            looks=found.looks,
            by_code=found.by_code,
            allowed_actions=found.possible,
        )


_OWN = (
    "number", "community_name", "state", "ordered_at", "reason", "closed_at", "stars",
)  # fmt: skip
_WISH = ("kind", "manner", "field", "what", "wanted_from", "wanted_until", "places", "expires_on")
