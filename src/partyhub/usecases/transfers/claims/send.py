"""A counter takes a transfer up for a member of whatever branch, by what the person says.

No record is looked at: whether there is such a member cannot be told from the answer (SP-17).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, TransferClaimId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.claims.claim import Going, Said, TransferClaim, seal_of_claim
from partyhub.domain.transfers.claims.states import ClaimState
from partyhub.domain.transfers.kinds import Reason, TransferChannel
from partyhub.usecases.promised import promised_by
from partyhub.usecases.transfers.parties import COMMITTEES, Elsewhere, target_of
from partyhub.usecases.uow import UnitOfWork

CLAIM_WORKING_DAYS: Final = 3
"""By when the committee claims it or says why not; no seed gives a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """What the counter writes down: `from_org` is an organisation of the tree, or its name."""

    name: str
    phone: str
    birth_month: str
    from_org: OrgId | str
    to: OrgId | Elsewhere
    reason: Reason
    destination: str
    channel: TransferChannel
    materials: tuple[str, ...]
    told: str


async def send_claim(
    uow: UnitOfWork, actor: Actor, taken: TakenUp, *, at: OrgId, vault: Vault, now: datetime
) -> TransferClaim:
    """To the committee above the branch that was named, or to the top where it is only a name."""
    async with uow:
        place = await uow.orgs.get(at)
        actor.require(Permission.TRANSFER_REGISTER, at=place.at())
        target = await target_of(uow, taken.to)
        named = None if isinstance(taken.from_org, str) else await uow.orgs.get(taken.from_org)
        keeper = await _keeper(uow, named, place)
        claim_id = TransferClaimId(new_id())
        kept = sealed_phone(vault, taken.phone, aad=seal_of_claim(claim_id))
        days = CLAIM_WORKING_DAYS
        claim = TransferClaim(
            id=claim_id, centre=place.ref, centre_name=place.name, keeper=keeper.ref,
            keeper_name=keeper.name, said=_said(taken, named),
            going=_going(taken, target.name, target.committee_name),
            materials=taken.materials, told=taken.told, told_by=actor.signature, sent_at=now,
            due_at=await promised_by(uow, keeper.id, working_days=days, now=now),
            phone_masked=kept.masked, phone=kept.sealed, phone_index=kept.index,
        )  # fmt: skip
        await uow.transfer_claims.add(claim)
        uow.record(_event(actor, claim))
        made = await uow.transfer_claims.get(claim.id, within=Scope((place.path,)))
        return await uow.commit(made)


async def _keeper(uow: UnitOfWork, named: Org | None, place: Org) -> Org:
    """The nearest committee at or above what was named."""
    above = await uow.orgs.above(named or place)
    if named is not None:
        for step in reversed(above):
            if step.kind in COMMITTEES:
                return await uow.orgs.get(OrgId(step.id))
    return await uow.orgs.get(OrgId(above[0].id))


def _said(taken: TakenUp, named: Org | None) -> Said:
    return Said(
        name=taken.name,
        birth_month=taken.birth_month,
        org_id=None if named is None else named.id,
        org_name=str(taken.from_org) if named is None else named.name,
    )


def _going(taken: TakenUp, name: str, committee_name: str) -> Going:
    return Going(
        branch_id=None if isinstance(taken.to, Elsewhere) else taken.to,
        name=name,
        committee_name=committee_name,
        reason=taken.reason,
        destination=taken.destination,
        channel=taken.channel,
    )


def _event(actor: Actor, claim: TransferClaim) -> Event:
    return Event(
        action="transfer-claim.send", subject=claim.id, by=actor.account_id, at=claim.sent_at,
        to_state=ClaimState.WAITING,
        facts={"keeper": str(claim.keeper.id), "told": claim.told,
               "materials": "、".join(claim.materials)},
    )  # fmt: skip
