"""A member's own card: what counts, what waits, what was not confirmed; and telling an entry."""

from dataclasses import dataclass
from datetime import date, datetime, time

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.check_ins.views import CheckInFilter
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.refusals import NotPresent
from partyhub.domain.service_records.served import Served, Source
from partyhub.domain.service_records.views import CardKey, RecordLine, ServiceSum
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import at
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.serving import tell_served
from partyhub.usecases.uow import UnitOfWork

PRESENT = (CheckInState.CHECKED_IN, CheckInState.ASSIGNED)
_EVERYWHERE = Scope(("/",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody says of a stretch of service: the day, from when to when by clocks in China."""

    on: date
    begins: time
    ends: time
    category: WorkType
    content: str
    place: str = ""
    organiser: str = ""
    note: str = ""

    def served(self, check_in: CheckIn, source: Source) -> Served:
        """NotPresent for a day before the member checked in there."""
        if check_in.checked_in_on is None or self.on < check_in.checked_in_on:
            raise NotPresent("not checked in there by that day", field="on")
        return Served(
            member_id=check_in.member_id, community=check_in.community, source=source,
            check_in_id=check_in.id, team_id=check_in.team_id, begins_at=at(self.on, self.begins),
            ends_at=at(self.on, self.ends), category=self.category, content=self.content,
            place=self.place, organiser=self.organiser, note=self.note,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnService:
    """A year of one's own card, and the community that one is checked in with."""

    year: int
    sum: ServiceSum
    community: OrgName | None
    since: date | None
    check_in_id: CheckInId | None = None


async def own_service(uow: UnitOfWork, actor: Actor, year: int) -> OwnService:
    """Nothing for an account that belongs to no member."""
    async with uow.reading():
        if actor.member_id is None:
            return OwnService(year, ServiceSum(0, 0, 0, 0), None, None)
        found = await _present(uow, actor)
        added = await uow.service_records.sum_of(actor.member_id, year)
        if found is None:
            return OwnService(year, added, None, None)
        community = await uow.orgs.get(found.community.id)
        return OwnService(
            year, added, OrgName(community.id, community.name), found.checked_in_on,
            found.id,
        )  # fmt: skip


async def own_card(
    uow: UnitOfWork, actor: Actor, after: CardKey, *, limit: int
) -> list[RecordLine]:
    """Also what waits and what was not confirmed, with the reason (CHK-13)."""
    if actor.member_id is None:
        return []
    async with uow.reading():
        return await uow.service_records.card(
            actor.member_id, after, reader=actor, within=_EVERYWHERE, limit=limit
        )


async def tell_own(uow: UnitOfWork, actor: Actor, told: Told, *, now: datetime) -> ServiceRecord:
    """An entry that waits for the community of the present check-in; NotPresent without one."""
    async with uow:
        found = None if actor.member_id is None else await _present(uow, actor)
        if found is None:
            raise NotPresent("not checked in with a community")
        entries = await tell_served(uow, actor, [told.served(found, Source.OWN)], now=now)
        return await uow.commit(entries[0])


async def _present(uow: UnitOfWork, actor: Actor) -> CheckIn | None:
    own = Scope(own=actor.member_id)
    lines = await uow.check_ins.page(CheckInFilter(states=PRESENT), within=own, after=None, limit=1)
    return await uow.check_ins.get(CheckInId(lines[0][0].id), within=own) if lines else None
