"""The events of one check-in, for those who may read it."""

from partyhub.domain.check_ins.views import HistoryLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def read_history(
    uow: UnitOfWork, actor: Actor, *, check_in_id: CheckInId
) -> list[HistoryLine]:
    async with uow.reading():
        await uow.check_ins.get(check_in_id, within=actor.scope(Permission.CHECK_IN_READ))
        return await uow.check_ins.history(check_in_id)
