"""Everything that is held about a member, for that member (PIPL art. 45)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.check_ins.views import CheckInFilter, CheckInOrder
from partyhub.domain.identity.record import IdentityRecord, IdentityVault, opened
from partyhub.domain.members.member import Member
from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.showcases.views import OwnShowcase
from partyhub.usecases.my_data.belonged import belonging
from partyhub.usecases.my_data.held import ChangedThen, HeldData
from partyhub.usecases.my_data.readers import own_member
from partyhub.usecases.uow import UnitOfWork

MOST_CHECK_INS = 100
MOST_TICKETS = 500
MOST_LOOKS = 2000
MOST_EVENTS = 500


@dataclass(frozen=True, slots=True)
class Vaults:
    """What opens the sealed values; None leaves them masked."""

    phones: Vault | None
    identities: IdentityVault | None

    def phone(self, member: Member) -> str:
        return (
            open_phone(self.phones, member.id, member.phone) if self.phones else member.phone.masked
        )

    def identity(self, record: IdentityRecord) -> str:
        if self.identities is None or record.sealed is None:
            return record.masked
        return opened(self.identities, record)


async def my_data(uow: UnitOfWork, actor: Actor, *, now: datetime) -> HeldData:
    """To be read on a page; NotFound for accounts of no member."""
    async with uow.reading():
        return await _held(uow, actor, own_member(actor), Vaults(None, None), now)


async def copy_my_data(
    uow: UnitOfWork, actor: Actor, *, form: str, vaults: Vaults, now: datetime
) -> HeldData:
    """To be taken away: with the whole phone and identity number, and an event of the member's
    record.
    """
    async with uow:
        member_id = own_member(actor)
        found = await _held(uow, actor, member_id, vaults, now)
        uow.record(
            Event(
                action="member.data-copy",
                subject=member_id,
                by=actor.account_id,
                at=now,
                facts={"form": form},
            )
        )
        return await uow.commit(found)


async def _held(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, vaults: Vaults, now: datetime
) -> HeldData:
    whole = await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
    floating = await uow.floating_members.of_member(member_id)
    recent, own = CheckInFilter(order=CheckInOrder.RECENT), Scope(own=member_id)
    lines = await uow.check_ins.page(recent, within=own, after=None, limit=MOST_CHECK_INS)
    looks = await uow.access_log.of_member(member_id, before=None, limit=MOST_LOOKS)
    accounts = await uow.accounts.of_members([member_id])
    return HeldData(
        made_at=now,
        whole=whole,
        phone=vaults.phone(whole.member),
        identity=vaults.identity(await uow.identities.of_member(member_id)),
        belonging=await belonging(uow, member_id),
        file=await uow.member_files.of_member(member_id),
        papers=await uow.member_files.history(member_id),
        duties=await uow.post_duties.of_member(member_id),
        floating=floating,
        floating_entries=await uow.floating_members.entries([one.id for one in floating]),
        certificates=await uow.member_certificates.of_member(member_id),
        groups=await uow.member_groups.of_member(member_id),
        probation=await uow.probations.of_member(member_id),
        categories=await uow.categories.of_member(member_id),
        activist=await uow.activists.of_member(member_id),
        check_ins=[line for line, _ in lines],
        certified=await uow.service_records.certificates_of(member_id),
        points=await uow.points.of_member(member_id),
        rankings=await uow.points.consents_of(member_id),
        service=await uow.service_records.of_member(member_id, reader=actor),
        slips=await uow.feedback_slips.of_member(member_id),
        transfers=await uow.transfers.of_member(member_id),
        tickets=await uow.own_tickets.page(member_id, after=None, limit=MOST_TICKETS),
        requests=await uow.data_requests.of_member(member_id),
        contacts=await uow.contact_requests.of_member(member_id),
        orders=await uow.service_pool.of_member(member_id),
        households=await uow.support_parts.of_member(member_id),
        activities=await uow.activity_seats.of_member(member_id),
        showcases=[OwnShowcase.of(one) for one in await uow.showcases.of_member(member_id)],
        team_requests=await uow.team_figures.requests_of(member_id),
        team_leaderships=await uow.team_figures.leaderships_of(member_id),
        post_claims=await uow.service_posts.claims_of(member_id),
        post_shifts=await uow.post_shifts.of_member(member_id),
        calendar_since=await uow.calendar_feeds.made_at(member_id),
        history=await uow.members.history(member_id),
        changed=await _changed(uow, member_id),
        looks=looks,
        look_counts=await uow.data_readers.look_counts(member_id),
        account=accounts.get(member_id),
        sessions=await uow.sessions.of_account(actor.account_id, now=now),
    )


async def _changed(uow: UnitOfWork, member_id: MemberId) -> list[ChangedThen]:
    """The latest first."""
    told = await uow.member_histories.story(member_id, before=None, limit=MOST_EVENTS)
    acts = list(dict.fromkeys(one.xact for one in told if one.xact is not None))
    changes = await uow.member_histories.changes(member_id, acts)
    by_act = {one.xact: one for one in reversed(told)}
    return [
        ChangedThen(by_act[act].at, by_act[act].by_name, change)
        for act in acts
        for change in changes.get(act, ())
    ]
