"""What a street expects of two-new organisations, and who has not held it yet (ACT-02, ACT-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.activities.year import ActivityGap, ActivityYear, ActivityYearLine
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.activities.venues import steps_above
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWanted:
    """The method in words, how many activities, and of which organisations."""

    year: int
    minimum: int
    method: str
    orgs: Sequence[OrgId]


async def set_year(
    uow: UnitOfWork, actor: Actor, wanted: YearWanted, *, street_id: OrgId, now: datetime
) -> ActivityYear:
    """PD-21: by the street, anew as often as it needs to. 404, 403; WrongKind, Invalid."""
    async with uow:
        street = await uow.orgs.get(street_id)
        actor.require(Permission.ACTIVITY_KEEP, at=street.at())
        street.require_kind(OrgKind.STREET_COMMITTEE)
        named = tuple(dict.fromkeys(wanted.orgs))
        for org_id in named:
            await _require_below(uow, street.path, org_id)
        year = ActivityYear(
            street=street.ref, street_name=street.name, year=wanted.year, minimum=wanted.minimum,
            method=wanted.method, orgs=named, set_at=now, set_by=actor.signature,
        )  # fmt: skip
        await uow.activity_years.put(year)
        facts = {"year": str(year.year), "minimum": str(year.minimum), "orgs": str(len(named))}
        uow.record(
            Event(action="activity-year.set", subject=street.id, by=actor.account_id, at=now,
                  facts=facts)
        )  # fmt: skip
        return await uow.commit(year)


async def years_of(uow: UnitOfWork, actor: Actor, *, year: int) -> list[ActivityYearLine]:
    """Of the streets within reach and of the one above."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    async with uow.reading():
        return await uow.activity_years.of(year, within=scope, above=steps_above(scope))


async def list_gaps(
    uow: UnitOfWork, actor: Actor, *, year: int, org_id: OrgId | None, after: NameKey, limit: int,
    now: datetime,
) -> list[tuple[ActivityGap, str]]:  # fmt: skip
    """Who has held fewer at a centre than expected, by name: never a league table (SP-24)."""
    scope = actor.require_any(Permission.ACTIVITY_READ)
    start, end = (first_moment(date(one, 1, 1)) for one in (year, year + 1))
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.activity_years.gaps(
            year, start, end, now, within=within, after=after, limit=limit
        )


async def _require_below(uow: UnitOfWork, street: str, org_id: OrgId) -> None:
    try:
        org = await uow.orgs.get(org_id)
    except NotFound as error:
        raise Invalid("no such organisation", field="org_ids") from error
    if not org.path.startswith(street) or org.path == street:
        raise Invalid("an organisation of another street", field="org_ids")
