"""Loading a State Council's notice: it holds for the whole tree from now on (CLK-17)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import new_id
from partyhub.domain.working_time.calendar import Notice
from partyhub.domain.working_time.entries import Entry, EntryKind
from partyhub.domain.working_time.new_rules import announced
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.rights import require_everywhere


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice with its title and the day it was published."""

    notice: Notice
    title: str
    published_on: date


async def load_notice(uow: UnitOfWork, actor: Actor, new: NewNotice, *, now: datetime) -> Entry:
    """CALENDAR_ANNOUNCE at the top of the tree; Invalid, NoticeKnown. Later wins, day by day."""
    async with uow:
        await require_everywhere(uow, actor)
        entry = Entry(
            id=new_id(), kind=EntryKind.NATIONAL, org_id=None, year=new.notice.year,
            title=new.title, reference=new.notice.reference, published_on=new.published_on,
            rules=announced(new.notice.year, new.notice.rules), loaded_at=now,
            loaded_by=actor.account_id, loaded_by_name=actor.display_name,
        )  # fmt: skip
        await uow.work_calendars.hold()
        kept = await uow.work_calendars.add(entry)
        uow.record(loaded(kept))
        return await uow.commit(kept)


def loaded(entry: Entry) -> Event:
    """The event of an entry: every change of the calendar has its cause (CLK-16)."""
    facts = {"year": str(entry.year), "version": str(entry.seq), "days": str(len(entry.rules))}
    if entry.org_id is not None:
        facts["org"] = str(entry.org_id)
    return Event(
        action=f"calendar.{entry.kind}", subject=entry.id, by=entry.loaded_by,
        at=entry.loaded_at, note=entry.title, facts=facts,
    )  # fmt: skip
