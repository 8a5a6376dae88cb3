"""The whole phone number of somebody who comes from elsewhere, for a purpose and with a trace."""

from datetime import datetime

from partyhub.domain.members.member import NoPhone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.transfer import seal_of
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork


async def reveal_arrival_phone(
    uow: UnitOfWork,
    actor: Actor,
    *,
    transfer_id: TransferId,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> str:
    """For those who act on transfers at one of its sides, while they may see the contact. Of who
    is a member by now, or was one before, the member's own page tells it: NoPhone.

    They have no access log yet, so the look stands in the transfer's history (TRF-02, SP-17).
    """
    async with uow:
        transfer = await uow.transfers.get(
            transfer_id, within=actor.scope(Permission.TRANSFER_READ)
        )
        if transfer.phone is None or Section.CONTACT not in sections_for(actor, transfer):
            raise NoPhone("no phone is kept with this transfer")
        uow.record(
            Event(
                action="transfer.phone-reveal",
                subject=transfer.id,
                by=actor.account_id,
                at=now,
                from_state=transfer.state,
                to_state=transfer.state,
                note=purpose,
            )
        )
        return await uow.commit(vault.open(transfer.phone, aad=seal_of(transfer.id)))
