"""Enrolling a member who volunteered: by the unit, or by the members themselves."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Candidate, Wish, enrol
from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.refusals import NotACommunity
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import CheckInId, MemberId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def enrol_member(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, wish: Wish, now: datetime
) -> CheckIn:
    """The new check-in. 404 for members out of reach, 409 if one is under way."""
    async with uow:
        candidate = await _candidate(uow, actor, member_id)
        actor.require(Permission.CHECK_IN_ENROL, at=candidate.at())
        community = await community_ref(uow, wish)
        check_in, event = enrol(
            CheckInId(new_id()),
            candidate,
            wish,
            community,
            wished(candidate.holder, wish),
            by=actor.account_id,
            at=now,
        )
        await uow.check_ins.add(check_in)
        uow.record(event)
        return await uow.commit(check_in)


async def community_ref(uow: UnitOfWork, wish: Wish) -> OrgRef:
    """The open community that the wish names; NotACommunity otherwise."""
    org = await uow.orgs.get(wish.community_id)
    if org.kind is not OrgKind.COMMUNITY_ORG or org.closed_on is not None:
        raise NotACommunity("check-in is with an open community", org=str(org.id))
    return org.ref


def wished(holder: Holder, wish: Wish) -> Holder:
    """The holder's fields with what the member claimed on volunteering (CHK-11)."""
    times = holder.available_times if wish.available_times is None else wish.available_times
    skills = holder.specialties if wish.specialties is None else wish.specialties
    return replace(
        holder,
        claimed_work_types=wish.claimed_work_types,
        available_times=times,
        specialties=skills,
    )


async def _candidate(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> Candidate:
    found = await uow.check_ins.candidates([member_id], within=actor.scope(Permission.MEMBER_READ))
    if not found:
        raise NotFound("no such member", member=str(member_id))
    return found[0]
