"""Steps of a claim: the committee finds the member or says why not, the counter tells them."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import MemberId, TransferClaimId, TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.domain.transfers.claims.claim import ClaimStep, TransferClaim, stepped
from partyhub.domain.transfers.claims.states import CLAIM_LIFECYCLE, ClaimAction
from partyhub.domain.transfers.hands import Hands
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.faster import telling_who
from partyhub.usecases.transfers.begun import keep
from partyhub.usecases.transfers.claims.desk import PURPOSE, WholeClaim, whole_of
from partyhub.usecases.transfers.parties import Elsewhere, party_of, target_of
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.transfers.start import Start, keys_of, of_member
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWish:
    """`member_id` is who was found, for the step that claims."""

    action: ClaimAction
    text: str = ""
    member_id: MemberId | None = None


async def step_claim(
    uow: UnitOfWork,
    actor: Actor,
    wish: ClaimWish,
    *,
    claim_id: TransferClaimId,
    read_version: int,
    vault: Vault,
    now: datetime,
) -> WholeClaim:
    """404 out of reach, 403 for the other side's step, 412 if it changed since; TransferUnderWay
    if the member found has an open transfer already.
    """
    scope = actor.scope(Permission.TRANSFER_REGISTER)
    told = telling_who(uow, claim_id, lambda: uow.transfer_claims.get(claim_id, within=scope))
    async with told, uow:
        claim = await uow.transfer_claims.locked(claim_id, within=scope)
        row = CLAIM_LIFECYCLE.steps[wish.action]
        actor.require(row.needs, at=claim.at(*row.at))
        require_current(read_version, claim.version)
        CLAIM_LIFECYCLE.after(claim.state, wish.action)
        step = ClaimStep(action=wish.action, text=wish.text)
        if wish.member_id is not None:
            begun = await _begun(uow, actor, claim, wish.member_id, now)
            step = replace(step, transfer_id=begun)
        after, event = stepped(claim, step, by=actor, at=now)
        uow.record(event)
        saved = await uow.transfer_claims.save(after)
        return await uow.commit(await whole_of(uow, actor, saved, vault))


async def _begun(
    uow: UnitOfWork, actor: Actor, claim: TransferClaim, member_id: MemberId, now: datetime
) -> TransferId:
    """An ordinary transfer, registered at the committee; the member's branch applies then."""
    within = Scope((claim.keeper.path,))
    member = (await uow.members.locked(member_id, within=within)).member
    uow.looked(Access.by(actor, member_id, Look.VIEW, now, PURPOSE))
    source = await party_of(uow, await uow.orgs.get(member.branch.id))
    start = _start(claim)
    target = await target_of(uow, start.to)
    made = of_member(member, source, target, start, now)
    registered = replace(
        made,
        centre=claim.keeper,
        terms=start.terms.by(await policy_of(uow, made)),
        hands=Hands().begun(actor.account_id),
        told_at=claim.sent_at,
        told_by=claim.told_by,
    )
    return (await keep(uow, actor, registered, keys_of(member))).id


def _start(claim: TransferClaim) -> Start:
    going = claim.going
    elsewhere = Elsewhere(name=going.name, committee_name=going.committee_name)
    return Start(
        channel=going.channel,
        to=elsewhere if going.branch_id is None else going.branch_id,
        terms=Terms(reason=going.reason, destination=going.destination),
        materials=claim.materials,
        told=claim.told,
    )
