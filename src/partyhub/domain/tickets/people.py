"""Who stands around a ticket: the officers who answer for it, and the client who asked."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from partyhub.domain.shared.ids import AccountId, MemberId, TicketId
from partyhub.domain.shared.phone import NO_PHONE, KeptPhone, opened_phone, sealed_phone
from partyhub.domain.shared.sealing import Vault


@dataclass(frozen=True, slots=True)
class Officer:
    """A named person of the centre; the name is the one that clients are told."""

    id: AccountId
    name: str


CLIENT = Officer(AccountId(UUID(int=1)), "服务对象")
"""Stands in events for the client, who has no account: whoever knows number and phone ending."""


ANONYMOUS: Final = "匿名"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Who asks (来访登记, 002-11); a member of the Party or anybody else, nobody is refused.

    Who complains need not say who they are: then `name` is `ANONYMOUS` (SP-06).
    """

    name: str
    unit: str = ""
    phone: KeptPhone = NO_PHONE
    anonymous: bool = False
    is_member: bool = False
    member_id: MemberId | None = None


def masked_name(name: str) -> str:
    """王**: how a complainant stands in lists and on the page, until somebody says why (SP-06)."""
    return f"{name[:1]}**"


def keep_client_phone(vault: Vault, ticket_id: TicketId, phone: str) -> KeptPhone:
    """The client's phone as it is stored with that ticket."""
    return sealed_phone(vault, phone, aad=_seal_of(ticket_id))


def open_client_phone(vault: Vault, ticket_id: TicketId, kept: KeptPhone) -> str:
    """The whole number, to call the client; empty if none was given."""
    return opened_phone(vault, kept, aad=_seal_of(ticket_id))


def _seal_of(ticket_id: TicketId) -> str:
    return f"tickets|client_phone|{ticket_id}"
