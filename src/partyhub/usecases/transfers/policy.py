"""By which rules a transfer's papers go now (PV-48)."""

from partyhub.domain.transfers.policy import CATALOGUE, TransferPolicy
from partyhub.domain.transfers.rules import rules_of
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.uow import UnitOfWork


async def policy_of(uow: UnitOfWork, transfer: Transfer) -> TransferPolicy:
    """Its committee's own rules, or the nearest above it; the catalogue's where there is none."""
    committee = rules_of(transfer)
    return CATALOGUE if committee is None else (await uow.transfer_rules.held(committee)).policy
