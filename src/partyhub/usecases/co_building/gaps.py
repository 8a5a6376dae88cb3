"""What is still missing in a half-year, with what to do: never a league table (SP-24)."""

from datetime import date, datetime

from partyhub.domain.co_building.half import HalfMatter, half_of
from partyhub.domain.co_building.views import MeetingGap, UnitGap, UnpairedUnit
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day, moment_after
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import NameKey
from partyhub.usecases.co_building.reach import readable
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


async def list_unit_gaps(
    uow: UnitOfWork, actor: Actor, *, on: date, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[UnitGap, str]]:
    """Which partnered units have not served in the half-year of that day (CHK-27, PD-17)."""
    scope = readable(actor)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.partners.unit_gaps(half_of(on), within=within, after=after, limit=limit)


async def list_unpaired(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[UnpairedUnit, str]]:
    """Which units have no partner community: they owe nothing, they are invited (CHK-26)."""
    scope = readable(actor)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.partners.unpaired(within=within, after=after, limit=limit)


async def list_meeting_gaps(
    uow: UnitOfWork, actor: Actor, *, on: date, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[MeetingGap, str]]:
    """Which communities have not held their joint meeting (CHK-28, PD-18)."""
    scope = readable(actor)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.partners.meeting_gaps(half_of(on), within=within, after=after, limit=limit)


async def note_half_year_gaps(uow: UnitOfWork, *, now: datetime) -> int:
    """In the last weeks of a half-year: who lacks something, to be reminded of it (NT-23)."""
    half = half_of(local_day(now))
    if not half.near(local_day(now)):
        return 0
    due_at = moment_after(half.ends)
    async with uow:
        new = [
            await uow.partners.note_gaps(half, matter, due_at=due_at, now=now)
            for matter in HalfMatter
        ]
        return await uow.commit(sum(new))
