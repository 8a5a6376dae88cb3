"""The client of a matter: as told at the counter, or found among those whom the centre knows."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.phone import open_phone
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.people import (
    ANONYMOUS,
    Client,
    keep_client_phone,
    open_client_phone,
)
from partyhub.domain.tickets.reader import Reader
from partyhub.usecases.uow import UnitOfWork

PURPOSE: Final = "窗口登记"
"""Stands in the member's own access log."""
_ANYWHERE: Final = Scope(("/",))


class Told(Protocol):
    """What was said of the client, and who was chosen of those found."""

    @property
    def client_name(self) -> str: ...
    @property
    def client_unit(self) -> str: ...
    @property
    def client_phone(self) -> str: ...
    @property
    def is_member(self) -> bool: ...
    @property
    def member_id(self) -> MemberId | None: ...
    @property
    def same_client_as(self) -> TicketId | None: ...
    @property
    def anonymous(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class _Known:
    """What is kept already, so that nobody is asked for it twice."""

    name: str
    phone: str = field(repr=False)
    unit: str = ""
    member_id: MemberId | None = None


def known_around(centre: OrgRef) -> Scope:
    """The street that the centre serves: its branches and its communities."""
    above, _, _ = centre.path.rstrip("/").rpartition("/")
    return Scope((above + "/",))


def look_at(actor: Actor, member_id: MemberId, now: datetime) -> Access:
    return Access.by(actor, member_id, Look.VIEW, now, PURPOSE)


async def client_of(
    uow: UnitOfWork, actor: Actor, centre: OrgRef, told: Told, vault: Vault, ticket_id: TicketId,
    now: datetime,
) -> Client:  # fmt: skip
    """Name and phone of who was chosen come from where they are kept, and stay hidden from the
    counter; a number that was told now goes first. NotFound for who is not of the centre's reach.
    """
    known = await _chosen(uow, actor, centre, told, vault)
    if known is not None and known.member_id is not None:
        uow.looked(look_at(actor, known.member_id, now))
    phone = told.client_phone or (known.phone if known else "")
    return Client(
        name=ANONYMOUS if told.anonymous else (known.name if known else told.client_name),
        unit=told.client_unit or (known.unit if known else ""),
        phone=keep_client_phone(vault, ticket_id, phone),
        anonymous=told.anonymous,
        is_member=told.is_member or (known is not None and known.member_id is not None),
        member_id=known.member_id if known else None,
    )


async def _chosen(
    uow: UnitOfWork, actor: Actor, centre: OrgRef, told: Told, vault: Vault
) -> _Known | None:
    if told.member_id is not None:
        return await _member(uow, centre, told.member_id, vault)
    if told.same_client_as is not None:
        return await _earlier(uow, actor, told.same_client_as, vault)
    return None


async def _member(uow: UnitOfWork, centre: OrgRef, member_id: MemberId, vault: Vault) -> _Known:
    if not known_around(centre).covers(await uow.members.place(member_id)):
        raise NotFound("no such member", member=str(member_id))
    whole = await uow.members.get(member_id, within=_ANYWHERE)
    phone = open_phone(vault, member_id, whole.member.phone)
    return _Known(whole.member.details.name, phone, whole.unit_name, member_id)


async def _earlier(uow: UnitOfWork, actor: Actor, ticket_id: TicketId, vault: Vault) -> _Known:
    """Who complains is known to nobody by that (SP-06)."""
    earlier = await uow.tickets.get(ticket_id, Reader.of(actor))
    if earlier.matter.kind == ItemKind.COMPLAINT or earlier.client.anonymous:
        raise NotFound("no such ticket", ticket=str(ticket_id))
    client = earlier.client
    phone = open_client_phone(vault, earlier.id, client.phone)
    return _Known(client.name, phone, client.unit, client.member_id)
