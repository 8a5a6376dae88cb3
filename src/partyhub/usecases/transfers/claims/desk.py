"""Claims for the counter that took them up and the committee that is asked: lists, one, paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, TransferClaimId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.claims.claim import TransferClaim, possible, seal_of_claim
from partyhub.domain.transfers.claims.ports import Candidate, ClaimView
from partyhub.domain.transfers.claims.states import ClaimAction
from partyhub.domain.transfers.prints import NoticePrint
from partyhub.domain.transfers.views import TransferEvent
from partyhub.usecases.uow import UnitOfWork

PURPOSE = "组织关系接转认领"


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeClaim:
    """A claim, the phone that was left (masked once it is over), its history, and what its reader
    may do. `asked`: they read it from the committee's side, which may open what it became.
    """

    claim: TransferClaim
    phone: str
    asked: bool
    possible: Sequence[ClaimAction]
    events: Sequence[TransferEvent]


async def list_claims(
    uow: UnitOfWork,
    actor: Actor,
    view: ClaimView,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[TransferClaim]:
    """NotAllowed for who registers nowhere."""
    scope = actor.require_any(Permission.TRANSFER_REGISTER)
    async with uow.reading():
        return await uow.transfer_claims.page(view, within=scope, after=after, limit=limit)


async def read_claim(
    uow: UnitOfWork, actor: Actor, *, claim_id: TransferClaimId, vault: Vault
) -> WholeClaim:
    """NotFound out of reach; nothing of any record is in it."""
    scope = actor.scope(Permission.TRANSFER_REGISTER)
    async with uow.reading():
        claim = await uow.transfer_claims.get(claim_id, within=scope)
        return await whole_of(uow, actor, claim, vault)


async def whole_of(uow: UnitOfWork, actor: Actor, claim: TransferClaim, vault: Vault) -> WholeClaim:
    sealed = claim.phone
    return WholeClaim(
        claim=claim,
        phone=vault.open(sealed, aad=seal_of_claim(claim.id)) if sealed else claim.phone_masked,
        asked=actor.scope(Permission.TRANSFER_REGISTER).covers(claim.at(Side.KEEPER)),
        possible=possible(claim, actor),
        events=await uow.transfer_claims.events(claim.id),
    )


async def claim_candidates(
    uow: UnitOfWork, actor: Actor, *, claim_id: TransferClaimId, now: datetime
) -> Sequence[Candidate]:
    """For the committee alone, and each of them a look; over is over: then there are none."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_REGISTER)
        claim = await uow.transfer_claims.get(claim_id, within=scope)
        actor.require(Permission.TRANSFER_REGISTER, at=claim.at(Side.KEEPER))
        if ClaimAction.CLAIM not in possible(claim, actor):
            return await uow.commit([])
        found = await uow.transfer_claims.candidates(claim)
        for one in found:
            uow.looked(Access.by(actor, MemberId(one.id), Look.VIEW, now, PURPOSE))
        return await uow.commit(found)


async def claim_notice(uow: UnitOfWork, actor: Actor, *, claim_id: TransferClaimId) -> NoticePrint:
    """When, where and whom, as it was told at the counter (TRF-03)."""
    scope = actor.scope(Permission.TRANSFER_REGISTER)
    async with uow.reading():
        claim = await uow.transfer_claims.get(claim_id, within=scope)
        actor.require(Permission.TRANSFER_REGISTER, at=claim.at(Side.CENTRE))
        place = await uow.orgs.get(claim.centre.id)
        policy = (await uow.transfer_rules.held(claim.keeper)).policy
    return NoticePrint(
        name=claim.said.name, source=claim.said.org_name,
        target=claim.going.name or claim.going.committee_name,
        destination=claim.going.destination, channel=claim.going.channel, told=claim.told,
        place=claim.centre_name, address=place.address, phone=place.contact_phone,
        hours=place.hours, valid_days=policy.letter_valid_days, at=claim.sent_at, by=claim.told_by,
    )  # fmt: skip
