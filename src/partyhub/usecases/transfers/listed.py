"""The register of transfers, page by page (LG-04)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.views import TransferFilter, TransferLine
from partyhub.usecases.uow import UnitOfWork


async def list_transfers(
    uow: UnitOfWork,
    actor: Actor,
    wanted: TransferFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    today: date,
    policy: TransferPolicy,
) -> Sequence[TransferLine]:
    """NotAllowed for who reads no transfers anywhere."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    async with uow.reading():
        return await uow.transfers.page(
            wanted, within=scope, after=after, limit=limit, today=today, policy=policy
        )
