"""Joint meetings and units' services as workbooks (记录)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.co_building import forms
from partyhub.domain.co_building.meeting import JointMeeting
from partyhub.domain.co_building.participation import UnitService
from partyhub.domain.co_building.views import DayKey, KeptFilter
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.co_building.reach import readable
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


class _Line(Protocol):
    @property
    def id(self) -> UUID: ...


T = TypeVar("T", bound=_Line)


class _Pages(Protocol[T]):
    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[T]: ...


async def export_meetings(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None, now: datetime
) -> Book:
    """At most 10,000 meetings; an event of the organisation whose book it is."""
    scope = readable(actor)
    async with uow:
        within = await within_org(uow, scope, org_id)
        found: list[JointMeeting] = await _all(
            uow.joint_meetings, wanted, within, lambda one: DayKey(one.held_on, one.id)
        )
        _told(uow, actor, taken_from(actor, scope, org_id), "joint-meetings.export", now)
        rows = [forms.meeting_row(n, one) for n, one in enumerate(found, start=1)]
        return await uow.commit(Book(forms.MEETINGS, forms.MEETING_HEADINGS, rows))


async def export_unit_services(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None, now: datetime
) -> Book:
    """At most 10,000 entries, each with who told and who confirmed it."""
    scope = readable(actor)
    async with uow:
        within = await within_org(uow, scope, org_id)
        found: list[UnitService] = await _all(
            uow.unit_services, wanted, within, lambda one: DayKey(one.served_on, one.id)
        )
        _told(uow, actor, taken_from(actor, scope, org_id), "unit-services.export", now)
        rows = [forms.service_row(n, one) for n, one in enumerate(found, start=1)]
        return await uow.commit(Book(forms.SERVICES, forms.SERVICE_HEADINGS, rows))


async def _all(
    book: "_Pages[T]", wanted: KeptFilter, within: Scope, key: Callable[[T], DayKey]
) -> list[T]:
    found: list[T] = []
    wanted = replace(wanted, limit=_AT_ONCE)
    while True:
        more = await book.page(wanted, within=within)
        found += more
        if len(found) > MOST_ROWS:
            raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
        if len(more) < _AT_ONCE:
            return found
        wanted = replace(wanted, after=key(more[-1]))


def _told(uow: UnitOfWork, actor: Actor, orgs: Sequence[Any], action: str, now: datetime) -> None:
    for org_id in orgs:
        uow.record(Event(action=action, subject=org_id, by=actor.account_id, at=now))
