"""Tells the register's triggers when something happened, while a district is being made up."""

from datetime import datetime

from sqlalchemy import Text, bindparam, func, literal, select

from partyhub.db.gate import Statement
from partyhub.demo.one_transaction import Work

_TELL = Statement(
    select(func.set_config("partyhub.demo_moment", bindparam("moment", type_=Text), literal(True)))
)


async def happens_at(work: Work, moment: datetime | None) -> None:
    """Until the next call, or the end of the load; without a moment it happens now."""
    async with work(None).reading() as uow:
        await uow.gate.run(_TELL, moment="" if moment is None else moment.isoformat())
