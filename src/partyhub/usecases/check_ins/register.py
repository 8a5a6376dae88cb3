"""The community registers a member whose certificate it has in hand (CHK-07)."""

from datetime import date, datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE, CheckInAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CheckInId
from partyhub.usecases.check_ins.told import told
from partyhub.usecases.uow import UnitOfWork

_STEP = CHECK_IN_LIFECYCLE.steps[CheckInAction.REGISTER]


async def register_check_in(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    short_code: str,
    now: datetime,
    today: date,
) -> CheckIn:
    """Without the certificate's short code the check-in is not to be seen: 404."""
    async with told(uow, actor, check_in_id), uow:
        check_in = await uow.check_ins.presented(
            check_in_id, short_code, within=actor.scope(_STEP.needs)
        )
        actor.require(_STEP.needs, at=check_in.at(_STEP.at))
        registered, event = check_in.register(short_code, by=actor.account_id, at=now, today=today)
        saved = await uow.check_ins.save(registered)
        uow.record(event)
        return await uow.commit(saved)
