"""Two records of one person become one; the other stays as history (ADR 0018)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.duplicates.pair import Decision, Pair, require_unhindered
from partyhub.domain.duplicates.views import Merged
from partyhub.domain.identity.record import IdentityVault, kept, opened
from partyhub.domain.members.member import Member
from partyhub.domain.members.merging import MergeField, gone, merged
from partyhub.domain.members.views import WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import StaleVersion
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.duplicates.carried import carry_account, carry_groups
from partyhub.usecases.duplicates.carried_books import carry_duties, carry_file, carry_floating
from partyhub.usecases.duplicates.carried_probation import carry_probation
from partyhub.usecases.duplicates.carried_service import carry_service
from partyhub.usecases.duplicates.sides import WholePair, standing_of, whole_pair
from partyhub.usecases.duplicates.tell_apart import held_pair
from partyhub.usecases.uow import UnitOfWork

_CARRIED = (
    carry_account, carry_groups, carry_duties, carry_floating, carry_probation, carry_service,
)  # fmt: skip
"""In this order: duties ask the groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """Which record stays, which values it takes from the other, and why they are one person.

    The versions are those that were read.
    """

    keep: MemberId
    take: Sequence[MergeField]
    reason: str
    kept_version: int
    going_version: int


async def merge_pair(
    uow: UnitOfWork,
    actor: Actor,
    *,
    pair_id: UUID,
    merging: Merging,
    vault: Vault,
    identity_vault: IdentityVault,
    pinyin: Pinyin,
    now: datetime,
) -> WholePair:
    """NotFound, NotAllowed, PairDecided, NotOfThePair, StaleVersion, MergeHindered."""
    async with uow:
        pair, wholes = await held_pair(uow, actor, pair_id)
        stays, goes = _sorted(pair, wholes, merging)
        require_unhindered(await standing_of(uow, stays), await standing_of(uow, goes))
        after = merged(stays.member, goes.member, merging.take, vault=vault, pinyin=pinyin)
        await carry_file(uow, actor, goes.member, after, now)
        await _end(uow, actor, goes, stays, merging, now)
        await uow.members.save([gone(goes.member, local_day(now))])
        await uow.members.save([after])
        if MergeField.IDENTITY in merging.take:
            await _take_number(uow, actor, stays.member, goes.member, identity_vault, now)
        for carry in _CARRIED:
            await carry(uow, actor, goes.member, after, now)
        decided = pair.decided(Decision.MERGED, merging.reason, by=actor.display_name, at=now)
        await uow.duplicates.decide(decided)
        _tell(uow, actor, stays.member, goes.member, merging, now)
        return await uow.commit(await whole_pair(uow, actor, decided))


def _sorted(
    pair: Pair, wholes: tuple[WholeMember, WholeMember], merging: Merging
) -> tuple[WholeMember, WholeMember]:
    """The one that stays, then the other; neither went into a third one, both are as read."""
    going = pair.beside(merging.keep)
    by_id = {whole.member.id: whole for whole in wholes}
    stays, goes = by_id[merging.keep], by_id[going]
    for whole, read in ((stays, merging.kept_version), (goes, merging.going_version)):
        whole.require_standing()
        if whole.member.version != read:
            raise StaleVersion("a record was changed meanwhile", member=str(whole.member.id))
    return stays, goes


async def _end(
    uow: UnitOfWork,
    actor: Actor,
    goes: WholeMember,
    stays: WholeMember,
    merging: Merging,
    now: datetime,
) -> None:
    """Said before the records are written, so that no pair is found of the one that goes."""
    said = Merged(
        merged_id=goes.member.id,
        merged_name=goes.member.details.name,
        kept_id=stays.member.id,
        kept_name=stays.member.details.name,
        external_id=goes.member.details.external_id or "",
        fields=tuple(field.value for field in merging.take),
        at=now,
        by=actor.display_name,
        reason=merging.reason,
    )
    await uow.duplicates.merge(said, by=actor.account_id)


async def _take_number(
    uow: UnitOfWork,
    actor: Actor,
    stays: Member,
    goes: Member,
    vault: IdentityVault,
    now: datetime,
) -> None:
    """The number is sealed anew for the row that stays; NoIdentityNumber."""
    number = opened(vault, await uow.identities.of_member(goes.id))
    before = await uow.identities.of_member(stays.id)
    await uow.identities.save(kept(vault, before, number, by=actor.display_name, at=now))


def _tell(
    uow: UnitOfWork, actor: Actor, stays: Member, goes: Member, merging: Merging, now: datetime
) -> None:
    """One event on each record; fields by name, never by value."""
    facts = {"merged": str(goes.id), "fields": ",".join(merging.take)}
    told = ((stays.id, "member.merge", facts), (goes.id, "member.merged", {"kept": str(stays.id)}))
    for subject, action, said in told:
        event = Event(
            action=action, subject=subject, by=actor.account_id, at=now, note=merging.reason,
            facts=said,
        )  # fmt: skip
        uow.record(event)
