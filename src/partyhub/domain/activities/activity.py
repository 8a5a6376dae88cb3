"""An activity with its plan, record, inspection and summary (四有: ACT-01, ACT-04 … ACT-08)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.activities.refusals import NotItsTime, SameHands, SignUpOver
from partyhub.domain.activities.states import (
    ACTIVITY_LIFECYCLE,
    ActivityAction,
    ActivityOccasion,
    ActivityState,
    OpenTo,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import (
    AccountId,
    ActivityId,
    ActivityThemeId,
    ActivityVenueId,
    OrgId,
    ServiceDayId,
)
from partyhub.domain.shared.org import OrgRef, Place

SHORTEST: Final = timedelta(minutes=6)
LONGEST: Final = timedelta(hours=16)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityPlan:
    """有计划: what, when, where, for whom; `community` is where its hours count, if it is service.

    `invited_id` is the community, or the organisation whose members may sign up.
    """

    title: str
    theme_id: ActivityThemeId | None = None
    field: WorkType
    is_service: bool
    community: OrgRef | None
    open_to: OpenTo
    invited_id: OrgId
    place: str
    begins_at: datetime
    ends_at: datetime
    capacity: int | None
    plan: str
    partners: str = ""
    research: str = ""
    venue_id: ActivityVenueId | None = None
    is_training: bool = False
    occasion: ActivityOccasion | None = None

    def require_sound(self) -> None:
        """Invalid: it ends after it begins and within 16 hours; service is that of a community."""
        if not SHORTEST <= self.ends_at - self.begins_at <= LONGEST:
            raise Invalid("it ends after it begins, within 16 hours", field="ends_at")
        if self.community is None and (self.is_service or self.open_to is OpenTo.CHECKED_IN):
            raise Invalid("which community it serves", field="community_id")


@dataclass(frozen=True, slots=True)
class Door:
    """Who opened the attendance of the day; that account confirms who came."""

    account_id: AccountId
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity of an organisation. What is written of it names who wrote it, and when."""

    id: ActivityId
    org: OrgRef
    org_name: str
    plan: ActivityPlan
    state: ActivityState
    planned_at: datetime
    planned_by: str
    rule_id: ServiceDayId | None = None
    door: Door | None = None
    result: str = ""
    recorded_by: str = ""
    recorded_at: datetime | None = None
    recorded_by_id: AccountId | None = None
    guests: int = 0
    inspection: str = ""
    inspected_by: str = ""
    inspected_at: datetime | None = None
    inspected_by_id: AccountId | None = None
    summary: str = ""
    experience: str = ""
    summarised_by: str = ""
    summarised_at: datetime | None = None
    reason: str = ""
    version: int = 1

    def at(self) -> Place:
        return Place((self.org.path,))

    @property
    def in_its_community(self) -> bool:
        """The organiser stands in the community whose hours these are."""
        home = self.plan.community
        return home is not None and self.org.path.startswith(home.path)

    def require_open(self, now: datetime) -> None:
        """SignUpOver unless members may sign up or withdraw."""
        if self.state is not ActivityState.PUBLISHED or now >= self.plan.begins_at:
            raise SignUpOver("it is not open", state=self.state)

    def changed(self, plan: ActivityPlan) -> "Activity":
        """Other times than those of which the attendance was opened: it is opened anew, or the
        hours wait for the community.
        """
        plan.require_sound()
        times = plan.begins_at, plan.ends_at
        same = times == (self.plan.begins_at, self.plan.ends_at)
        return replace(self, plan=plan, door=self.door if same else None)

    def opened(self, by: Actor, now: datetime) -> "Activity":
        """On its day; who opens last confirms."""
        day, plan = local_day(now), self.plan
        if not local_day(plan.begins_at) <= day <= local_day(plan.ends_at):
            raise NotItsTime("on its day", begins_at=plan.begins_at.isoformat())
        return replace(self, door=Door(by.account_id, by.signature, now))

    def recorded(self, result: str, by: Actor, now: datetime, guests: int = 0) -> "Activity":
        """有记录, once it is over; guests are a number, never names."""
        if now < self.plan.ends_at:
            raise NotItsTime("once it is over", ends_at=self.plan.ends_at.isoformat())
        return replace(
            self, result=result, recorded_by=by.signature, recorded_at=now,
            recorded_by_id=by.account_id, guests=guests,
        )  # fmt: skip

    def inspected(self, findings: str, by: Actor, now: datetime) -> "Activity":
        """有检查, by another than who wrote the record."""
        if self.recorded_by_id == by.account_id:
            raise SameHands("another account inspects")
        return replace(
            self, inspection=findings, inspected_by=by.signature, inspected_at=now,
            inspected_by_id=by.account_id,
        )  # fmt: skip

    def summarised(self, summary: str, experience: str, by: Actor, now: datetime) -> "Activity":
        return replace(
            self, summary=summary, experience=experience, summarised_by=by.signature,
            summarised_at=now,
        )  # fmt: skip

    def published(self, now: datetime) -> "Activity":
        if now >= self.plan.ends_at:
            raise NotItsTime("it is over", ends_at=self.plan.ends_at.isoformat())
        return self


def stepped(
    before: Activity, action: ActivityAction, after: Activity, *, by: AccountId, at: datetime
) -> tuple[Activity, Event]:
    """`after` in the state that the action leads to; IllegalTransition."""
    moved = replace(after, state=ACTIVITY_LIFECYCLE.after(before.state, action))
    event = Event(
        action=f"activity.{action}", subject=before.id, by=by, at=at, from_state=before.state,
        to_state=moved.state, note=moved.reason if action is ActivityAction.CANCEL else "",
    )  # fmt: skip
    return moved, event


def possible(activity: Activity, actor: Actor) -> list[ActivityAction]:
    """What this reader may do next, by the table; who wrote the record does not inspect it."""
    recorder = activity.recorded_by_id
    return [
        step.action
        for step in ACTIVITY_LIFECYCLE.steps_from(activity.state)
        if actor.scope(step.needs).covers(activity.at())
        and not (step.action is ActivityAction.INSPECT and recorder == actor.account_id)
    ]
