"""Taking receipts back in bulk: by list, or one after the other by scanning (CHK-08)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE, CheckInAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, NotFound
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

_STEP = CHECK_IN_LIFECYCLE.steps[CheckInAction.RETURN_RECEIPT]


async def return_receipts(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID], now: datetime
) -> list[tuple[UUID, str]]:
    """Each id with its refusal's code, or an empty one; the good lines are taken all together."""
    async with uow:
        refusals = dict.fromkeys(ids, NotFound.code)
        reached = await uow.check_ins.get_many(ids, within=actor.scope(Permission.CHECK_IN_READ))
        for check_in in reached:
            try:
                actor.require(_STEP.needs, at=check_in.at(_STEP.at))
                back, event = check_in.return_receipt(by=actor.account_id, at=now)
            except DomainError as refusal:
                refusals[check_in.id] = refusal.code
                continue
            await uow.check_ins.save(back)
            uow.record(event)
            refusals[check_in.id] = ""
        return await uow.commit(list(refusals.items()))
