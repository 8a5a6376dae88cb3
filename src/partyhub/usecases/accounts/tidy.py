"""The clock forgets what is only kept for a while: old tries to sign in, old Idempotency-Keys."""

from datetime import datetime, timedelta

from partyhub.usecases.uow import UnitOfWork

KEYS_KEPT = timedelta(days=7)
ATTEMPTS_KEPT = timedelta(days=1)


async def tidy(uow: UnitOfWork, *, now: datetime) -> None:
    """Idempotency-Keys after seven days (ADR 0005), tries to sign in after one."""
    async with uow:
        await uow.accounts.forget_keys(before=now - KEYS_KEPT)
        await uow.accounts.forget_old_attempts(before=now - ATTEMPTS_KEPT)
        await uow.commit(None)
