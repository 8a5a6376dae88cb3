"""A transfer that begins: kept, with what it is found by and its first event."""

from dataclasses import replace

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.transfers.tracked import tracked
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.sides import sections_for, shown
from partyhub.usecases.uow import UnitOfWork


async def begun(
    uow: UnitOfWork, actor: Actor, transfer: Transfer, keys: tuple[str, ...]
) -> Transfer:
    """TransferUnderWay if the member has an open one."""
    transfer = await keep(uow, actor, transfer, keys)
    return await uow.commit(shown(transfer, sections_for(actor, transfer)))


async def keep(
    uow: UnitOfWork, actor: Actor, transfer: Transfer, keys: tuple[str, ...]
) -> Transfer:
    """The same as a part of something more."""
    if transfer.told and transfer.told_at is None:
        transfer = replace(transfer, told_at=transfer.started_at, told_by=actor.signature)
    await uow.transfers.add(transfer, search_keys=keys)
    event = Event(
        action="transfer.start",
        subject=transfer.id,
        by=actor.account_id,
        at=transfer.changed_at,
        to_state=transfer.state,
        facts=tracked(transfer),
    )
    uow.record(event)
    return transfer
