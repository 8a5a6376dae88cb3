"""The clock reminds of what was promised and is not answered: each step once (MEM-15)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.desk_reminders.reminder import (
    DeskReminder,
    Matter,
    NudgeStep,
    Owed,
    addressed,
    fallen,
    near_before,
    reminded,
)
from partyhub.domain.shared.ids import new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 200
_NEEDS: Final[Mapping[Matter, Permission]] = {
    Matter.DATA_REQUEST: Permission.MEMBER_EDIT,
    Matter.CONTACT: Permission.CONTACT_ANSWER,
    Matter.TRANSFER_CLAIM: Permission.TRANSFER_REGISTER,
    Matter.HALF_SERVICE: Permission.CO_BUILDING_KEEP,
    Matter.HALF_MEETING: Permission.CO_BUILDING_KEEP,
}


async def give_desk_reminders(
    uow: UnitOfWork, matter: Matter, *, now: datetime, after: tuple[datetime, UUID] | None
) -> tuple[int, tuple[datetime, UUID] | None]:
    """One batch: how many were given, and where the next one begins (None after the last)."""
    async with uow:
        by = now + near_before(matter)
        owed = await uow.desk_reminders.owed(matter, by=by, after=after, limit=_AT_ONCE)
        given = await uow.desk_reminders.given([one.subject_id for one in owed])
        told = 0
        for one in owed:
            for step in fallen(one, now):
                if (one.subject_id, step) not in given:
                    told += await _tell(uow, one, step, now)
        last = (owed[-1].due_at, owed[-1].subject_id) if len(owed) == _AT_ONCE else None
        return await uow.commit((told, last))


async def _tell(uow: UnitOfWork, owed: Owed, step: NudgeStep, now: datetime) -> bool:
    """Where nobody may answer, nobody is told; of two workers one gives it."""
    holders = await uow.desk_reminders.holders(owed.steps_up, roles_with(_NEEDS[owed.matter]))
    to = addressed(owed, step, holders)
    if not to:
        return False
    reminder = DeskReminder(
        id=new_id(), matter=owed.matter, subject_id=owed.subject_id, step=step, due_at=owed.due_at,
        at=now, to=frozenset(one.account_id for one in to),
    )  # fmt: skip
    added = await uow.desk_reminders.add(reminder)
    if added:
        uow.record(reminded(owed, step, to, now))
    return added
