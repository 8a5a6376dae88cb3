"""Somebody was faster: the refusal says who and when, to those who may read the history."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC
from uuid import UUID

from partyhub.domain.shared.errors import DomainError, PreconditionFailed, StaleVersion
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.uow import UnitOfWork

_SOMEBODY_WAS_FASTER = (IllegalTransition, StaleVersion, PreconditionFailed)


@asynccontextmanager
async def telling_who(
    uow: UnitOfWork, subject: UUID, may_read: Callable[[], Awaitable[object]]
) -> AsyncIterator[None]:
    """Around a transaction on `subject`: adds facts `changed_by` and `changed_at` (RFC 3339).

    `may_read` asks as the reader of the subject's history does; if it is refused, nothing is told.
    Both are asked after the transaction has ended, and only if it ended with such a refusal.
    """
    try:
        yield
    except _SOMEBODY_WAS_FASTER as refusal:
        with suppress(DomainError):
            async with uow.reading():
                await may_read()
                last = await uow.last_change(subject)
            if last is not None and last.by_name:
                at = last.at.astimezone(UTC).isoformat().replace("+00:00", "Z")
                refusal.facts.update(changed_by=last.by_name, changed_at=at)
        raise
