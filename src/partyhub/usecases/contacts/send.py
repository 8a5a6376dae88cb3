"""A member asks an organisation to be contacted: by phone, or at a counter that writes it down."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.contacts.request import ContactRequest, Wish
from partyhub.domain.contacts.states import ContactState
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ContactRequestId, MemberId, OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.usecases.offices import member_for
from partyhub.usecases.promised import promised_by
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which organisation is asked for what; `policy` says within how many working days."""

    org_id: OrgId
    wish: Wish
    policy: Policy


async def send_contact(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, now: datetime
) -> ContactRequest:
    """MEM-15 党员找组织; NotFound for accounts of no member, OrgClosed, ContactUnderWay."""
    async with uow:
        if actor.member_id is None:
            raise NotFound("this account belongs to no member")
        scope = actor.scope(Permission.MEMBER_READ)
        whole = await uow.members.locked(actor.member_id, within=scope)
        whole.require_standing()
        return await uow.commit(await _add(uow, actor, whole.member, wanted, "", now))


async def enter_contact(
    uow: UnitOfWork,
    actor: Actor,
    wanted: Wanted,
    *,
    at_org: OrgId,
    member_id: MemberId,
    now: datetime,
) -> ContactRequest:
    """For somebody who came to the counter; 403 where it isn't the actor's, 404 for a member whom
    it doesn't serve. A look at the member.
    """
    async with uow:
        counter = await uow.orgs.get(at_org)
        actor.require(Permission.CONTACT_ENTER, at=counter.at())
        member = await member_for(uow, counter, member_id)
        uow.looked(Access.by(actor, member.id, Look.VIEW, now, "代为提出联系申请"))
        made = await _add(uow, actor, member, wanted, actor.display_name, now)
        return await uow.commit(made)


async def _add(
    uow: UnitOfWork, actor: Actor, member: Member, wanted: Wanted, by: str, now: datetime
) -> ContactRequest:
    org = await uow.orgs.get(wanted.org_id)
    org.require_open()
    days = wanted.policy.contact_working_days
    request = ContactRequest(
        id=ContactRequestId(new_id()), member_id=member.id, org=org.ref, org_name=org.name,
        wish=wanted.wish, sent_at=now, entered_by=by,
        due_at=await promised_by(uow, org.id, working_days=days, now=now),
    )  # fmt: skip
    await uow.contact_requests.add(request)
    event = Event(
        action="contact.send", subject=request.id, by=actor.account_id, at=now,
        to_state=ContactState.SENT, facts={"org": str(org.id), "topic": wanted.wish.topic},
    )  # fmt: skip
    uow.record(event)
    return request
