"""One process loads the demo at a time, however long that takes on a busy machine."""

import asyncio

from sqlalchemy import func, literal, select

from partyhub.db.gate import Statement
from partyhub.demo.one_transaction import Work
from partyhub.domain.shared.errors import Unavailable

_LOCK = 7_215_540_115
_TRY_LOCK = Statement(select(func.pg_try_advisory_xact_lock(literal(_LOCK))))
_PATIENTLY = Statement(
    select(
        func.set_config("idle_in_transaction_session_timeout", "0", literal(True)),
        func.set_config("statement_timeout", "60s", literal(True)),
    )
)
_TRIES, _BETWEEN_SECONDS = 240, 0.5


async def alone(work: Work) -> None:
    """Waits until no other process loads: the lock lasts as long as the transaction.

    So do longer time limits: on a busy machine, people are made up for more than ten seconds.
    """
    async with work(None).reading() as uow:
        await uow.gate.run(_PATIENTLY)
    for _ in range(_TRIES):
        async with work(None).reading() as uow:
            if await uow.gate.value(_TRY_LOCK):
                return
        await asyncio.sleep(_BETWEEN_SECONDS)
    raise Unavailable("another process is loading the demo")
