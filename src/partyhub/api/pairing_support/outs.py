"""Pairs as they are answered: households are codes but where name and address are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.api.answers import same
from partyhub.domain.pairing_support.household import HouseholdPerson
from partyhub.domain.pairing_support.pair import Consent, SupportPair
from partyhub.domain.pairing_support.people import Supporter, SupportReview, SupportVisit
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.states import (
    Capacity,
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairAction,
    PairState,
    PairWay,
    ReviewResult,
)
from partyhub.domain.pairing_support.views import HouseholdLook, OwnPair, SupportCandidate
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.pairing_support.reach import WholePair


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdConsentOut:
    """That the household agreed, how, and who of it; never a name."""

    on: date
    how: ConsentHow
    who: ConsentBy
    noted_by: str

    @classmethod
    def of(cls, one: Consent) -> "HouseholdConsentOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPairOut:
    """A pair as the community reads it."""

    id: UUID
    community: OrgName
    household_code: str
    kind: HouseholdKind
    way: PairWay
    area: str
    state: PairState
    proposed_at: datetime
    proposed_by: str
    consent: HouseholdConsentOut | None
    started_on: date | None
    reviewed_on: date | None
    review_due_on: date | None
    ended_on: date | None
    end_reason: str
    ended_by: str

    @classmethod
    def of(cls, pair: SupportPair) -> "SupportPairOut":
        return cls(
            **same(cls, pair, "community", "household_code", "consent"),
            community=OrgName(pair.community.id, pair.community_name),
            household_code=pair.household.code,
            consent=HouseholdConsentOut.of(pair.consent) if pair.consent else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPlanOut:
    """One version; the latest counts."""

    id: UUID
    version: int
    goals: str
    content: str
    every_days: int
    begins_on: date
    ends_on: date
    written_at: datetime
    written_by: str

    @classmethod
    def of(cls, one: SupportPlan) -> "SupportPlanOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class SupporterOut:
    """Who supports it, or did until `until`."""

    id: UUID
    member_id: UUID
    member_name: str
    capacity: Capacity
    since: datetime
    added_by: str
    until: datetime | None
    left_reason: str

    @classmethod
    def of(cls, one: Supporter) -> "SupporterOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportVisitOut:
    """A visit; it counts once its entry of the service record is confirmed."""

    id: UUID
    member_name: str
    begins_at: datetime
    ends_at: datetime
    done: str
    told_at: datetime
    record_id: UUID
    record_state: str

    @classmethod
    def of(cls, one: SupportVisit) -> "SupportVisitOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportReviewOut:
    id: UUID
    year: int
    reviewed_on: date
    result: ReviewResult
    words: str
    reviewed_by: str

    @classmethod
    def of(cls, one: SupportReview) -> "SupportReviewOut":
        return cls(**same(cls, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeSupportPairOut:
    """A pair with all that belongs to it, who looked at the household, and what may be done."""

    pair: SupportPairOut
    plans: Sequence[SupportPlanOut]
    supporters: Sequence[SupporterOut]
    visits: Sequence[SupportVisitOut]
    reviews: Sequence[SupportReviewOut]
    looks: Sequence[HouseholdLook]
    allowed_actions: Sequence[PairAction]
    may_reveal: bool

    @classmethod
    def of(cls, one: WholePair) -> "WholeSupportPairOut":
        return cls(
            pair=SupportPairOut.of(one.pair),
            plans=[SupportPlanOut.of(plan) for plan in one.plans],
            supporters=[SupporterOut.of(part) for part in one.supporters],
            visits=[SupportVisitOut.of(visit) for visit in one.visits],
            reviews=[SupportReviewOut.of(review) for review in one.reviews],
            looks=one.looks,
            allowed_actions=one.possible,
            may_reveal=one.may_reveal,
        )


@dataclass(frozen=True, slots=True)
class HouseholdOut:
    """Whom to visit, and where; each look is kept."""

    name: str
    phone: str
    address: str

    @classmethod
    def of(cls, person: HouseholdPerson) -> "HouseholdOut":
        return cls(person.name, person.phone, person.address)


@dataclass(frozen=True, slots=True)
class SupportCandidatesOut:
    """By name, at most thirty."""

    items: Sequence[SupportCandidate]


@dataclass(frozen=True, slots=True)
class MyHouseholdsOut:
    """The latest first."""

    items: Sequence[OwnPair]
