"""Pairs of records that may be of one person, and who is there already when one is entered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.duplicates.likeness import Comparison, Likeness, Match, likeness
from partyhub.domain.duplicates.views import Belonging, Merged, PairFilter, PairLine, Similar
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.duplicates.sides import WholePair, whole_pair
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork

_PURPOSE = "疑似重复核对"


async def list_pairs(
    uow: UnitOfWork, actor: Actor, wanted: PairFilter, *, org_id: OrgId | None
) -> Sequence[PairLine]:
    """Of the organisations whose members are the reader's to read; NotAllowed without any."""
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow.reading():
        if org_id is not None:
            scope = narrowed(scope, (await uow.orgs.get(org_id)).path)
        return await uow.duplicates.page(wanted, within=scope)


async def read_pair(uow: UnitOfWork, actor: Actor, *, pair_id: UUID, now: datetime) -> WholePair:
    """Both records whole; both look-ups stand in the access log."""
    async with uow:
        found = await whole_pair(uow, actor, await uow.duplicates.get(pair_id))
        for member_id in (found.pair.one, found.pair.other):
            if member_id != actor.member_id:
                uow.looked(Access.by(actor, member_id, Look.VIEW, now, _PURPOSE))
        return await uow.commit(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What is known so far of somebody who is being entered."""

    name: str
    birth_month: str = ""
    phone: str = ""


async def who_is_there(
    uow: UnitOfWork, actor: Actor, entered: Entered, *, vault: Vault, pinyin: Pinyin, now: datetime
) -> Sequence[tuple[Similar, Likeness]]:
    """可能已有此人: within the reader's reach; those who are named can see who asked."""
    actor.require_any(Permission.MEMBER_EDIT)
    scope = _scope(actor, Permission.MEMBER_READ)
    async with uow:
        found = await uow.duplicates.similar(
            name=entered.name,
            name_sort=pinyin.of_person(entered.name).sort,
            birth_month=entered.birth_month,
            phone=vault.index(entered.phone) if entered.phone else None,
            within=scope,
        )
        judged = [(one, _judged(one)) for one in found]
        named: Sequence[tuple[Similar, Likeness]] = [
            (one, how) for one, how in judged if how is not Likeness.NONE
        ]
        for one, _ in named:
            member_id = MemberId(one.side.member_id)
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, "新增党员查重"))
        return await uow.commit(named)


@dataclass(frozen=True, slots=True)
class Merges:
    """What a record went into, what went into it, and where those belonged."""

    into: Merged | None
    merged: Sequence[tuple[Merged, Sequence[Belonging]]]


async def read_merges(uow: UnitOfWork, actor: Actor, *, member_id: MemberId) -> Merges:
    """For whoever reads the record; where the merged ones belonged is told with them."""
    async with uow.reading():
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        found = await uow.duplicates.merges(member_id)
        into = next((one for one in found if one.merged_id == member_id), None)
        gone = [one for one in found if one.kept_id == member_id]
        belonged = await uow.duplicates.belongings([one.merged_id for one in gone])
        return Merges(into, [(one, belonged.get(one.merged_id, [])) for one in gone])


def _scope(actor: Actor, permission: Permission) -> Scope:
    scope = actor.scope(permission)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=permission)
    return scope


def _judged(one: Similar) -> Likeness:
    return likeness(
        Comparison(
            name=Match.SAME,
            birth_month=_match(one.same_birth_month),
            phone=_match(one.same_phone),
        )
    )


def _match(same: bool | None) -> Match:
    if same is None:
        return Match.UNKNOWN
    return Match.SAME if same else Match.DIFFERENT
