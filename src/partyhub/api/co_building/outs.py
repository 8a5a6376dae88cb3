"""Units' and communities' work together as it is answered, with what the reader may do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from partyhub.api.answers import same
from partyhub.domain.co_building.between import Between, TellerSide
from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.offer import (
    OFFER_LIFECYCLE,
    CoOffer,
    OfferAction,
    OfferKind,
    OfferState,
)
from partyhub.domain.co_building.pair import PartnerPair
from partyhub.domain.co_building.participation import (
    UNIT_SERVICE_LIFECYCLE,
    UnitService,
    UnitServiceAction,
    UnitServiceState,
)
from partyhub.domain.co_building.visit import ContactVisit, VisitKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.lifecycle import Step
from partyhub.domain.shared.org import OrgName, Place
from partyhub.domain.shared.permission import Permission


def _keeps(actor: Actor, at: Place) -> bool:
    return actor.scope(Permission.CO_BUILDING_KEEP).covers(at)


def _may(actor: Actor, step: Step[Any, Any], between: Between) -> bool:
    return actor.scope(step.needs).covers(between.at(step.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPairOut:
    """A pair; `until` is null while it stands."""

    id: UUID
    unit: OrgName
    community: OrgName
    since: date
    agreed_by: str
    until: date | None
    end_reason: str
    may_end: bool

    @classmethod
    def of(cls, one: PartnerPair, actor: Actor) -> "PartnerPairOut":
        return cls(
            **same(cls, one, "unit", "community", "may_end"), unit=one.unit_named,
            community=one.community_named, may_end=one.until is None and _keeps(actor, one.at()),
        )  # fmt: skip


_BETWEEN = ("unit", "community", "told_side", "allowed_actions")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoOfferOut:
    """An offer or a need, its answer and its result."""

    id: UUID
    unit: OrgName
    community: OrgName
    told_side: TellerSide
    kind: OfferKind
    what: str
    told_at: datetime
    told_name: str
    state: OfferState
    answer: str
    result: str
    changed_name: str
    changed_at: datetime | None
    allowed_actions: Sequence[OfferAction]

    @classmethod
    def of(cls, one: CoOffer, actor: Actor) -> "CoOfferOut":
        side = one.between
        steps = OFFER_LIFECYCLE.steps_from(one.state)
        return cls(
            **same(cls, one, *_BETWEEN), unit=side.unit_named, community=side.community_named,
            told_side=side.told_side,
            allowed_actions=[step.action for step in steps if _may(actor, step, side)],
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitServiceOut:
    """That a unit took part; it counts once it is `confirmed`."""

    id: UUID
    unit: OrgName
    community: OrgName
    told_side: TellerSide
    served_on: date
    what: str
    people: int
    told_at: datetime
    told_name: str
    state: UnitServiceState
    decided_name: str
    decided_at: datetime | None
    why: str
    allowed_actions: Sequence[UnitServiceAction]

    @classmethod
    def of(cls, one: UnitService, actor: Actor) -> "UnitServiceOut":
        """Who told it may only withdraw it."""
        side, own = one.between, one.told_by == actor.account_id
        mine = (UnitServiceAction.WITHDRAW,) if own else tuple(UnitServiceAction)
        steps = [
            step.action for step in UNIT_SERVICE_LIFECYCLE.steps_from(one.state)
            if _may(actor, step, side) and step.action in mine
        ]  # fmt: skip
        return cls(
            **same(cls, one, *_BETWEEN), unit=side.unit_named, community=side.community_named,
            told_side=side.told_side, allowed_actions=steps,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDecisionOut:
    """`done_on` is null while it is open."""

    id: UUID
    text: str
    org: OrgName
    who: str
    due_on: date
    done_on: date | None
    done_by: str
    result: str
    may_complete: bool

    @classmethod
    def of(cls, one: MeetingDecision, meeting: JointMeeting, actor: Actor) -> "MeetingDecisionOut":
        at = Place.of((one.org, meeting.community))
        may = one.done_on is None and _keeps(actor, at)
        return cls(**same(cls, one, "org", "may_complete"), org=one.org_named, may_complete=may)


@dataclass(frozen=True, slots=True, kw_only=True)
class JointMeetingOut:
    """A joint meeting with its decisions, what is due first at the top."""

    id: UUID
    community: OrgName
    held_on: date
    place: str
    present: str
    agenda: str
    entered_by: str
    units: Sequence[OrgName]
    decisions: Sequence[MeetingDecisionOut]

    @classmethod
    def of(cls, one: JointMeeting, actor: Actor) -> "JointMeetingOut":
        decisions = [MeetingDecisionOut.of(each, one, actor) for each in one.decisions]
        said = same(cls, one, "community", "decisions")
        return cls(**said, community=one.community_named, decisions=decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactVisitOut:
    """A visit or a forum."""

    id: UUID
    org: OrgName
    kind: VisitKind
    visited_on: date
    who: str
    post: str
    place: str
    found: str
    promised: str
    entered_by: str

    @classmethod
    def of(cls, one: ContactVisit) -> "ContactVisitOut":
        return cls(**same(cls, one, "org"), org=one.org_named)
