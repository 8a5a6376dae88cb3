"""A floating member comes into the register: one of ours who is away, or somebody of elsewhere."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.floating.registration import Floating, FloatingPerson, FloatingTerms
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.floating.arriving import Comer, blank, stranger, written
from partyhub.usecases.offices import keeper_at, member_for
from partyhub.usecases.uow import UnitOfWork


async def register_floating(
    uow: UnitOfWork,
    actor: Actor,
    *,
    at: OrgId,
    direction: FloatingDirection,
    who: MemberId | Comer,
    terms: FloatingTerms,
    pinyin: Pinyin,
    vault: Vault,
    now: datetime,
) -> Floating:
    """MEM-09, MEM-10: no transfer, the membership stays where it is; AlreadyFloating."""
    async with uow:
        place = await keeper_at(uow, actor, at)
        made = await blank(uow, place, direction, terms, now)
        if isinstance(who, Comer):
            made = stranger(made, who, vault)
        else:
            member = await member_for(uow, place, who)
            branch = await uow.orgs.get(member.branch.id)
            made = _ours(made, member, branch.ref, branch.name)
            uow.looked(Access.by(actor, member.id, Look.VIEW, now, "流动党员登记"))
        return await uow.commit(await written(uow, actor, made, pinyin))


def _ours(made: Floating, member: Member, branch: OrgRef, name: str) -> Floating:
    known = member.details
    person = FloatingPerson(
        name=known.name, gender=known.gender, home_org=name, phone_masked=member.phone.masked
    )
    return replace(made, member_id=member.id, home=branch, person=person)
