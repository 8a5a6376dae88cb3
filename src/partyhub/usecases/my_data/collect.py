"""Everything that is held about a member, for that member (PIPL art. 45)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access
from partyhub.domain.accounts.account import Session
from partyhub.domain.accounts.member_account import MemberAccount
from partyhub.domain.check_ins.views import CheckInFilter, CheckInLine, CheckInOrder
from partyhub.domain.data_requests.request import DataRequest
from partyhub.domain.member_groups.entry import GroupEntry
from partyhub.domain.members.phone import open_phone
from partyhub.domain.members.views import MemberEvent, WholeMember
from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.my_data.readers import own_member
from partyhub.usecases.uow import UnitOfWork

MOST_CHECK_INS = 100
MOST_TICKETS = 500
MOST_LOOKS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldData:
    """One section a field. `phone` is whole in a copy and masked on a page; `looks` are the latest
    and `look_counts` all of them.
    """

    made_at: datetime
    whole: WholeMember
    phone: str
    belonging: Sequence[Affiliation]
    groups: Sequence[GroupEntry]
    check_ins: Sequence[CheckInLine]
    transfers: Sequence[Transfer]
    tickets: Sequence[Ticket]
    requests: Sequence[DataRequest]
    history: Sequence[MemberEvent]
    looks: Sequence[tuple[int, Access]]
    look_counts: Sequence[LookCount]
    account: MemberAccount | None
    sessions: Sequence[Session]


async def my_data(uow: UnitOfWork, actor: Actor, *, now: datetime) -> HeldData:
    """To be read on a page; NotFound for accounts of no member."""
    async with uow.reading():
        return await _held(uow, actor, own_member(actor), None, now)


async def copy_my_data(
    uow: UnitOfWork, actor: Actor, *, form: str, vault: Vault, now: datetime
) -> HeldData:
    """To be taken away: with the whole phone, and an event of the member's record."""
    async with uow:
        member_id = own_member(actor)
        found = await _held(uow, actor, member_id, vault, now)
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
    uow: UnitOfWork, actor: Actor, member_id: MemberId, vault: Vault | None, now: datetime
) -> HeldData:
    whole = await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
    kept = whole.member.phone
    recent, own = CheckInFilter(order=CheckInOrder.RECENT), Scope(own=member_id)
    lines = await uow.check_ins.page(recent, within=own, after=None, limit=MOST_CHECK_INS)
    looks = await uow.access_log.of_member(member_id, before=None, limit=MOST_LOOKS)
    accounts = await uow.accounts.of_members([member_id])
    return HeldData(
        made_at=now,
        whole=whole,
        phone=kept.masked if vault is None else open_phone(vault, member_id, kept),
        belonging=await uow.transfers.affiliations(member_id),
        groups=await uow.member_groups.of_member(member_id),
        check_ins=[line for line, _ in lines],
        transfers=await uow.transfers.of_member(member_id),
        tickets=await uow.own_tickets.page(member_id, after=None, limit=MOST_TICKETS),
        requests=await uow.data_requests.of_member(member_id),
        history=await uow.members.history(member_id),
        looks=looks,
        look_counts=await uow.data_readers.look_counts(member_id),
        account=accounts.get(member_id),
        sessions=await uow.sessions.of_account(actor.account_id, now=now),
    )
