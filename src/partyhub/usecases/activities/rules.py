"""Months' themes of a street (ACT-02) and the fixed service day of a community (CHK-23)."""

from dataclasses import dataclass
from datetime import date, datetime, time

from partyhub.domain.activities.service_day import Recurrence, ServiceDay
from partyhub.domain.activities.theme import ActivityTheme
from partyhub.domain.activities.views import ThemeLine
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivityThemeId, OrgId, ServiceDayId, new_id
from partyhub.domain.shared.org import path_steps
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

_MOST = 200


async def list_theme(
    uow: UnitOfWork,
    actor: Actor,
    *,
    street_id: OrgId,
    month: date,
    title: str,
    words: str,
    now: datetime,
) -> ActivityTheme:
    """ACT-02. 404, then 403; WrongKind, ThemeKnown."""
    async with uow:
        street = await uow.orgs.get(street_id)
        actor.require(Permission.ACTIVITY_KEEP, at=street.at())
        street.require_kind(OrgKind.STREET_COMMITTEE)
        theme = ActivityTheme(
            id=ActivityThemeId(new_id()), street=street.ref, street_name=street.name,
            month=month.replace(day=1), title=title, words=words, listed_at=now,
            listed_by=actor.signature,
        )  # fmt: skip
        await uow.activity_themes.add(theme)
        facts = {"month": f"{theme.month:%Y-%m}", "title": title}
        uow.record(
            Event(action="activity-theme.list", subject=street.id, by=actor.account_id, at=now,
                  facts=facts)
        )  # fmt: skip
        return await uow.commit(theme)


async def themes_of(uow: UnitOfWork, actor: Actor, *, year: int) -> list[ThemeLine]:
    """Of the streets within reach and of the one above; NotAllowed for who reads no activities."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    above = sorted({step for root in scope.roots for step in path_steps(root)})
    async with uow.reading():
        return await uow.activity_themes.page(within=scope, above=above, year=year)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWanted:
    """What a community chooses as its fixed service day (PV-37)."""

    title: str
    rule: Recurrence
    begins: time
    ends: time
    place: str
    content: str
    field: WorkType
    since: date


async def fix_day(
    uow: UnitOfWork, actor: Actor, wanted: DayWanted, *, community_id: OrgId, now: datetime
) -> ServiceDay:
    """404, then 403; WrongKind, OrgClosed, Invalid, ServiceDayStands."""
    async with uow:
        community = await uow.orgs.get(community_id)
        actor.require(Permission.ACTIVITY_KEEP, at=community.at())
        community.require_kind(OrgKind.COMMUNITY_ORG)
        community.require_open()
        said = {name: getattr(wanted, name) for name in DayWanted.__dataclass_fields__}
        day = ServiceDay(
            **said, id=ServiceDayId(new_id()), community=community.ref,
            community_name=community.name, kept_at=now, kept_by=actor.signature,
        )  # fmt: skip
        day.require_sound()
        await uow.service_days.add(day)
        uow.record(_event("service-day.fix", actor, day, now))
        return await uow.commit(day)


async def end_day(
    uow: UnitOfWork, actor: Actor, day_id: ServiceDayId, *, now: datetime
) -> ServiceDay:
    """From today on there is none; what was made of it stays. ServiceDayEnded."""
    async with uow:
        before = await uow.service_days.locked(day_id)
        if not actor.scope(Permission.ACTIVITY_READ).covers(before.at()):
            raise NotFound("no such service day", day=str(day_id))
        actor.require(Permission.ACTIVITY_KEEP, at=before.at())
        after = before.ended(local_day(now), actor.signature)
        await uow.service_days.end(after)
        uow.record(_event("service-day.end", actor, after, now))
        return await uow.commit(after)


async def days_standing(uow: UnitOfWork, actor: Actor) -> list[ServiceDay]:
    """Of the communities within reach; NotAllowed for who reads no activities."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    async with uow.reading():
        return await uow.service_days.standing(within=scope, limit=_MOST)


def _event(action: str, actor: Actor, day: ServiceDay, now: datetime) -> Event:
    return Event(
        action=action, subject=day.community.id, by=actor.account_id, at=now,
        facts={"title": day.title},
    )  # fmt: skip
