"""An activity is planned, and its plan changed (有计划: ACT-01, ACT-04 … ACT-06)."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.activities.activity import Activity, ActivityPlan, stepped
from partyhub.domain.activities.states import (
    ACTIVITY_LIFECYCLE,
    ActivityAction,
    ActivityOccasion,
    ActivityState,
    OpenTo,
)
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import in_utc
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivityId, ActivityThemeId, ActivityVenueId, OrgId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.activities.seats import move_up
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody plans. `community_id`: for organisers that stand in none."""

    title: str
    theme_id: ActivityThemeId | None
    field: WorkType
    is_service: bool
    community_id: OrgId | None
    open_to: OpenTo
    place: str
    begins_at: datetime
    ends_at: datetime
    capacity: int | None
    plan: str
    partners: str
    research: str
    venue_id: ActivityVenueId | None = None
    is_training: bool = False
    occasion: ActivityOccasion | None = None


async def plan_activity(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, org_id: OrgId, now: datetime
) -> Activity:
    """NotFound for no such organisation, then NotAllowed; OrgClosed, Invalid."""
    async with uow:
        org = await uow.orgs.get(org_id)
        actor.require(Permission.ACTIVITY_KEEP, at=org.at())
        org.require_open()
        plan = await _planned(uow, org, wanted)
        activity = Activity(
            id=ActivityId(new_id()), org=org.ref, org_name=org.name, plan=plan,
            state=ActivityState.PLANNED, planned_at=now, planned_by=actor.signature,
        )  # fmt: skip
        await uow.activities.add(activity)
        uow.record(
            Event(action="activity.plan", subject=activity.id, by=actor.account_id, at=now,
                  to_state=activity.state, facts={"org": str(org.id)})
        )  # fmt: skip
        return await uow.commit(activity)


async def change_activity(
    uow: UnitOfWork,
    actor: Actor,
    wanted: Wanted,
    *,
    activity_id: ActivityId,
    read_version: int,
    now: datetime,
) -> Activity:
    """While it has no record; a wider limit lets in who waits. PreconditionFailed."""
    async with uow:
        before = await uow.activities.locked(activity_id)
        _require_keeper(actor, before)
        require_current(read_version, before.version)
        plan = await _planned(uow, await uow.orgs.get(before.org.id), wanted)
        tally = await uow.activity_seats.tally(activity_id)
        if plan.capacity is not None and plan.capacity < tally.taken:
            raise Invalid("more have a place already", field="capacity", taken=str(tally.taken))
        after, event = stepped(
            before, ActivityAction.CHANGE, before.changed(plan), by=actor.account_id, at=now
        )
        await uow.activities.save(after)
        uow.record(event)
        await move_up(uow, after, by=actor.account_id, now=now)
        return await uow.commit(replace(after, version=after.version + 1))


def _require_keeper(actor: Actor, activity: Activity) -> None:
    step = ACTIVITY_LIFECYCLE.steps[ActivityAction.CHANGE]
    if not actor.scope(Permission.ACTIVITY_READ).covers(activity.at()):
        raise NotFound("no such activity", activity=str(activity.id))
    actor.require(step.needs, at=activity.at())


async def _planned(uow: UnitOfWork, org: Org, wanted: Wanted) -> ActivityPlan:
    community = await _community(uow, org, wanted.community_id)
    await _require_theme(uow, org, wanted.theme_id)
    invited = org.id
    if wanted.open_to is OpenTo.CHECKED_IN and community is not None:
        invited = community.id
    elif org.centre is not None:  # a centre has no members of its own: it serves its street
        centre = await uow.orgs.get(org.centre.id)
        invited = centre.parent_id or org.id
    said = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__}
    del said["community_id"]
    if wanted.venue_id is not None:
        said["place"] = await _venue(uow, org, wanted.venue_id)
    said |= {"begins_at": in_utc(wanted.begins_at), "ends_at": in_utc(wanted.ends_at)}
    plan = ActivityPlan(**said, community=community, invited_id=invited)
    plan.require_sound()
    return plan


async def _venue(uow: UnitOfWork, org: Org, venue_id: ActivityVenueId) -> str:
    """The name of a place that serves the organisation (ACT-10); VenueClosed."""
    try:
        venue = await uow.activity_venues.get(venue_id)
    except NotFound as error:
        raise Invalid("no such place", field="venue_id") from error
    if not venue.serves(org.ref):
        raise Invalid("a place of others", field="venue_id")
    venue.require_open()
    return venue.name


async def _community(uow: UnitOfWork, org: Org, given: OrgId | None) -> OrgRef | None:
    """That in which the organiser stands; else the one that was named, an open community."""
    way = zip(await uow.orgs.above(org), org.path_steps, strict=True)
    for step, path in reversed([*way]):
        if step.kind is OrgKind.COMMUNITY_ORG:
            return OrgRef(OrgId(step.id), path)
    if given is None:
        return None
    try:
        named = await uow.orgs.get(given)
    except NotFound as error:
        raise Invalid("no such community", field="community_id") from error
    named.require_kind(OrgKind.COMMUNITY_ORG)
    named.require_open()
    return named.ref


async def _require_theme(uow: UnitOfWork, org: Org, theme_id: ActivityThemeId | None) -> None:
    """A theme is that of the street in which the organiser stands (ACT-02)."""
    if theme_id is None:
        return
    try:
        theme = await uow.activity_themes.get(theme_id)
    except NotFound as error:
        raise Invalid("no such theme", field="theme_id") from error
    if not org.path.startswith(theme.street.path):
        raise Invalid("the theme of another street", field="theme_id")
