"""Places for activities, and what is held there when (ACT-10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.activities.venue import Venue
from partyhub.domain.activities.views import VenueUse
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import first_moment, local_day, moment_after
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivityVenueId, OrgId, new_id
from partyhub.domain.shared.org import path_steps
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReadVenue:
    """A place, and whether its reader keeps it."""

    venue: Venue
    may_keep: bool


async def list_venue(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, name: str, seats: int | None, now: datetime
) -> ReadVenue:
    """404, then 403; OrgClosed, VenueKnown."""
    async with uow:
        org = await uow.orgs.get(org_id)
        actor.require(Permission.ACTIVITY_KEEP, at=org.at())
        org.require_open()
        venue = Venue(
            id=ActivityVenueId(new_id()), org=org.ref, org_name=org.name,
            at_centre=org.kind is OrgKind.CENTRE, name=name, seats=seats, listed_at=now,
            listed_by=actor.signature,
        )  # fmt: skip
        await uow.activity_venues.add(venue)
        uow.record(_event("list", actor, venue, now))
        return await uow.commit(ReadVenue(venue, may_keep=True))


async def close_venue(
    uow: UnitOfWork, actor: Actor, venue_id: ActivityVenueId, *, now: datetime
) -> ReadVenue:
    """What is planned there stays; nothing new is. VenueClosed."""
    async with uow:
        before = await uow.activity_venues.locked(venue_id)
        _require_seen(actor.scope(Permission.ACTIVITY_READ), before)
        actor.require(Permission.ACTIVITY_KEEP, at=before.at())
        after = before.closed(local_day(now))
        await uow.activity_venues.close(after)
        uow.record(_event("close", actor, after, now))
        return await uow.commit(ReadVenue(after, may_keep=True))


async def venues_open(uow: UnitOfWork, actor: Actor) -> Sequence[ReadVenue]:
    """Of one's own organisations, of those above, and of their streets' centres."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    async with uow.reading():
        found = await uow.activity_venues.open_to(within=scope, above=steps_above(scope))
        keeps = actor.scope(Permission.ACTIVITY_KEEP)
        return [ReadVenue(one, keeps.covers(one.at())) for one in found]


async def venue_schedule(
    uow: UnitOfWork, actor: Actor, venue_id: ActivityVenueId, *, since: date, until: date
) -> list[VenueUse]:
    """Which activities are held there, whoever holds them. NotFound for a place of others."""
    scope = actor.scope(Permission.ACTIVITY_READ)
    if until < since:
        raise Invalid("it ends after it begins", field="until")
    async with uow.reading():
        venue = await uow.activity_venues.get(venue_id)
        _require_seen(scope, venue)
        return await uow.activity_venues.used(venue_id, first_moment(since), moment_after(until))


def steps_above(scope: Scope) -> list[str]:
    """The paths of all organisations on the way down to the scope's."""
    return sorted({step for root in scope.roots for step in path_steps(root)})


def _require_seen(scope: Scope, venue: Venue) -> None:
    """In reach, or serving somebody in reach."""
    if not scope.covers(venue.at()) and venue.serves_below not in steps_above(scope):
        raise NotFound("no such place", venue=str(venue.id))


def _event(action: str, actor: Actor, venue: Venue, now: datetime) -> Event:
    return Event(
        action=f"activity-venue.{action}", subject=venue.org.id, by=actor.account_id, at=now,
        facts={"name": venue.name},
    )  # fmt: skip
