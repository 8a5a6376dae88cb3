"""What a fresh system knows: the announced years that nobody has loaded yet (CLK-17)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId, new_id
from partyhub.domain.working_time.calendar import Notice
from partyhub.domain.working_time.entries import Entry, EntryKind
from partyhub.domain.working_time.ports import KnownYears
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.load_notice import loaded

_SYSTEM = AccountId(UUID(int=0))
_LOADED = "节假日安排（系统内置）"


async def load_known_years(uow: UnitOfWork, known: KnownYears, *, now: datetime) -> int:
    """How many years were added; a year that has any notice keeps what it has.

    Safe to repeat, and safe when several servers start at once.
    """
    notices = known.notices(until=local_day(now).year + 1)
    async with uow:
        if not await _missing(uow, notices):
            return 0
        await uow.work_calendars.hold()
        missing = await _missing(uow, notices)
        for notice in missing:
            uow.record(loaded(await uow.work_calendars.add(_entry(notice, now))))
        return await uow.commit(len(missing))


async def _missing(uow: UnitOfWork, notices: Sequence[Notice]) -> list[Notice]:
    announced = await uow.work_calendars.announced()
    return [notice for notice in notices if notice.year not in announced]


def _entry(notice: Notice, now: datetime) -> Entry:
    return Entry(
        id=new_id(), kind=EntryKind.NATIONAL, org_id=None, year=notice.year,
        title=f"{notice.year}年{_LOADED}", reference=notice.reference, rules=notice.rules,
        loaded_at=now, loaded_by=_SYSTEM, loaded_by_name="系统",
    )  # fmt: skip
