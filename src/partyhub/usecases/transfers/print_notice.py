"""What the member is told of when, where and whom goes on paper (TRF-03, NT-09)."""

from datetime import datetime

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.prints import NoticePrint
from partyhub.domain.transfers.telling import NothingTold
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.print_letter import trace_of
from partyhub.usecases.transfers.sides import sections_for
from partyhub.usecases.uow import UnitOfWork


async def notice_sheet(
    uow: UnitOfWork, actor: Actor, *, transfer_id: TransferId, now: datetime
) -> NoticePrint:
    """404 out of reach; 403 for a side that no longer knows the person, or not yet; NothingTold."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        if Section.CONTACT not in sections_for(actor, transfer):
            raise NotAllowed("this side does not speak with the person now")
        if not transfer.told.strip():
            raise NothingTold("when, where and whom come first")
        if transfer.member_id is not None:
            uow.looked(trace_of(actor, transfer.member_id, now))
        place = await _place(uow, transfer)
        name = await _name(uow, place) if place else actor.org_name
        return await uow.commit(_sheet(transfer, place, name, actor, now))


async def _name(uow: UnitOfWork, place: Org) -> str:
    """A desk is named with its centre: every centre has one of that name."""
    if place.centre is None or place.centre.id == place.id:
        return place.name
    return (await uow.orgs.get(place.centre.id)).name + place.name


async def _place(uow: UnitOfWork, transfer: Transfer) -> Org | None:
    """Where the member was told: the counter, or the branch that began it."""
    told_at = transfer.centre or transfer.source.branch or transfer.target.committee
    return None if told_at is None else await uow.orgs.get(told_at.id)


def _sheet(
    transfer: Transfer, place: Org | None, name: str, actor: Actor, now: datetime
) -> NoticePrint:
    source, target = transfer.source, transfer.target
    return NoticePrint(
        name=transfer.person.name,
        source=source.name,
        target=target.name or target.committee_name,
        destination=transfer.terms.destination,
        channel=transfer.channel,
        told=transfer.told,
        place=name,
        address=place.address if place else "",
        phone=place.contact_phone if place else "",
        hours=place.hours if place else "",
        valid_days=transfer.terms.valid_days,
        at=now,
        by=actor.display_name,
    )
