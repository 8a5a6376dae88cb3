"""The clock lists certificates whose limit has passed (DL-13, NT-12); nobody is punished."""

from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId
from partyhub.usecases.uow import UnitOfWork

CLOCK = Actor(account_id=AccountId(UUID(int=0)), display_name="系统", is_clock=True)
_AT_ONCE = 200


async def lapse_certificates(uow: UnitOfWork, *, now: datetime, today: date) -> int:
    """One batch; call it again while it answers more than 0."""
    async with uow:
        late = await uow.check_ins.lapsed(today, limit=_AT_ONCE)
        for check_in in late:
            lapsed, event = check_in.lapse(by=CLOCK.account_id, at=now)
            await uow.check_ins.save(lapsed)
            uow.record(event)
        return await uow.commit(len(late))
